package dev.sekisho.s3.checksum;

import dev.sekisho.models.AwsError;
import dev.sekisho.wire.Crc64Nvme;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// The checksums we know, by the names that S3 gives them.
///
/// Source: Amazon S3 User Guide, "Checking object integrity".
public enum ChecksumAlgorithm {
    CRC32,
    CRC32C,
    CRC64NVME,
    SHA1,
    SHA256;

    public Digester digester() {
        return switch (this) {
            case CRC32 -> Digester.crc(new CRC32(), 4);
            case CRC32C -> Digester.crc(new CRC32C(), 4);
            case CRC64NVME -> Digester.crc(new Crc64Nvme(), 8);
            case SHA1 -> Digester.digest("SHA-1");
            case SHA256 -> Digester.digest("SHA-256");
        };
    }

    /// The model's member that carries a value, such as `ChecksumCRC32`.
    public String member() {
        return "Checksum" + name();
    }

    /// The header or trailer that carries a value, in lower case.
    String header() {
        return "x-amz-checksum-" + name().toLowerCase(Locale.ROOT);
    }

    public boolean isCrc() {
        return this == CRC32 || this == CRC32C || this == CRC64NVME;
    }

    /// @throws AwsError InvalidRequest for an algorithm that we do not know
    public static ChecksumAlgorithm of(String name) {
        for (ChecksumAlgorithm algorithm : values()) {
            if (algorithm.name().equals(name)) {
                return algorithm;
            }
        }
        throw AwsError.of(
                "InvalidRequest",
                400,
                "Checksum algorithm provided is unsupported. Please try again with any of the valid types: "
                        + "[CRC32, CRC32C, CRC64NVME, SHA1, SHA256]");
    }
}
