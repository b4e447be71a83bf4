package dev.sekisho.s3.object;

import dev.sekisho.policy.RequestContext;
import dev.sekisho.s3.bucket.ConditionKeys;
import java.util.Map;

/// The condition keys of requests that write an object.
///
/// Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon S3", PutObject.
public final class WriteKeys {
    private WriteKeys() {}

    /// @param members of the request
    public static RequestContext of(Map<String, Object> members) {
        return new ConditionKeys()
                .with("s3:x-amz-acl", members.get("ACL"))
                .with("s3:x-amz-copy-source", members.get("CopySource"))
                .with("s3:x-amz-grant-full-control", members.get("GrantFullControl"))
                .with("s3:x-amz-grant-read", members.get("GrantRead"))
                .with("s3:x-amz-grant-read-acp", members.get("GrantReadACP"))
                .with("s3:x-amz-grant-write-acp", members.get("GrantWriteACP"))
                .with("s3:x-amz-metadata-directive", members.get("MetadataDirective"))
                .with("s3:x-amz-server-side-encryption", members.get("ServerSideEncryption"))
                .with("s3:x-amz-storage-class", members.get("StorageClass"))
                .with("s3:x-amz-website-redirect-location", members.get("WebsiteRedirectLocation"))
                .with("s3:if-match", members.get("IfMatch"))
                .with("s3:if-none-match", members.get("IfNoneMatch"))
                .context();
    }
}
