package dev.sekisho.cli;

/// The server said no. The message is what it said, for the person who typed the command.
@SuppressWarnings("serial")
final class Refused extends RuntimeException {
    private final String code;

    /// @param code the server's error code, such as `AccessDenied`
    Refused(String code, String sentence) {
        super(code + ": " + sentence, null, false, false);
        this.code = code;
    }

    private Refused(Refused refused, String hint) {
        super(refused.getMessage() + System.lineSeparator() + "sekisho: " + hint, null, false, false);
        this.code = refused.code;
    }

    boolean is(String wanted) {
        return code.equals(wanted);
    }

    /// The same with a further sentence, on a line of its own.
    Refused with(String hint) {
        return new Refused(this, hint);
    }
}
