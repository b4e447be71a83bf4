package dev.sekisho.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an error's answer says beside the error itself.
///
/// @param method the request's HTTP method: answers to HEAD have no body
/// @param hostId S3's second id, sent as `x-amz-id-2`; other protocols ignore it
/// @param details further elements of S3's errors, such as `BucketName` or `Resource`, in this order;
///     other protocols ignore them
public record ErrorContext(String method, String requestId, String hostId, Map<String, String> details) {
    public ErrorContext {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
