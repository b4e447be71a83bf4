package dev.sekisho.iam.tag;

import dev.sekisho.iam.api.InvalidInput;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.ConditionKeys;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.identity.entity.Tag;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.identity.storage.Refusals;
import dev.sekisho.server.Target;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Tags as requests give them and as they are kept.
///
/// Source: IAM User Guide, "Tags for IAM resources".
public final class Tags {
    private static final int MOST = 50;

    private Tags() {}

    /// @throws AwsError `InvalidInput` for keys and values that are not to be given, and for keys given twice
    public static List<Tag> kept(TagKeys kind, List<dev.sekisho.iam.api.Tag> given) {
        Set<String> keys = new HashSet<>();
        for (dev.sekisho.iam.api.Tag tag : given) {
            if (isReserved(tag.key()) || isReserved(tag.value())) {
                throw InvalidInput.of("Tag keys and values that begin with aws: are reserved for AWS.");
            }
            if (!keys.add(kind.compared(tag.key()))) {
                throw InvalidInput.of("Duplicate tag keys found. Please note that Tag keys are case insensitive.");
            }
        }
        return given.stream().map(tag -> new Tag(tag.key(), tag.value())).toList();
    }

    private static boolean isReserved(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith("aws:");
    }

    /// A change that sets `given`, each in place of the one with its key.
    ///
    /// @throws AwsError `InvalidInput`; the change itself `LimitExceeded`
    public static UnaryOperator<List<Tag>> setting(TagKeys kind, List<dev.sekisho.iam.api.Tag> given) {
        List<Tag> more = kept(kind, given);
        return before -> {
            List<Tag> after = new ArrayList<>(
                    removing(kind, more.stream().map(Tag::key).toList()).apply(before));
            after.addAll(more);
            if (after.size() > MOST) {
                throw Refusals.quota("TagsPerResource", MOST);
            }
            return after;
        };
    }

    /// A change that removes the tags with these keys; those that are not there are no error.
    public static UnaryOperator<List<Tag>> removing(TagKeys kind, List<String> keys) {
        Set<String> gone = keys.stream().map(kind::compared).collect(Collectors.toSet());
        return before -> before.stream()
                .filter(tag -> !gone.contains(kind.compared(tag.key())))
                .toList();
    }

    /// What it takes to create `made`: permission to create it, and to tag it if there are tags.
    ///
    /// @param type as in action names, such as `User`
    /// Source: IAM User Guide, "Tags for IAM resources".
    public static List<Target> targets(Resource made, String type, List<dev.sekisho.iam.api.Tag> given) {
        return targets(made, type, given, ConditionKeys.NONE);
    }

    /// @param more what else the request says to the conditions on its creation
    public static List<Target> targets(
            Resource made, String type, List<dev.sekisho.iam.api.Tag> given, ConditionKeys more) {
        return targets(made, new Making("iam:Create" + type, "iam:Tag" + type), given, more);
    }

    /// The actions that create and tag something.
    public record Making(String create, String tag) {}

    /// The same where the two actions do not end alike.
    public static List<Target> targets(Resource made, Making actions, List<dev.sekisho.iam.api.Tag> given) {
        return targets(made, actions, given, ConditionKeys.NONE);
    }

    private static List<Target> targets(
            Resource made, Making actions, List<dev.sekisho.iam.api.Tag> given, ConditionKeys more) {
        ConditionKeys keys = ConditionKeys.requestTags(given);
        Target create = made.target(actions.create(), keys.with(more));
        return given.isEmpty() ? List.of(create) : List.of(create, made.target(actions.tag(), keys));
    }

    /// One page of tags, sorted by key.
    public static Page<Tag> page(List<Tag> tags, Listing listing) {
        List<Tag> sorted =
                tags.stream().sorted(Comparator.comparing(Tags::position)).toList();
        return Page.of(sorted, Tags::position, listing.after(), listing.limit());
    }

    /// Keys may have spaces and letters of any script; positions may not.
    private static String position(Tag tag) {
        return HexFormat.of().formatHex(tag.key().getBytes(StandardCharsets.UTF_8));
    }

    public static List<dev.sekisho.iam.api.Tag> shown(List<Tag> tags) {
        return tags.stream()
                .map(tag -> new dev.sekisho.iam.api.Tag(tag.key(), tag.value()))
                .toList();
    }
}
