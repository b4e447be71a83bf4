package dev.sekisho.s3.checksum;

import dev.sekisho.models.AwsError;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a request says of its body before the body comes: its MD5, and one checksum or the algorithm of one that
/// follows in a trailer.
///
/// Source: Amazon S3 User Guide, "Checking object integrity"; the messages as S3 answers (observed).
public final class Promise {
    private static final String PREFIX = "x-amz-checksum-";

    private final byte @Nullable [] md5;
    private final @Nullable ChecksumAlgorithm announced;
    private final @Nullable ChecksumAlgorithm given;
    private final String value;
    private final @Nullable ChecksumAlgorithm only;

    private Promise(
            byte @Nullable [] md5,
            @Nullable ChecksumAlgorithm announced,
            @Nullable ChecksumAlgorithm given,
            String value,
            @Nullable ChecksumAlgorithm only) {
        this.md5 = md5;
        this.announced = announced;
        this.given = given;
        this.value = value;
        this.only = only;
    }

    /// @param members of the request
    /// @throws AwsError InvalidDigest or InvalidRequest if they are no checksums, or too many
    public static Promise of(Map<String, Object> members) {
        ChecksumAlgorithm announced =
                members.get("ChecksumAlgorithm") instanceof String name ? ChecksumAlgorithm.of(name) : null;
        ChecksumAlgorithm given = null;
        for (Map.Entry<String, Object> member : members.entrySet()) {
            if (isValue(member.getKey())) {
                if (given != null) {
                    throw invalid(
                            "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
                }
                given = ChecksumAlgorithm.of(member.getKey().substring("Checksum".length()));
            }
        }
        if (announced != null && given != null && announced != given) {
            throw invalid("Value for x-amz-sdk-checksum-algorithm header is invalid.");
        }
        String value = given == null ? "" : (String) members.getOrDefault(given.member(), "");
        return new Promise(md5((String) members.get("ContentMD5")), announced, given, value, null);
    }

    /// The same promise, where another checksum than this is refused.
    public Promise only(ChecksumAlgorithm algorithm) {
        var strict = new Promise(md5, announced, given, value, algorithm);
        strict.algorithm().ifPresent(strict::admit);
        return strict;
    }

    private void admit(ChecksumAlgorithm sent) {
        if (only != null && sent != only) {
            throw invalid("Checksum Type mismatch occurred, expected checksum Type: " + lower(only)
                    + ", actual checksum Type: " + lower(sent));
        }
    }

    private static String lower(ChecksumAlgorithm algorithm) {
        return algorithm.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isValue(String member) {
        return member.startsWith("Checksum")
                && !member.equals("ChecksumAlgorithm")
                && !member.equals("ChecksumType")
                && !member.equals("ChecksumMode");
    }

    private static byte @Nullable [] md5(@Nullable String text) {
        if (text == null) {
            return null;
        }
        byte[] md5 = decoded(text);
        if (md5 == null || md5.length != 16) {
            throw AwsError.of("InvalidDigest", 400, "The Content-MD5 you specified is not valid.");
        }
        return md5;
    }

    /// The algorithm that the request names.
    public Optional<ChecksumAlgorithm> algorithm() {
        return Optional.ofNullable(given == null ? announced : given);
    }

    /// The algorithm of the checksum that came, in a header or in the trailers; empty if none came.
    ///
    /// @param trailers by lower-case name
    public Optional<ChecksumAlgorithm> kept(Map<String, String> trailers) {
        if (given != null) {
            return Optional.of(given);
        }
        ChecksumAlgorithm found = null;
        for (String name : trailers.keySet()) {
            if (name.startsWith(PREFIX)) {
                found = ChecksumAlgorithm.of(name.substring(PREFIX.length()).toUpperCase(Locale.ROOT));
                admit(found);
            }
        }
        if (found == null && announced != null) {
            throw invalid(
                    "x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer"
                            + " headers were found.");
        }
        return Optional.ofNullable(found);
    }

    /// @param etag the MD5 of what came, in hexadecimal digits
    /// @param actual the checksum of what came; of the algorithm that [#kept] names, if it names one
    /// @throws AwsError BadDigest if anything else was promised
    public void check(String etag, ObjectChecksum actual, Map<String, String> trailers) {
        if (md5 != null && !MessageDigest.isEqual(md5, HexFormat.of().parseHex(etag))) {
            throw AwsError.of("BadDigest", 400, "The Content-MD5 you specified did not match what we received.");
        }
        String promised =
                given != null ? value : trailers.get(actual.algorithm().header());
        if (promised == null) {
            return;
        }
        byte[] sent = decoded(promised);
        byte[] received = Base64.getDecoder().decode(actual.value());
        if (sent == null || sent.length != received.length) {
            throw invalid("Value for " + actual.algorithm().header() + " header is invalid.");
        }
        if (!MessageDigest.isEqual(sent, received)) {
            throw AwsError.of(
                    "BadDigest",
                    400,
                    "The %s you specified did not match the calculated checksum.",
                    actual.algorithm());
        }
    }

    private static byte @Nullable [] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static AwsError invalid(String message) {
        return AwsError.of("InvalidRequest", 400, "%s", message);
    }
}
