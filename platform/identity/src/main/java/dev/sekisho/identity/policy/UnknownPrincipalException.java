package dev.sekisho.identity.policy;

/// A document names a user, role or account that does not exist. The message is IAM's.
@SuppressWarnings("serial")
public final class UnknownPrincipalException extends RuntimeException {
    private final String principal;

    UnknownPrincipalException(String principal) {
        super("Invalid principal in policy: \"AWS\":\"" + principal + "\"");
        this.principal = principal;
    }

    /// The principal as the document has it.
    public String principal() {
        return principal;
    }
}
