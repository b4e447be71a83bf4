package dev.sekisho.server.identify;

/// What a `Host` header names.
public sealed interface Destination {

    /// The server itself: every service is here, buckets in the path, and our own endpoints.
    record Server() implements Destination {
        static final Server INSTANCE = new Server();
    }

    /// A bucket, in S3's virtual-host style. The name is not checked.
    record Bucket(String name) implements Destination {}

    /// A name we do not answer to: a page that rebinds its DNS name to our address ends here.
    record Foreign() implements Destination {
        static final Foreign INSTANCE = new Foreign();
    }
}
