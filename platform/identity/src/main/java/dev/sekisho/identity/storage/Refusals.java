package dev.sekisho.identity.storage;

import dev.sekisho.models.AwsError;

/// The refusals of IAM's entities, in AWS's words.
public final class Refusals {
    private Refusals() {}

    /// @param kind as in «The user with name …»
    public static AwsError noSuch(String kind, String name) {
        return AwsError.of("NoSuchEntity", 404, "The %s with name %s cannot be found.", kind, name);
    }

    /// @param kind as in «User with name …»
    public static AwsError exists(String kind, String name) {
        return AwsError.of("EntityAlreadyExists", 409, "%s with name %s already exists.", kind, name);
    }

    /// @param what as in «must … first»
    public static AwsError deleteFirst(String what) {
        return AwsError.of("DeleteConflict", 409, "Cannot delete entity, must %s first.", what);
    }

    /// @param quota its name, such as `AccessKeysPerUser`
    public static AwsError quota(String quota, int most) {
        return AwsError.of("LimitExceeded", 409, "Cannot exceed quota for %s: %d", quota, most);
    }

    public static AwsError noSuchAccessKey(String accessKeyId) {
        return AwsError.of("NoSuchEntity", 404, "The Access Key with id %s cannot be found.", accessKeyId);
    }
}
