package dev.sekisho.wire;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.OperationModel;
import dev.sekisho.models.ServiceModel;
import dev.sekisho.models.Shape;
import dev.sekisho.wire.WireResponse.Header;
import java.util.List;
import java.util.Map;

/// The JSON 1.0 and 1.1 protocols: the header `X-Amz-Target` names the operation, JSON goes in and out.
final class JsonCodec implements Codec {
    private static final String TYPE = "application/x-amz-json-";
    private static final String INVALID_PARAMETER = "InvalidParameterException";

    /// What the pipeline refuses for every service, as the services of this protocol name it.
    ///
    /// Source: Amazon CloudWatch Logs API Reference, "Common Errors" and answers of such services (observed).
    private static final Map<String, String> NAMES =
            Map.of("AccessDenied", "AccessDeniedException", "NotImplemented", "UnknownOperationException");

    private final ServiceModel service;
    private final String targetPrefix;
    private final Header type;
    private final String invalid;

    JsonCodec(ServiceModel service) {
        this.service = service;
        targetPrefix = service.targetPrefix() + ".";
        type = new Header("Content-Type", TYPE + service.jsonVersion());
        // AWS: the older of these services word what breaks the model in an error of their own.
        invalid = service.errors().containsKey(INVALID_PARAMETER) ? INVALID_PARAMETER : "ValidationException";
    }

    @Override
    public OperationModel route(WireRequest request) {
        String target = request.header("x-amz-target");
        String sent = request.header("content-type");
        if (target == null || !target.startsWith(targetPrefix) || sent == null || !isJson(sent)) {
            throw unknown();
        }
        OperationModel operation = service.operations().get(target.substring(targetPrefix.length()));
        if (operation == null) {
            throw unknown();
        }
        return operation;
    }

    private static boolean isJson(String type) {
        int version = TYPE.length();
        boolean known = type.regionMatches(true, 0, TYPE + "1.0", 0, version + 3)
                || type.regionMatches(true, 0, TYPE + "1.1", 0, version + 3);
        return known && (type.length() == version + 3 || type.charAt(version + 3) == ';');
    }

    private static AwsError unknown() {
        return AwsError.of("UnknownOperationException", 400, "The request does not name an operation of this service.");
    }

    @Override
    public Map<String, Object> decode(OperationModel operation, WireRequest request) {
        return JsonDecoder.read(request.body(), operation.input());
    }

    @Override
    public void validate(OperationModel operation, Map<String, Object> members) {
        Validator.validate(operation.input(), members, invalid);
    }

    @Override
    public WireResponse encode(OperationModel operation, Map<String, Object> members, String requestId) {
        Shape.Structure output = operation.output();
        // AWS: an operation that has no answer sends no body.
        Body body = output.members().isEmpty()
                ? Body.NONE
                : new Body.Bytes(JsonEncoder.write(json -> json.structure(output, members)));
        return new WireResponse(operation.status(), List.of(new Header("x-amzn-RequestId", requestId), type), body);
    }

    @Override
    public WireResponse encodeError(AwsError error, ErrorContext context) {
        String code = NAMES.getOrDefault(error.code(), error.code());
        boolean renamed = !code.equals(error.code());
        // AWS: who may not do a thing reads «Message», everybody else «message».
        String message = error.code().equals("AccessDenied") ? "Message" : "message";
        List<Header> headers = List.of(
                new Header("x-amzn-RequestId", context.requestId()), new Header("x-amzn-ErrorType", code), type);
        byte[] body = JsonEncoder.write(json -> json.texts("__type", code, message, error.getMessage()));
        return new WireResponse(renamed ? 400 : error.status(), headers, new Body.Bytes(body));
    }
}
