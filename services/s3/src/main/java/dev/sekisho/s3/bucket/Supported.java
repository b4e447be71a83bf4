package dev.sekisho.s3.bucket;

import dev.sekisho.models.AwsError;
import java.util.Map;
import java.util.Set;

/// Refuses what a request asks for and we do not do: nobody should believe that it was done.
public final class Supported {

    /// Members whose presence asks for something that we do not have.
    private static final Set<String> LACKING = Set.of(
            "BucketKeyEnabled",
            "BypassGovernanceRetention",
            "CopySourceSSECustomerAlgorithm",
            "CopySourceSSECustomerKey",
            "CopySourceSSECustomerKeyMD5",
            "IfMatchInitiatedTime",
            "IfMatchLastModifiedTime",
            "IfMatchSize",
            "MFA",
            "ObjectLockEnabledForBucket",
            "ObjectLockLegalHoldStatus",
            "ObjectLockMode",
            "ObjectLockRetainUntilDate",
            "OptionalObjectAttributes",
            "SSECustomerAlgorithm",
            "SSECustomerKey",
            "SSECustomerKeyMD5",
            "SSEKMSEncryptionContext",
            "SSEKMSKeyId",
            "ServerSideEncryption",
            "WebsiteRedirectLocation",
            "WriteOffsetBytes");

    private static final Set<String> OWN_ACLS = Set.of("private", "bucket-owner-full-control");

    private Supported() {}

    /// @param members of the request
    /// @throws AwsError NotImplemented, AccessControlListNotSupported, InvalidStorageClass or InvalidArgument
    public static void check(Map<String, Object> members) {
        for (Map.Entry<String, Object> member : members.entrySet()) {
            check(member.getKey(), member.getValue());
        }
    }

    private static void check(String name, Object value) {
        if (LACKING.contains(name) && !value.equals(false)) {
            throw lacking();
        }
        if (name.startsWith("Grant") || (name.equals("ACL") && !OWN_ACLS.contains(value.toString()))) {
            // Source: Amazon S3 User Guide, "Controlling ownership of objects and disabling ACLs for your bucket".
            throw AwsError.of("AccessControlListNotSupported", 400, "The bucket does not allow ACLs");
        }
        if (name.equals("StorageClass") && !value.equals("STANDARD")) {
            throw AwsError.of("InvalidStorageClass", 400, "The storage class you specified is not valid");
        }
        if (name.equals("VersionId") && !value.equals("null")) {
            throw AwsError.of("InvalidArgument", 400, "Invalid version id specified");
        }
    }

    public static AwsError lacking() {
        return AwsError.of(
                "NotImplemented", 501, "A header you provided implies functionality that is not implemented");
    }
}
