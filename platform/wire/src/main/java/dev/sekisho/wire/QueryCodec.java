package dev.sekisho.wire;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.OperationModel;
import dev.sekisho.models.ServiceModel;
import dev.sekisho.wire.WireResponse.Header;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The query protocol of IAM and STS: parameters in, XML out.
final class QueryCodec implements Codec {
    /// What a presigned URL carries beside the call, in lower case.
    private static final Set<String> SIGNATURE = Set.of(
            "x-amz-algorithm",
            "x-amz-credential",
            "x-amz-date",
            "x-amz-expires",
            "x-amz-security-token",
            "x-amz-signature",
            "x-amz-signedheaders");

    /// Names of operations are shorter; an answer should not carry megabytes back.
    private static final int LONGEST_QUOTED = 128;

    private static final Header XML = new Header("Content-Type", "text/xml");

    private final ServiceModel service;

    QueryCodec(ServiceModel service) {
        this.service = service;
    }

    @Override
    public OperationModel route(WireRequest request) {
        String action = "";
        String version = "";
        for (Parameter parameter : request.parameters()) {
            // Duplicates are refused when the parameters are decoded; until then the first counts.
            if (action.isEmpty() && parameter.name().equals("Action")) {
                action = parameter.value();
            } else if (version.isEmpty() && parameter.name().equals("Version")) {
                version = parameter.value();
            }
        }
        if (action.isEmpty()) {
            throw AwsError.of("MissingAction", 400, "The request must contain the parameter Action.");
        }
        OperationModel operation = service.operations().get(action);
        if (operation == null || !version.equals(service.apiVersion())) {
            throw AwsError.of(
                    "InvalidAction",
                    400,
                    "Could not find operation %s for version %s",
                    quoted(action),
                    version.isEmpty() ? "NO_VERSION_SPECIFIED" : quoted(version));
        }
        return operation;
    }

    private static String quoted(String text) {
        return text.length() <= LONGEST_QUOTED ? text : text.substring(0, LONGEST_QUOTED) + "...";
    }

    @Override
    public Map<String, Object> decode(OperationModel operation, WireRequest request) {
        var tree = new ParameterTree();
        for (Parameter parameter : request.parameters()) {
            if (!isSignature(parameter.name())) {
                tree.add(parameter);
            }
        }
        tree.remove("Action");
        tree.remove("Version");
        return QueryDecoder.structure(operation.input(), tree);
    }

    private static boolean isSignature(String name) {
        return name.startsWith("X-") && SIGNATURE.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public void validate(OperationModel operation, Map<String, Object> members) {
        Validator.validate(operation.input(), members);
    }

    @Override
    public WireResponse encode(OperationModel operation, Map<String, Object> members, String requestId) {
        var xml = new XmlWriter(512);
        String response = operation.name() + "Response";
        xml.open(response, service.xmlNamespace());
        if (!operation.resultWrapper().isEmpty()) {
            xml.open(operation.resultWrapper());
            new XmlMembers(xml, Timestamps::seconds).structure(operation.output(), members);
            xml.close(operation.resultWrapper());
        }
        xml.open("ResponseMetadata").element("RequestId", requestId).close("ResponseMetadata");
        xml.close(response);
        return answer(operation.status(), xml, requestId);
    }

    @Override
    public WireResponse encodeError(AwsError error, ErrorContext context) {
        var xml = new XmlWriter(512);
        xml.open("ErrorResponse", service.xmlNamespace());
        xml.open("Error")
                .element("Type", error.status() < 500 ? "Sender" : "Receiver")
                .element("Code", error.code())
                .element("Message", XmlWriter.printable(error.getMessage()))
                .close("Error");
        xml.element("RequestId", context.requestId()).close("ErrorResponse");
        return answer(error.status(), xml, context.requestId());
    }

    private static WireResponse answer(int status, XmlWriter xml, String requestId) {
        return new WireResponse(
                status, List.of(new Header("x-amzn-RequestId", requestId), XML), new Body.Bytes(xml.bytes()));
    }
}
