package dev.sekisho.s3.storage;

import dev.sekisho.s3.checksum.ObjectChecksum;

/// What is stored of a body.
///
/// @param id names the file
/// @param size in bytes
/// @param etag without quotation marks: the MD5 in hexadecimal digits, or what stands for an object of several parts
public record Content(String id, long size, String etag, ObjectChecksum checksum) {

    /// The entity tag as it is sent.
    public String quotedETag() {
        return '"' + etag + '"';
    }
}
