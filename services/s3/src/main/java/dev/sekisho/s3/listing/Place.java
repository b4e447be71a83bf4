package dev.sekisho.s3.listing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Where in the order of keys a listing goes on: at the first key that is not before these bytes.
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and changed by nobody
record Place(byte[] bytes) {

    static Place at(String key) {
        return new Place(key.getBytes(StandardCharsets.UTF_8));
    }

    /// Just past a key: no key is between it and itself with a zero byte.
    static Place after(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return new Place(Arrays.copyOf(bytes, bytes.length + 1));
    }

    /// Just past every key that begins with `prefix`, which is not empty. UTF-8 has no byte 0xFF, so there is always a
    /// next one.
    static Place past(String prefix) {
        byte[] bytes = prefix.getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1]++;
        return new Place(bytes);
    }

    boolean isBefore(Place other) {
        return Arrays.compareUnsigned(bytes, other.bytes) < 0;
    }
}
