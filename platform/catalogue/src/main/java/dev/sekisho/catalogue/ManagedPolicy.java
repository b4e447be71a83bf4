package dev.sekisho.catalogue;

import java.time.Instant;
import java.util.List;

/// A policy that AWS manages.
///
/// @param path such as `/` or `/service-role/`
/// @param id stable and unique, derived from the ARN: `ANPA` and 17 characters
/// @param updateDate when the default version was made
/// @param defaultVersionId such as `v3`
/// @param versions every version that AWS has had and that is known, oldest first
public record ManagedPolicy(
        String name,
        String path,
        String arn,
        String id,
        Instant createDate,
        Instant updateDate,
        String defaultVersionId,
        List<PolicyVersion> versions) {

    public ManagedPolicy {
        versions = List.copyOf(versions);
    }

    /// The default version's document: JSON without insignificant blanks. Unpacked at each call.
    public String document() {
        return ManagedPolicies.document(arn);
    }
}
