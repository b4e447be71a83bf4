package dev.sekisho.wire;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.Member;
import dev.sekisho.models.Shape;
import java.util.List;
import java.util.Map;

/// Checks a request's members against the model, and refuses the first that is wrong with S3's own codes: S3 knows
/// no ValidationError.
///
/// Source: Amazon S3 API Reference, "Error responses"; the messages as S3 answers (observed).
final class RestValidator {
    private RestValidator() {}

    static void validate(Shape.Structure shape, Map<?, ?> members) {
        for (Member member : shape.members()) {
            Object value = members.get(member.name());
            if (value != null) {
                value(member, member.shape(), value);
            } else if (member.required()) {
                throw AwsError.of("InvalidRequest", 400, "The request must have %s.", member.locationName());
            }
        }
    }

    private static void value(Member member, Shape shape, Object value) {
        switch (shape) {
            case Shape.Structure structure -> validate(structure, (Map<?, ?>) value);
            case Shape.ListOf list -> {
                Shape element = list.element().get();
                for (Object each : (List<?>) value) {
                    value(member, element, each);
                }
            }
            case Shape.Text text -> {
                if (!TextConstraint.broken(text, (String) value).isEmpty()) {
                    throw wrong(member, text);
                }
            }
            case Shape.Int number -> number(member, number.min(), number.max(), ((Number) value).longValue());
            case Shape.LongInt number -> number(member, number.min(), number.max(), ((Number) value).longValue());
            case Shape.MapOf _, Shape.Bool _, Shape.Decimal _, Shape.Timestamp _, Shape.Blob _ -> {}
        }
    }

    private static void number(Member member, long least, long most, long value) {
        if (value < least || value > most) {
            throw AwsError.of(
                    "InvalidArgument",
                    400,
                    "Argument %s must be an integer between %d and %d",
                    member.locationName(),
                    least,
                    most);
        }
    }

    private static AwsError wrong(Member member, Shape.Text shape) {
        return switch (shape.name()) {
            case "BucketLocationConstraint" ->
                AwsError.of("InvalidLocationConstraint", 400, "The specified location-constraint is not valid");
            case "StorageClass" ->
                AwsError.of("InvalidStorageClass", 400, "The storage class you specified is not valid");
            case "EncodingType" -> AwsError.of("InvalidArgument", 400, "Invalid Encoding Method specified in Request");
            case "MetadataDirective" -> AwsError.of("InvalidArgument", 400, "Unknown metadata directive.");
            case "CopySource" ->
                AwsError.of(
                        "InvalidArgument",
                        400,
                        "Copy Source must mention the source bucket and key: sourcebucket/sourcekey");
            default -> AwsError.of("InvalidArgument", 400, "Provided %s is not valid", member.locationName());
        };
    }
}
