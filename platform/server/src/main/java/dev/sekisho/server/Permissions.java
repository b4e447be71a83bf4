package dev.sekisho.server;

/// Answers whether a caller may do something, through the same decision (and the same record of it) as a call.
///
/// For operations whose answer depends on another permission: a missing S3 key is reported as missing only to
/// those who may list the bucket.
public interface Permissions {
    boolean allows(Target target, Caller caller);
}
