package dev.sekisho.policy;

/// The kinds of policy that take part in a decision.
///
/// Source: IAM User Guide, "Policies and permissions in AWS Identity and Access Management".
public enum PolicyType {
    IDENTITY_BASED("identity-based policy"),
    RESOURCE_BASED("resource-based policy"),
    TRUST("role trust policy"),
    PERMISSIONS_BOUNDARY("permissions boundary"),
    SESSION("session policy"),
    SERVICE_CONTROL("service control policy"),
    RESOURCE_CONTROL("resource control policy"),
    VPC_ENDPOINT("VPC endpoint policy");

    private final String words;

    PolicyType(String words) {
        this.words = words;
    }

    /// One of the kind, as AWS's messages say it: `an identity-based policy`. A role has one trust policy only.
    String one() {
        return switch (this) {
            case IDENTITY_BASED -> "an " + words;
            case TRUST -> "the " + words;
            case RESOURCE_BASED, PERMISSIONS_BOUNDARY, SESSION, SERVICE_CONTROL, RESOURCE_CONTROL, VPC_ENDPOINT ->
                "a " + words;
        };
    }

    /// What AWS's messages call one: `identity-based policy`.
    ///
    /// Source: IAM User Guide, "Troubleshoot access denied error messages".
    public String words() {
        return words;
    }
}
