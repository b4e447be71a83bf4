package dev.sekisho.wire;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.OperationModel;
import dev.sekisho.models.ServiceModel;
import dev.sekisho.wire.WireResponse.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The protocol of S3: members in path, query, headers and XML.
final class RestXmlCodec implements Codec {
    static final Header XML = new Header("Content-Type", "application/xml");
    static final Header JSON = new Header("Content-Type", "application/json");
    static final String REQUEST_ID = "x-amz-request-id";
    private static final String HOST_ID = "x-amz-id-2";

    /// HTTP allows it no body.
    private static final int NOT_MODIFIED = 304;

    private final ServiceModel service;
    private final RestRouter router;

    RestXmlCodec(ServiceModel service) {
        this.service = service;
        this.router = new RestRouter(service);
    }

    /// Source of the messages: Amazon S3 API Reference, "Error responses".
    @Override
    public OperationModel route(WireRequest request) {
        Optional<OperationModel> operation = router.route(request);
        if (operation.isPresent()) {
            return operation.get();
        }
        if (router.hasMethod(request)) {
            throw AwsError.of(
                    "NotImplemented", 501, "A header you provided implies functionality that is not implemented.");
        }
        throw AwsError.of("MethodNotAllowed", 405, "The specified method is not allowed against this resource.");
    }

    @Override
    public Map<String, Object> decode(OperationModel operation, WireRequest request) {
        return new RestDecoder(operation, request).members(operation.input());
    }

    @Override
    public void validate(OperationModel operation, Map<String, Object> members) {
        RestValidator.validate(operation.input(), members);
    }

    @Override
    public WireResponse encode(OperationModel operation, Map<String, Object> members, String requestId) {
        return new RestEncoder(service.xmlNamespace()).encode(operation, members, requestId);
    }

    @Override
    public WireResponse encodeError(AwsError error, ErrorContext context) {
        List<Header> headers = new ArrayList<>();
        headers.add(new Header(REQUEST_ID, context.requestId()));
        headers.add(new Header(HOST_ID, context.hostId()));
        error.headers().forEach((name, value) -> headers.add(new Header(name, value)));
        if (context.method().equals("HEAD") || error.status() == NOT_MODIFIED) {
            return new WireResponse(error.status(), headers, Body.NONE);
        }
        headers.add(XML);
        return new WireResponse(error.status(), headers, new Body.Bytes(xml(error, context)));
    }

    private static byte[] xml(AwsError error, ErrorContext context) {
        var xml = new XmlWriter(512).declaration().open("Error");
        xml.element("Code", error.code()).element("Message", XmlWriter.printable(error.getMessage()));
        context.details().forEach((name, value) -> xml.element(name, XmlWriter.printable(value)));
        xml.element("RequestId", context.requestId()).element("HostId", context.hostId());
        return xml.close("Error").bytes();
    }
}
