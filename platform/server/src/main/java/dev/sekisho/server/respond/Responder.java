package dev.sekisho.server.respond;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.OperationModel;
import dev.sekisho.models.Protocol;
import dev.sekisho.server.handle.ServedService;
import dev.sekisho.wire.ErrorContext;
import dev.sekisho.wire.WireResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns results and refusals into answers of the service's protocol.
public final class Responder {
    private static final Logger LOG = LoggerFactory.getLogger(Responder.class);
    private static final String HOST_ID = "x-amz-id-2";

    /// The id as the service writes it; S3's where no service is known.
    public String requestId(@Nullable ServedService service, RequestId id) {
        return isS3(service) ? id.s3() : id.uuid();
    }

    public WireResponse success(
            ServedService service, OperationModel operation, Map<String, Object> members, RequestId id) {
        WireResponse answer = service.codec().encode(operation, members, requestId(service, id));
        if (!isS3(service)) {
            return answer;
        }
        List<WireResponse.Header> headers = new ArrayList<>(answer.headers().size() + 1);
        headers.add(new WireResponse.Header(HOST_ID, id.hostId()));
        headers.addAll(answer.headers());
        return new WireResponse(answer.status(), headers, answer.body());
    }

    /// @param service whose protocol answers, or null where none is known
    /// @param details further elements of S3's errors
    public WireResponse refusal(
            @Nullable ServedService service, AwsError error, String method, RequestId id, Map<String, String> details) {
        String requestId = requestId(service, id);
        if (service == null) {
            return PlainAnswers.error(error, requestId);
        }
        String hostId = isS3(service) ? id.hostId() : "";
        return service.codec().encodeError(error, new ErrorContext(method, requestId, hostId, details));
    }

    /// What is no refusal is a bug: it is logged under the request's id, and the caller learns only the id.
    public AwsError unexpected(@Nullable ServedService service, Throwable failure, RequestId id) {
        LOG.error("Request {} failed.", requestId(service, id), failure);
        return isS3(service)
                ? AwsError.of("InternalError", 500, "We encountered an internal error. Please try again.")
                : AwsError.of("InternalFailure", 500, "The request processing has failed because of an unknown error.");
    }

    private static boolean isS3(@Nullable ServedService service) {
        return service == null || service.model().protocol() == Protocol.REST_XML;
    }
}
