package dev.sekisho.identity.entity;

/// A managed policy as its user, group or role refers to it.
///
/// @param policyId the `ANPA…` id: a policy deleted and created again under its name is another one
public record AttachedPolicy(String arn, String policyId) {

    /// The policy's name: the last part of the ARN's path.
    public String name() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
