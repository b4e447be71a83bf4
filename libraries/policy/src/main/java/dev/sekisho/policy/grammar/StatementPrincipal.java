package dev.sekisho.policy.grammar;

/// One value of a Principal or NotPrincipal element.
///
/// @param value an ARN, an account id, a unique id, a canonical user id, the name of a service or of an identity
///     provider, or `*`
public record StatementPrincipal(Kind kind, String value) {

    public enum Kind {
        AWS("AWS"),
        SERVICE("Service"),
        FEDERATED("Federated"),
        CANONICAL_USER("CanonicalUser");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// How policies name it.
        public String word() {
            return word;
        }
    }
}
