package dev.sekisho.sigv4;

/// A request, or its body, is not what a holder of the key signed.
@SuppressWarnings("serial") // never serialized
public final class SignatureException extends RuntimeException {
    private final Problem problem;

    public SignatureException(Problem problem) {
        // No stack trace: refusals are ordinary answers, and frequent.
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    @Override
    public String getMessage() {
        return problem.message();
    }
}
