package dev.sekisho.server;

import dev.sekisho.identity.Credential;
import dev.sekisho.policy.Principal;
import dev.sekisho.server.handle.ServedService;
import dev.sekisho.server.identify.Origin;
import dev.sekisho.server.listen.Incoming;
import dev.sekisho.server.listen.RequestHead;
import dev.sekisho.server.respond.RequestId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of one request while it goes its way: whoever words a refusal needs as much as was found out.
final class Call {
    final Incoming incoming;
    final RequestId id;
    final Instant time;
    final Origin origin;

    @Nullable
    ServedService service;

    String operation = "";
    Map<String, Object> members = Map.of();

    Call(Incoming incoming, RequestId id, Instant time, Origin origin) {
        this.incoming = incoming;
        this.id = id;
        this.time = time;
        this.origin = origin;
    }

    RequestHead head() {
        return incoming.head();
    }

    /// Scheme and authority by which the client reached us.
    String endpoint() {
        return (origin.secure() ? "https://" : "http://") + head().host();
    }

    Caller caller(Credential credential, String region, String requestId, Signing signing) {
        return new Caller(
                credential.principal(),
                credential.accessKeyId(),
                arrival(region, requestId, signing),
                credential.session(),
                Via.NOBODY);
    }

    /// A caller who showed no credentials.
    Caller anyone(String region, String requestId) {
        return new Caller(new Principal.Anonymous(), "", arrival(region, requestId, Signing.NONE));
    }

    private Arrival arrival(String region, String requestId, Signing signing) {
        return new Arrival(
                requestId,
                time,
                region,
                origin.address(),
                origin.secure(),
                head().headerOrEmpty("User-Agent"),
                head().headerOrEmpty("Referer"),
                endpoint(),
                signing);
    }
}
