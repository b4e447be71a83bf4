package dev.sekisho.policy;

/// The kinds of policy that take part in a decision.
///
/// Source: IAM User Guide, "Policies and permissions in AWS Identity and Access Management".
public enum PolicyType {
    IDENTITY_BASED,
    RESOURCE_BASED,
    TRUST,
    PERMISSIONS_BOUNDARY,
    SESSION,
    SERVICE_CONTROL,
    RESOURCE_CONTROL,
    VPC_ENDPOINT
}
