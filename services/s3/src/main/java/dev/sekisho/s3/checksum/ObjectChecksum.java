package dev.sekisho.s3.checksum;

import java.util.Base64;
import java.util.Map;

/// The checksum of stored content.
///
/// @param value in Base64; for one of several parts' checksums, with `-` and the number of parts
public record ObjectChecksum(ChecksumAlgorithm algorithm, ChecksumType type, String value) {

    public static ObjectChecksum full(ChecksumAlgorithm algorithm, byte[] value) {
        return new ObjectChecksum(
                algorithm, ChecksumType.FULL_OBJECT, Base64.getEncoder().encodeToString(value));
    }

    /// Adds the members that answers carry.
    public void addTo(Map<String, Object> members) {
        members.put(algorithm.member(), value);
        members.put("ChecksumType", type.name());
    }

    /// Such as `CRC32 FULL_OBJECT y8T/Bg==`.
    public String stored() {
        return algorithm + " " + type + " " + value;
    }

    /// @param stored as [#stored] made it
    public static ObjectChecksum of(String stored) {
        String[] fields = stored.split(" ", 3);
        return new ObjectChecksum(ChecksumAlgorithm.valueOf(fields[0]), ChecksumType.valueOf(fields[1]), fields[2]);
    }
}
