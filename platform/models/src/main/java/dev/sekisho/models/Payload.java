package dev.sekisho.models;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;

/// A streaming body, read once.
///
/// A request's payload fails with an [AwsError] before it reports its end if what was received is not what was
/// signed, so whoever has read to the end holds the bytes that the caller meant.
public interface Payload {

    Payload EMPTY = of(new ByteArrayInputStream(new byte[0]), 0);

    InputStream stream();

    /// The number of bytes that [#stream] will give, or -1 when it was not announced.
    long length();

    /// The trailing headers by lower-case name. Known only once [#stream] has been read to its end.
    Map<String, String> trailers();

    static Payload of(InputStream stream, long length) {
        return of(stream, length, Map::of);
    }

    static Payload of(InputStream stream, long length, Supplier<Map<String, String>> trailers) {
        return new Payload() {
            @Override
            public InputStream stream() {
                return stream;
            }

            @Override
            public long length() {
                return length;
            }

            @Override
            public Map<String, String> trailers() {
                return trailers.get();
            }
        };
    }
}
