package dev.sekisho.wire;

import dev.sekisho.models.Payload;

/// The body of an answer.
public sealed interface Body {
    Body NONE = new Bytes(new byte[0]);

    /// A body in memory. The bytes are not copied and must not be changed.
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copying every answer would cost
    record Bytes(byte[] bytes) implements Body {}

    /// A body that is read while it is sent. Whoever sends it closes its stream.
    record Streamed(Payload payload) implements Body {}
}
