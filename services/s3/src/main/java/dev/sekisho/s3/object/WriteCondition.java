package dev.sekisho.s3.object;

import dev.sekisho.models.AwsError;
import dev.sekisho.s3.api.NoSuchKey;
import dev.sekisho.s3.bucket.Supported;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What must be true of the object that a write replaces.
///
/// Source: Amazon S3 User Guide, "How to prevent object overwrites with conditional writes".
///
/// @param ifMatch the entity tag it must have; null if it need not be there
/// @param ifNoneMatch `*` if nothing must be there; null otherwise
public record WriteCondition(
        @Nullable String ifMatch, @Nullable String ifNoneMatch) {
    static final WriteCondition NONE = new WriteCondition(null, null);

    public WriteCondition {
        if (ifNoneMatch != null && (ifMatch != null || !ifNoneMatch.equals("*"))) {
            throw Supported.lacking();
        }
    }

    void check(Optional<StoredObject> before) {
        if (ifMatch != null && before.isEmpty()) {
            throw NoSuchKey.of("The specified key does not exist.");
        }
        if (ifMatch != null && !ETags.matches(ifMatch, before.get().content())) {
            throw failed();
        }
        if (ifNoneMatch != null && before.isPresent()) {
            throw failed();
        }
    }

    static AwsError failed() {
        return AwsError.of("PreconditionFailed", 412, "At least one of the pre-conditions you specified did not hold");
    }
}
