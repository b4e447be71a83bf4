package dev.sekisho.s3.object;

import dev.sekisho.policy.RequestContext;
import dev.sekisho.server.ConditionKeys;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The condition keys of requests that write an object.
///
/// Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon S3", PutObject; Amazon
/// S3 User Guide, "Enforce conditional writes on Amazon S3 buckets".
public final class WriteKeys {
    private static final String CREATES = "s3:objectcreationoperation";

    private WriteKeys() {}

    /// Of a request after which the object is there.
    ///
    /// @param members of the request
    public static RequestContext creating(Map<String, Object> members) {
        return of(members).with(CREATES, true).context();
    }

    /// Of a request for an object that is to come in parts.
    ///
    /// @param members of the request
    public static RequestContext preparing(Map<String, Object> members) {
        return of(members).with(CREATES, false).context();
    }

    private static ConditionKeys of(Map<String, Object> members) {
        ConditionKeys keys = new ConditionKeys()
                .with("s3:x-amz-acl", members.get("ACL"))
                .with("s3:x-amz-copy-source", source(members.get("CopySource")))
                .with("s3:x-amz-grant-full-control", members.get("GrantFullControl"))
                .with("s3:x-amz-grant-read", members.get("GrantRead"))
                .with("s3:x-amz-grant-read-acp", members.get("GrantReadACP"))
                .with("s3:x-amz-grant-write-acp", members.get("GrantWriteACP"))
                .with("s3:x-amz-metadata-directive", members.get("MetadataDirective"))
                .with("s3:x-amz-server-side-encryption", members.get("ServerSideEncryption"))
                .with("s3:x-amz-server-side-encryption-aws-kms-key-id", members.get("SSEKMSKeyId"))
                .with("s3:x-amz-server-side-encryption-customer-algorithm", members.get("SSECustomerAlgorithm"))
                .with("s3:x-amz-storage-class", members.get("StorageClass"))
                .with("s3:x-amz-website-redirect-location", members.get("WebsiteRedirectLocation"))
                .with("s3:object-lock-legal-hold", members.get("ObjectLockLegalHoldStatus"))
                .with("s3:object-lock-mode", members.get("ObjectLockMode"))
                .with("s3:object-lock-retain-until-date", members.get("ObjectLockRetainUntilDate"))
                .with("s3:if-match", members.get("IfMatch"))
                .with("s3:if-none-match", members.get("IfNoneMatch"));
        RequestTags.add(keys, members.get("Tagging"));
        return keys;
    }

    /// As policies write it, `bucket/key`: another way to write the same must not be another source.
    private static @Nullable Object source(@Nullable Object header) {
        return header == null
                ? null
                : CopySource.parse(header.toString())
                        .<Object>map(source -> source.bucket() + "/" + source.key())
                        .orElse(header);
    }
}
