package dev.sekisho.policy.grammar;

/// One value of a Principal element.
///
/// @param value an ARN, an account id, a unique id, the name of a service or of an identity provider, or `*`
public record StatementPrincipal(Kind kind, String value) {

    public enum Kind {
        AWS,
        SERVICE,
        FEDERATED
    }
}
