package dev.sekisho.s3.multipart;

import dev.sekisho.models.AwsError;
import dev.sekisho.s3.checksum.ChecksumAlgorithm;
import dev.sekisho.s3.checksum.ChecksumType;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The checksum that the object of an upload will have.
///
/// Source: Amazon S3 User Guide, "Checking object integrity", multipart uploads.
///
/// @param asked whether the request named it; otherwise it is ours, and no part may bring one
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

    /// Source of the message: as S3 answers (observed).
    ///
    /// @param sent the algorithm of a part's checksum
    /// @throws AwsError InvalidRequest if it is not this one
    void checkPart(Optional<ChecksumAlgorithm> sent) {
        if (sent.isPresent() && (!asked || sent.get() != algorithm)) {
            throw AwsError.of(
                    "InvalidRequest",
                    400,
                    "Checksum Type mismatch occurred, expected checksum Type: %s, actual checksum Type: %s",
                    asked ? algorithm.name().toLowerCase(Locale.ROOT) : "null",
                    sent.get().name().toLowerCase(Locale.ROOT));
        }
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
