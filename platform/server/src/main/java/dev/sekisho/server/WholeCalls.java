package dev.sekisho.server;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.OperationModel;
import dev.sekisho.server.authenticate.Authenticated;
import dev.sekisho.server.authenticate.AuthenticationErrors;
import dev.sekisho.server.authenticate.Authenticator;
import dev.sekisho.server.handle.CallLog;
import dev.sekisho.server.handle.Handling;
import dev.sekisho.server.handle.ServedService;
import dev.sekisho.server.respond.Responder;
import dev.sekisho.sigv4.Signature;
import dev.sekisho.wire.WireRequest;
import dev.sekisho.wire.WireResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Calls whose bodies are small enough to be read whole before anyone is believed: those of the query and json
/// protocols.
final class WholeCalls {
    private final Authenticator authenticator;
    private final Handling handling;
    private final CallLog log;
    private final Responder responder;

    WholeCalls(Authenticator authenticator, Handling handling, CallLog log, Responder responder) {
        this.authenticator = authenticator;
        this.handling = handling;
        this.log = log;
        this.responder = responder;
    }

    /// What a protocol makes of a signed request.
    ///
    /// @param errors the words for callers who are not believed
    /// @param request the request's parts, asked for once the caller is known; refuses what contradicts the service
    record Reading(AuthenticationErrors errors, Supplier<WireRequest> request) {}

    /// @param service null for one that is not served: its callers are authenticated all the same
    WireResponse signed(Call call, @Nullable ServedService service, Signature signature, byte[] body, Reading reading) {
        Authenticated caller = authenticator.standard(signature, call.head(), body, reading.errors(), call.time);
        String region = signature.scope().region();
        String requestId = responder.requestId(service, call.id);
        Caller known = call.caller(caller.credential(), region, requestId, Signing.NONE);
        String name = signature.scope().service();
        try {
            if (service == null) {
                throw AwsError.of("NotImplemented", 501, "The service %s is not served here.", name);
            }
            WireRequest request = reading.request().get();
            return answer(call, known, service, service.codec().route(request), request);
        } catch (AwsError e) {
            if (call.operation.isEmpty()) {
                log.refused(known, name, e.code());
            }
            throw e;
        }
    }

    /// A caller who showed no credentials.
    Caller anyone(Call call, ServedService service, String region) {
        return call.anyone(region, responder.requestId(service, call.id));
    }

    WireResponse answer(
            Call call, Caller caller, ServedService service, OperationModel operation, WireRequest request) {
        call.operation = service.name() + ":" + operation.name();
        try {
            call.members = service.codec().decode(operation, request);
        } catch (AwsError e) {
            log.refused(caller, call.operation, e.code());
            throw e;
        }
        Map<String, Object> members = handling.handle(service, operation, call.members, caller);
        return responder.success(service, operation, members, call.id);
    }
}
