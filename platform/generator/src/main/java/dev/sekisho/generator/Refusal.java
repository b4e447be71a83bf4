package dev.sekisho.generator;

import javax.lang.model.element.Element;

/// What is wrong with a class, as a sentence that the compiler shows on it.
@SuppressWarnings("serial")
final class Refusal extends RuntimeException {
    private final transient Element element;

    Refusal(Element element, String sentence) {
        super(sentence, null, false, false);
        this.element = element;
    }

    Element element() {
        return element;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
