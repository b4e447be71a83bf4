package dev.sekisho.tour;

/// A step of the road. `text` is the key of what is told before it.
sealed interface Step {
    String text();

    /// A command, and how it must end.
    ///
    /// @param operation what the server must have decided on, as in its decision log
    /// @param remembered the name under which later commands find what it printed, or the empty string
    record Call(String text, Command command, Ending ending, String operation, String remembered) implements Step {}

    /// The keys that the last command printed become a profile.
    record Configure(String text, String profile) implements Step {}

    /// A file for a later command.
    record Write(String text, String file, String content) implements Step {}

    enum Ending {
        WORKS,
        IS_REFUSED;

        boolean fits(Answer answer) {
            return switch (this) {
                case WORKS -> answer.isSuccess();
                case IS_REFUSED -> answer.isRefusal();
            };
        }
    }
}
