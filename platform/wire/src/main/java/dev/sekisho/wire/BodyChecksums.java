package dev.sekisho.wire;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.Member;
import dev.sekisho.models.OperationModel;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;

/// Checks the checksums that came with a body in memory, in headers or trailers. The checksums of streamed bodies
/// are the operation's to check.
///
/// Source: Amazon S3 User Guide, "Checking object integrity"; the messages as S3 answers (observed).
final class BodyChecksums {
    private static final String PREFIX = "x-amz-checksum-";
    private static final String MD5 = "content-md5";

    private BodyChecksums() {}

    /// @param trailers by lower-case name
    /// @throws AwsError BadDigest if a checksum differs; InvalidRequest if one is needed and none was sent
    static void check(OperationModel operation, WireRequest request, byte[] body, Map<String, String> trailers) {
        boolean checked = checkMd5(request.header(MD5), body);
        if (!describesAnotherBody(operation)) {
            for (String header : request.headers().keySet()) {
                String value = header.startsWith(PREFIX) ? request.header(header) : null;
                if (value != null) {
                    check(header, value, body);
                    checked = true;
                }
            }
            for (Map.Entry<String, String> trailer : trailers.entrySet()) {
                if (trailer.getKey().startsWith(PREFIX)) {
                    check(trailer.getKey(), trailer.getValue(), body);
                    checked = true;
                }
            }
        }
        if (operation.checksumRequired() && !checked) {
            throw AwsError.of(
                    "InvalidRequest", 400, "Missing required header for this request: Content-MD5 OR x-amz-checksum-*");
        }
    }

    /// The checksums that CompleteMultipartUpload names are those of the object, not of the list of parts.
    private static boolean describesAnotherBody(OperationModel operation) {
        for (Member member : operation.input().members()) {
            if (member.locationName().startsWith(PREFIX)
                    && !member.locationName().equals(PREFIX + "algorithm")) {
                return true;
            }
        }
        return false;
    }

    private static boolean checkMd5(@Nullable String value, byte[] body) {
        if (value == null) {
            return false;
        }
        byte[] sent = base64(value);
        if (sent == null || sent.length != 16) {
            throw AwsError.of("InvalidDigest", 400, "The Content-MD5 you specified is not valid.");
        }
        if (!MessageDigest.isEqual(sent, digest("MD5", body))) {
            throw AwsError.of("BadDigest", 400, "The Content-MD5 you specified did not match what we received.");
        }
        return true;
    }

    private static void check(String header, String value, byte[] body) {
        String algorithm = header.substring(PREFIX.length()).toUpperCase(Locale.ROOT);
        byte[] expected = switch (algorithm) {
            case "CRC32" -> crc(new CRC32(), body);
            case "CRC32C" -> crc(new CRC32C(), body);
            case "CRC64NVME" ->
                ByteBuffer.allocate(8).putLong(Crc64Nvme.of(body)).array();
            case "MD5" -> digest("MD5", body);
            case "SHA1" -> digest("SHA-1", body);
            case "SHA256" -> digest("SHA-256", body);
            case "SHA512" -> digest("SHA-512", body);
            case "ALGORITHM", "MODE", "TYPE" -> null;
            default ->
                throw AwsError.of(
                        "InvalidRequest", 400, "The algorithm type you specified in %s is not valid.", header);
        };
        if (expected == null) {
            return;
        }
        byte[] sent = base64(value);
        if (sent == null || sent.length != expected.length) {
            throw AwsError.of("InvalidRequest", 400, "Value for %s header is invalid.", header);
        }
        if (!MessageDigest.isEqual(sent, expected)) {
            throw AwsError.of(
                    "BadDigest", 400, "The %s you specified did not match the calculated checksum.", algorithm);
        }
    }

    private static byte[] crc(Checksum crc, byte[] body) {
        crc.update(body, 0, body.length);
        return ByteBuffer.allocate(4).putInt((int) crc.getValue()).array();
    }

    private static byte[] digest(String algorithm, byte[] body) {
        try {
            return MessageDigest.getInstance(algorithm).digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }

    private static byte @Nullable [] base64(String value) {
        try {
            return Base64.getDecoder().decode(value.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
