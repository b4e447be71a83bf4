package dev.sekisho.server;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.Payload;
import dev.sekisho.server.authenticate.AuthenticationErrors;
import dev.sekisho.server.handle.ServedService;
import dev.sekisho.server.listen.RequestHead;
import dev.sekisho.sigv4.Signature;
import dev.sekisho.wire.WireRequest;
import dev.sekisho.wire.WireResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

/// Calls that the header `X-Amz-Target` names and whose body is JSON: CloudWatch Logs.
final class JsonWay {
    private static final String TARGET = "X-Amz-Target";
    private static final String CONTENT_TYPE = "Content-Type";

    /// A batch of log events holds 1 MB of text, of which JSON escapes some.
    private static final int MOST_BYTES = 4 << 20;

    /// The services by what their targets begin with: where no signature says which service is meant, the target
    /// says in whose words that is refused.
    private static final Map<String, String> SERVICES = Map.of("Logs_20140328", "logs");

    private final WholeCalls calls;

    JsonWay(WholeCalls calls) {
        this.calls = calls;
    }

    /// @param bucket the bucket that the host names, or the empty string
    WireResponse signed(Call call, ServedService service, Signature signature, String bucket) {
        byte[] body = WholeBody.read(call.incoming, MOST_BYTES);
        var reading = new WholeCalls.Reading(AuthenticationErrors.JSON, () -> request(call.head(), bucket, body));
        return calls.signed(call, service, signature, body, reading);
    }

    /// The name of the service that the target of a request belongs to; the empty string if it belongs to none.
    static String service(RequestHead head) {
        String target = head.headerOrEmpty(TARGET);
        int dot = target.indexOf('.');
        return dot < 0 ? "" : SERVICES.getOrDefault(target.substring(0, dot), "");
    }

    /// The codec refuses a target that is not one of the signed service's.
    private static WireRequest request(RequestHead head, String bucket, byte[] body) {
        boolean root = bucket.isEmpty() && head.path().equals("/") && head.query() == null;
        if (!root || !head.method().equals("POST")) {
            throw AwsError.of(
                    "UnknownOperationException",
                    400,
                    "The request's method, host or path is not one of the service it is signed for.");
        }
        return new WireRequest(
                head.method(),
                head.path(),
                List.of(),
                Map.of(
                        "x-amz-target",
                        List.of(head.headerOrEmpty(TARGET)),
                        "content-type",
                        List.of(head.headerOrEmpty(CONTENT_TYPE))),
                Payload.of(new ByteArrayInputStream(body), body.length));
    }
}
