package dev.sekisho.policy.cases;

/// A case, a question or a policy cannot be read; the message is a sentence for whoever wrote it.
@SuppressWarnings("serial")
public final class InvalidCaseException extends RuntimeException {
    private final String sentence;

    public InvalidCaseException(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
