package dev.sekisho.server;

import dev.sekisho.identity.Credentials;
import dev.sekisho.identity.PrincipalPolicies;
import dev.sekisho.server.authenticate.Authenticator;
import dev.sekisho.server.authorize.Authorizer;
import dev.sekisho.server.handle.CallLog;
import dev.sekisho.server.handle.Handling;
import dev.sekisho.server.handle.Services;
import dev.sekisho.server.identify.Hosts;
import dev.sekisho.server.identify.Origins;
import dev.sekisho.server.listen.HttpListener;
import dev.sekisho.server.record.RecentDenials;
import dev.sekisho.server.record.Recorder;
import dev.sekisho.server.respond.OwnEndpoints;
import dev.sekisho.server.respond.RequestIds;
import dev.sekisho.server.respond.Responder;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The running server.
public final class SekishoServer implements AutoCloseable {
    private final HttpListener listener;
    private final Recorder recorder;

    private SekishoServer(HttpListener listener, Recorder recorder) {
        this.listener = listener;
        this.recorder = recorder;
    }

    /// A server that finds callers in `credentials` and decides by `policies`.
    public static Builder builder(Credentials credentials, PrincipalPolicies policies) {
        return new Builder(credentials, policies);
    }

    /// Where it listens, such as `http://127.0.0.1:4566`.
    public URI uri() {
        return listener.uri();
    }

    /// Accepts nothing new, lets requests in progress finish for a while, then closes the decision log.
    @Override
    public void close() {
        try {
            listener.close();
        } finally {
            recorder.close();
        }
    }

    /// Gathers a server's parts.
    public static final class Builder {
        private final Credentials credentials;
        private final PrincipalPolicies policies;
        private final Map<String, Function<Checkpoint, Service>> services = new HashMap<>();
        private Recorder recorder = Recorder.NONE;
        private RecentDenials denials = new RecentDenials();
        private InstantSource clock = InstantSource.system();
        private Function<String, Optional<String>> published = path -> Optional.empty();

        private Builder(Credentials credentials, PrincipalPolicies policies) {
            this.credentials = credentials;
            this.policies = policies;
        }

        /// @param name as in credential scopes, such as `iam`
        /// @param maker makes the service when it is first called
        public Builder service(String name, Function<Checkpoint, Service> maker) {
            services.put(name, maker);
            return this;
        }

        /// Where decisions are recorded; closed with the server.
        public Builder recorder(Recorder value) {
            recorder = value;
            return this;
        }

        /// Where the reasons of denials are kept.
        public Builder denials(RecentDenials value) {
            denials = value;
            return this;
        }

        /// JSON documents that anyone may read, by their path below `/_sekisho/`.
        public Builder published(Function<String, Optional<String>> documents) {
            published = documents;
            return this;
        }

        public Builder clock(InstantSource value) {
            clock = value;
            return this;
        }

        /// Starts to listen.
        ///
        /// @throws IllegalArgumentException if the TLS files cannot be used
        /// @throws IllegalStateException if the address cannot be listened on
        public SekishoServer start(ServerSettings settings) {
            var served = new Services(services);
            var log = new CallLog(recorder);
            var handling = new Handling(served, new Authorizer(policies, denials), log);
            served.connect(new Checkpoint(handling, handling));
            var authenticator = new Authenticator(credentials);
            var responder = new Responder();
            var calls = new WholeCalls(authenticator, handling, log, responder);
            var pipeline = new Pipeline(
                    new Hosts(settings.hosts()),
                    new Origins(settings.trustedProxies()),
                    new OwnEndpoints(published),
                    served,
                    new QueryWay(calls),
                    new JsonWay(calls),
                    new S3Way(authenticator, handling, log, responder),
                    log,
                    responder,
                    new RequestIds(new SecureRandom().nextLong()),
                    clock);
            var listener = HttpListener.start(
                    settings.bind(), settings.port(), settings.tls().orElse(null), pipeline);
            return new SekishoServer(listener, recorder);
        }
    }
}
