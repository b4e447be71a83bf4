package dev.sekisho.bench.policy;

/// A request, and what is known of its answer from the way it was made.
///
/// @param owner the resource's tag `owner`
/// @param source the address it comes from
public record Question(String action, String resource, String owner, String source, Answer answer) {

    /// What an engine must answer.
    public enum Answer {
        ALLOWED,
        DENIED_EXPLICITLY,
        DENIED_IMPLICITLY
    }
}
