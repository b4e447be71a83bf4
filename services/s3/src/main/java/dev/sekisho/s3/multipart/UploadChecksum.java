package dev.sekisho.s3.multipart;

import dev.sekisho.models.AwsError;
import dev.sekisho.s3.checksum.ChecksumAlgorithm;
import dev.sekisho.s3.checksum.ChecksumType;
import dev.sekisho.s3.checksum.Promise;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The checksum that the object of an upload will have.
///
/// Source: Amazon S3 User Guide, "Checking object integrity", multipart uploads.
///
/// @param asked whether the request named it; otherwise it is ours, and parts may bring what they like
public record UploadChecksum(ChecksumAlgorithm algorithm, ChecksumType type, boolean asked) {
    private static final UploadChecksum OURS =
            new UploadChecksum(ChecksumAlgorithm.CRC64NVME, ChecksumType.FULL_OBJECT, false);

    /// @throws AwsError InvalidRequest if the two do not go together
    static UploadChecksum of(@Nullable String algorithm, @Nullable String type) {
        if (algorithm == null && type == null) {
            return OURS;
        }
        if (algorithm == null) {
            throw AwsError.of(
                    "InvalidRequest",
                    400,
                    "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.");
        }
        ChecksumAlgorithm known = ChecksumAlgorithm.of(algorithm);
        boolean composite =
                type == null ? known != ChecksumAlgorithm.CRC64NVME : type.equals(ChecksumType.COMPOSITE.name());
        if (composite ? known == ChecksumAlgorithm.CRC64NVME : !known.isCrc()) {
            throw AwsError.of(
                    "InvalidRequest",
                    400,
                    "The %s checksum type cannot be used with the %s checksum algorithm.",
                    composite ? ChecksumType.COMPOSITE : ChecksumType.FULL_OBJECT,
                    known.name().toLowerCase(Locale.ROOT));
        }
        return new UploadChecksum(known, composite ? ChecksumType.COMPOSITE : ChecksumType.FULL_OBJECT, true);
    }

    /// What a part must keep to.
    ///
    /// @param members of the request that brings it
    /// @throws AwsError InvalidRequest if it brings another checksum
    Promise promise(Map<String, Object> members) {
        Promise promise = Promise.of(members);
        return asked ? promise.only(algorithm) : promise;
    }

    /// Such as `CRC32 COMPOSITE`; empty if nobody asked.
    String stored() {
        return asked ? algorithm + " " + type : "";
    }

    /// @param stored as [#stored] made it
    static UploadChecksum of(String stored) {
        String[] fields = stored.split(" ", 2);
        return stored.isEmpty()
                ? OURS
                : new UploadChecksum(ChecksumAlgorithm.valueOf(fields[0]), ChecksumType.valueOf(fields[1]), true);
    }
}
