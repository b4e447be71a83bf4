package dev.sekisho.identity.policy;

import dev.sekisho.identity.entity.AttachedPolicy;
import dev.sekisho.identity.entity.Identifiers;
import dev.sekisho.identity.entity.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A managed policy, a customer's or AWS's, without its documents.
///
/// @param description the empty string where there is none
/// @param versions the newest first, as AWS lists them; of AWS's policies the current one only
/// @param lastVersion the number of the latest version ever made; numbers are not given twice
public record Policy(
        String arn,
        String path,
        String name,
        String id,
        Instant createDate,
        Instant updateDate,
        String description,
        List<Tag> tags,
        String defaultVersionId,
        List<Version> versions,
        int lastVersion) {

    /// A version without its document.
    ///
    /// @param id `v1`, `v2` …
    public record Version(String id, Instant createDate) {}

    public Policy {
        tags = List.copyOf(tags);
        versions = List.copyOf(versions);
    }

    /// Whether AWS maintains it: nobody can change it, and every account can attach it.
    public boolean isAwsManaged() {
        return Policies.isAwsManaged(arn);
    }

    public boolean isDefault(Version version) {
        return version.id().equals(defaultVersionId);
    }

    public Optional<Version> version(String versionId) {
        return versions.stream()
                .filter(version -> version.id().equals(versionId))
                .findFirst();
    }

    public AttachedPolicy reference() {
        return new AttachedPolicy(arn, id);
    }

    static Policy first(Identifiers identifiers, String arn, String description, List<Tag> tags) {
        Instant now = identifiers.createDate();
        var version = new Version("v1", now);
        return new Policy(
                arn,
                identifiers.path(),
                identifiers.name(),
                identifiers.id(),
                now,
                now,
                description,
                tags,
                version.id(),
                List.of(version),
                1);
    }

    Policy withVersions(List<Version> changed, String changedDefault, int changedLast, Instant at) {
        return new Policy(arn, path, name, id, createDate, at, description, tags, changedDefault, changed, changedLast);
    }

    Policy withTags(List<Tag> changed) {
        return new Policy(
                arn,
                path,
                name,
                id,
                createDate,
                updateDate,
                description,
                changed,
                defaultVersionId,
                versions,
                lastVersion);
    }
}
