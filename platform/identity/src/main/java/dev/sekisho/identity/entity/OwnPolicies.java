package dev.sekisho.identity.entity;

import dev.sekisho.identity.storage.Refusals;
import dev.sekisho.models.AwsError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The policies of one user, group or role, its groups' not counted.
///
/// @param inline sorted by name
/// @param attached sorted by ARN
/// @param boundary the managed policy that is the permissions boundary; null if there is none, as for every group
public record OwnPolicies(
        List<InlinePolicy> inline,
        List<AttachedPolicy> attached,
        @Nullable AttachedPolicy boundary) {
    public static final OwnPolicies NONE = new OwnPolicies(List.of(), List.of(), null);

    public OwnPolicies {
        inline = List.copyOf(inline);
        attached = List.copyOf(attached);
    }

    /// What has policies is not deleted. A permissions boundary is no obstacle: it goes with its user or role.
    ///
    /// @throws AwsError `DeleteConflict` if there are any
    public void requireNone() {
        if (!attached.isEmpty()) {
            throw Refusals.deleteFirst("detach all policies");
        }
        if (!inline.isEmpty()) {
            throw Refusals.deleteFirst("delete policies");
        }
    }

    public Optional<InlinePolicy> inline(String name) {
        return inline.stream().filter(policy -> policy.name().equals(name)).findFirst();
    }

    public Optional<AttachedPolicy> attached(String arn) {
        return attached.stream().filter(policy -> policy.arn().equals(arn)).findFirst();
    }

    /// These with `policy` in place of one of its name.
    public OwnPolicies with(InlinePolicy policy) {
        List<InlinePolicy> changed = new ArrayList<>(without(policy.name()).inline);
        changed.add(policy);
        changed.sort(Comparator.comparing(InlinePolicy::name));
        return new OwnPolicies(changed, attached, boundary);
    }

    /// These without the inline policy `name`.
    public OwnPolicies without(String name) {
        return new OwnPolicies(
                inline.stream().filter(policy -> !policy.name().equals(name)).toList(), attached, boundary);
    }

    public OwnPolicies with(AttachedPolicy policy) {
        List<AttachedPolicy> changed = new ArrayList<>(attached);
        changed.add(policy);
        changed.sort(Comparator.comparing(AttachedPolicy::arn));
        return new OwnPolicies(inline, changed, boundary);
    }

    public OwnPolicies without(AttachedPolicy policy) {
        return new OwnPolicies(
                inline, attached.stream().filter(other -> !other.equals(policy)).toList(), boundary);
    }

    /// These with another permissions boundary.
    ///
    /// @param changed null for none
    public OwnPolicies withBoundary(@Nullable AttachedPolicy changed) {
        return new OwnPolicies(inline, attached, changed);
    }

    /// Whether `policy` is used so.
    public boolean use(AttachedPolicy policy, PolicyUse use) {
        return switch (use) {
            case PERMISSIONS -> attached.contains(policy);
            case BOUNDARY -> policy.equals(boundary);
        };
    }
}
