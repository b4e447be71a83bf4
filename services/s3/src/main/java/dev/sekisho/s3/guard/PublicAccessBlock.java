package dev.sekisho.s3.guard;

import java.util.ArrayList;
import java.util.List;

/// What a bucket refuses of public access, whatever its policy says. With ACLs disabled, as they always are here, the
/// two settings about them change nothing; they are kept to be shown.
///
/// Source: Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage".
///
/// @param policy whether a public policy is refused when it is put
/// @param restricted whether a public policy opens the bucket to its owner's account and AWS services alone
public record PublicAccessBlock(boolean acls, boolean ignoredAcls, boolean policy, boolean restricted) {

    /// What new buckets have. Source: the same, since April 2023.
    public static final PublicAccessBlock ALL = new PublicAccessBlock(true, true, true, true);

    private static final String ACLS = "BlockPublicAcls";
    private static final String IGNORED_ACLS = "IgnorePublicAcls";
    private static final String POLICY = "BlockPublicPolicy";
    private static final String RESTRICTED = "RestrictPublicBuckets";

    /// The names of the settings that are on.
    public String stored() {
        List<String> on = new ArrayList<>();
        add(on, acls, ACLS);
        add(on, ignoredAcls, IGNORED_ACLS);
        add(on, policy, POLICY);
        add(on, restricted, RESTRICTED);
        return String.join(",", on);
    }

    private static void add(List<String> on, boolean setting, String name) {
        if (setting) {
            on.add(name);
        }
    }

    /// @param stored as [#stored] made it
    public static PublicAccessBlock of(String stored) {
        List<String> on = List.of(stored.split(","));
        return new PublicAccessBlock(
                on.contains(ACLS), on.contains(IGNORED_ACLS), on.contains(POLICY), on.contains(RESTRICTED));
    }
}
