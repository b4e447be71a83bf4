package dev.sekisho.generator;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/// An annotation of the server module, read by name: this module does not depend on that one.
record Annotation(AnnotationMirror mirror) {
    static final String OPERATION = "dev.sekisho.server.Operation";
    static final String WIRING = "dev.sekisho.server.Wiring";

    static Annotation on(TypeElement type, String name) {
        return type.getAnnotationMirrors().stream()
                .filter(mirror -> mirror.getAnnotationType().toString().equals(name))
                .findFirst()
                .map(Annotation::new)
                .orElseThrow();
    }

    /// The texts that a member names, one or several; empty where it is left out.
    List<String> texts(String member) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .flatMap(entry -> texts(entry.getValue()).stream())
                .toList();
    }

    private static List<String> texts(AnnotationValue value) {
        if (value.getValue() instanceof List<?> several) {
            return several.stream()
                    .map(one -> String.valueOf(((AnnotationValue) one).getValue()))
                    .toList();
        }
        return List.of(String.valueOf(value.getValue()));
    }
}
