package dev.sekisho.server;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.Member;
import dev.sekisho.models.OperationModel;
import dev.sekisho.models.Payload;
import dev.sekisho.policy.Principal;
import dev.sekisho.server.authenticate.Authenticated;
import dev.sekisho.server.authenticate.Authenticator;
import dev.sekisho.server.authenticate.VerifiedPayload;
import dev.sekisho.server.authorize.Denial;
import dev.sekisho.server.handle.CallLog;
import dev.sekisho.server.handle.Handling;
import dev.sekisho.server.handle.ServedService;
import dev.sekisho.server.listen.RequestHead;
import dev.sekisho.server.respond.Responder;
import dev.sekisho.sigv4.Header;
import dev.sekisho.sigv4.HeaderSignature;
import dev.sekisho.sigv4.PayloadMode;
import dev.sekisho.sigv4.PresignedSignature;
import dev.sekisho.sigv4.Signature;
import dev.sekisho.wire.Parameter;
import dev.sekisho.wire.Parameters;
import dev.sekisho.wire.WireRequest;
import dev.sekisho.wire.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Calls of S3, whose bodies may be of any size: they are verified while the operation reads them.
final class S3Way {
    static final String SERVICE = "s3";
    private static final String DEFAULT_REGION = "us-east-1";
    private static final String CONTENT_SHA256 = "X-Amz-Content-Sha256";

    private final Authenticator authenticator;
    private final Handling handling;
    private final CallLog log;
    private final Responder responder;

    S3Way(Authenticator authenticator, Handling handling, CallLog log, Responder responder) {
        this.authenticator = authenticator;
        this.handling = handling;
        this.log = log;
        this.responder = responder;
    }

    /// @param bucket the bucket that the host names, or the empty string
    WireResponse signed(Call call, ServedService service, Signature signature, String bucket) {
        Authenticated caller = authenticator.s3(signature, call.head(), call.time);
        Payload payload = VerifiedPayload.of(caller, call.incoming.body(), call.incoming.length());
        String region = signature.scope().region();
        String requestId = responder.requestId(service, call.id);
        Signing signing = signing(signature, call.head());
        Caller known = call.caller(caller.credential(), region, requestId, signing);
        return answer(call, service, known, bucket, payload);
    }

    private static Signing signing(Signature signature, RequestHead head) {
        return switch (signature) {
            case HeaderSignature header ->
                new Signing(Signing.Way.HEADER, header.signedAt(), head.header(CONTENT_SHA256));
            case PresignedSignature presigned ->
                new Signing(Signing.Way.QUERY, presigned.signedAt(), declared(presigned, head));
        };
    }

    /// Of presigned requests a header counts only if it was signed.
    private static String declared(PresignedSignature signature, RequestHead head) {
        return switch (PayloadMode.declaredBy(head, signature)) {
            case PayloadMode.Digest digest -> digest.text();
            case PayloadMode.Unsigned _ -> "UNSIGNED-PAYLOAD";
            case PayloadMode.Chunked _ -> head.headerOrEmpty(CONTENT_SHA256);
        };
    }

    WireResponse unsigned(Call call, ServedService service, String bucket) {
        Payload payload = Payload.of(call.incoming.body(), call.incoming.length());
        String requestId = responder.requestId(service, call.id);
        Caller anyone = call.anyone(DEFAULT_REGION, requestId);
        return answer(call, service, anyone, bucket, payload);
    }

    private WireResponse answer(Call call, ServedService service, Caller caller, String bucket, Payload payload) {
        OperationModel operation;
        try {
            WireRequest request = request(call.head(), bucket, payload);
            operation = route(service, request, caller);
            call.operation = SERVICE + ":" + operation.name();
            if (call.head().header("X-Amz-Target") != null) {
                throw AwsError.of("InvalidRequest", 400, "The header X-Amz-Target is not one of Amazon S3.");
            }
            if (!carriesPayload(operation)) {
                verifyUnread(payload);
            }
            call.members = service.codec().decode(operation, request);
        } catch (AwsError e) {
            log.refused(caller, call.operation.isEmpty() ? SERVICE : call.operation, e.code());
            throw e;
        }
        Map<String, Object> members = handling.handle(service, operation, call.members, caller);
        return responder.success(service, operation, members, call.id);
    }

    /// Who shows no credentials is told nothing else: a call of another service ends here as well.
    private static OperationModel route(ServedService service, WireRequest request, Caller caller) {
        try {
            return service.codec().route(request);
        } catch (AwsError e) {
            throw caller.principal() instanceof Principal.Anonymous ? Denial.anonymous() : e;
        }
    }

    private static WireRequest request(RequestHead head, String bucket, Payload payload) {
        String path = bucket.isEmpty() ? head.path() : "/" + bucket + head.path();
        String query = head.query();
        List<Parameter> parameters = query == null ? List.of() : Parameters.parse(query);
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : head.headers()) {
            headers.computeIfAbsent(header.name().toLowerCase(Locale.ROOT), _ -> new ArrayList<>(1))
                    .add(header.value());
        }
        return new WireRequest(head.method(), path, parameters, headers, payload);
    }

    private static boolean carriesPayload(OperationModel operation) {
        for (Member member : operation.input().members()) {
            if (member.location() == Member.Location.PAYLOAD) {
                return true;
            }
        }
        return false;
    }

    /// A body that no operation will read must be the signed one all the same.
    private static void verifyUnread(Payload payload) {
        try (InputStream stream = payload.stream()) {
            if (stream.readNBytes(FormBody.MOST_BYTES).length == FormBody.MOST_BYTES) {
                throw AwsError.of("MaxMessageLengthExceeded", 400, "Your request was too big.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
