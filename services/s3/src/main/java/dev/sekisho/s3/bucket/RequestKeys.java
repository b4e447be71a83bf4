package dev.sekisho.s3.bucket;

import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Signing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The condition keys that every request to S3 carries, and after them the operation's own.
///
/// Source: Amazon S3 API Reference, "Amazon S3 Signature Version 4 Authentication Specific Policy Keys"; Service
/// Authorization Reference, "Actions, resources, and condition keys for Amazon S3".
final class RequestKeys implements RequestContext {
    private final RequestContext own;
    private final Caller caller;
    private final AccountId owner;

    RequestKeys(RequestContext own, Caller caller, AccountId owner) {
        this.own = own;
        this.caller = caller;
        this.owner = owner;
    }

    @Override
    public @Nullable List<String> values(String key) {
        if (!key.startsWith("s3:")) {
            return own.values(key);
        }
        Signing signing = caller.arrival().signing();
        return switch (key) {
            case "s3:resourceaccount" -> List.of(owner.value());
            case "s3:authtype" -> present(type(signing));
            case "s3:signatureversion" -> present(signing.way() == Signing.Way.NONE ? null : "AWS4-HMAC-SHA256");
            case "s3:signatureage" -> present(age(signing));
            case "s3:x-amz-content-sha256" -> present(signing.contentSha256());
            default -> own.values(key);
        };
    }

    private static @Nullable List<String> present(@Nullable String value) {
        return value == null ? null : List.of(value);
    }

    private static @Nullable String type(Signing signing) {
        return switch (signing.way()) {
            case HEADER -> "REST-HEADER";
            case QUERY -> "REST-QUERY-STRING";
            case NONE -> null;
        };
    }

    /// AWS: in milliseconds, and of presigned URLs alone.
    private @Nullable String age(Signing signing) {
        return signing.way() == Signing.Way.QUERY
                ? Long.toString(Math.max(
                        0,
                        caller.arrival().time().toEpochMilli()
                                - signing.signedAt().toEpochMilli()))
                : null;
    }
}
