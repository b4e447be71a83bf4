package dev.sekisho.server;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.OperationModel;
import dev.sekisho.server.authenticate.AuthenticationErrors;
import dev.sekisho.server.authenticate.AuthenticationFailure;
import dev.sekisho.server.handle.ServedService;
import dev.sekisho.server.listen.RequestHead;
import dev.sekisho.sigv4.Signature;
import dev.sekisho.wire.Parameter;
import dev.sekisho.wire.Parameters;
import dev.sekisho.wire.WireRequest;
import dev.sekisho.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Calls whose parameters are a form: IAM and STS. The body is small, so it is read before anyone is believed.
final class QueryWay {
    static final String STS = "sts";
    private static final String STS_VERSION = "2011-06-15";

    /// Unsigned calls say nothing of a region.
    private static final String DEFAULT_REGION = "us-east-1";

    private final WholeCalls calls;

    QueryWay(WholeCalls calls) {
        this.calls = calls;
    }

    /// @param service null for one that is not served: its callers are authenticated all the same
    WireResponse signed(Call call, @Nullable ServedService service, Signature signature, String bucket) {
        byte[] body = FormBody.read(call.incoming);
        return calls.signed(call, service, signature, body, new WholeCalls.Reading(AuthenticationErrors.QUERY, () -> {
            checkShape(call.head(), bucket);
            return request(call, body);
        }));
    }

    /// Whether the request has the form of the calls that need no signature.
    boolean mayBeUnsigned(Call call) {
        RequestHead head = call.head();
        return head.method().equals("POST")
                && head.path().equals("/")
                && head.header("X-Amz-Target") == null
                && FormBody.isForm(call.incoming);
    }

    /// Null if the form is no call of STS.
    @Nullable
    WireResponse unsigned(Call call, ServedService sts) {
        // A form that cannot even be read is refused in the words of forms.
        call.service = sts;
        WireRequest request = request(call, FormBody.read(call.incoming));
        if (!isForSts(request.parameters())) {
            call.service = null;
            return null;
        }
        OperationModel operation = sts.codec().route(request);
        if (!operation.unsigned()) {
            call.operation = STS + ":" + operation.name();
            throw unauthenticated();
        }
        return calls.answer(call, calls.anyone(call, sts, DEFAULT_REGION), sts, operation, request);
    }

    static AuthenticationFailure unauthenticated() {
        return AuthenticationErrors.QUERY.missing();
    }

    private static boolean isForSts(List<Parameter> parameters) {
        boolean action = false;
        boolean version = false;
        for (Parameter parameter : parameters) {
            action |= parameter.name().equals("Action");
            version |= parameter.name().equals("Version") && parameter.value().equals(STS_VERSION);
        }
        return action && version;
    }

    /// What contradicts the signed service is refused: it was meant for another one.
    private static void checkShape(RequestHead head, String bucket) {
        if (!bucket.isEmpty() || !head.path().equals("/") || head.header("X-Amz-Target") != null) {
            throw AwsError.of(
                    "InvalidAction",
                    400,
                    "The request's host, path or target is not one of the service it is signed for.");
        }
        if (!head.method().equals("POST") && !head.method().equals("GET")) {
            throw AwsError.of("InvalidAction", 405, "The method %s is not allowed.", head.method());
        }
    }

    private static WireRequest request(Call call, byte[] body) {
        RequestHead head = call.head();
        String query = head.query();
        // Refused in the words of the protocol, wherever the parameters stand. The target is ASCII.
        List<Parameter> parameters =
                query == null ? List.of() : Parameters.parse(query.getBytes(StandardCharsets.ISO_8859_1));
        byte[] form = body.length > 0 && !FormBody.isForm(call.incoming) ? new byte[0] : body;
        return WireRequest.form(head.method(), head.path(), parameters, Map.of(), form);
    }
}
