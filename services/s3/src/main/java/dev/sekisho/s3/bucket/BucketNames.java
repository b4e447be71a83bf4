package dev.sekisho.s3.bucket;

import dev.sekisho.models.AwsError;
import java.util.List;
import java.util.regex.Pattern;

/// What a bucket may be called.
///
/// Source: Amazon S3 User Guide, "General purpose bucket naming rules".
final class BucketNames {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final List<String> PREFIXES = List.of("xn--", "sthree-", "amzn-s3-demo-");
    private static final List<String> SUFFIXES = List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3", "-an");

    private BucketNames() {}

    /// @throws AwsError InvalidBucketName
    static void check(String name) {
        boolean valid = FORM.matcher(name).matches()
                && !name.contains("..")
                && !ADDRESS.matcher(name).matches()
                && PREFIXES.stream().noneMatch(name::startsWith)
                && SUFFIXES.stream().noneMatch(name::endsWith);
        if (!valid) {
            throw AwsError.of("InvalidBucketName", 400, "The specified bucket is not valid.");
        }
    }
}
