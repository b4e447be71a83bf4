package dev.sekisho.server;

import dev.sekisho.models.AwsError;
import dev.sekisho.server.authenticate.AuthenticationErrors;
import dev.sekisho.server.authenticate.AuthenticationFailure;
import dev.sekisho.server.handle.CallLog;
import dev.sekisho.server.handle.ServedService;
import dev.sekisho.server.handle.Services;
import dev.sekisho.server.identify.Destination;
import dev.sekisho.server.identify.Hosts;
import dev.sekisho.server.identify.Origins;
import dev.sekisho.server.listen.Application;
import dev.sekisho.server.listen.Incoming;
import dev.sekisho.server.respond.ErrorDetails;
import dev.sekisho.server.respond.OwnEndpoints;
import dev.sekisho.server.respond.RequestIds;
import dev.sekisho.server.respond.Responder;
import dev.sekisho.sigv4.Authorization;
import dev.sekisho.sigv4.Signature;
import dev.sekisho.sigv4.SignatureException;
import dev.sekisho.wire.WireResponse;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The way of a request: listen, identify, authenticate, validate, authorize, handle, respond. One way for every
/// service.
final class Pipeline implements Application {
    private final Hosts hosts;
    private final Origins origins;
    private final OwnEndpoints ownEndpoints;
    private final Services services;
    private final QueryWay query;
    private final JsonWay json;
    private final S3Way s3;
    private final CallLog log;
    private final Responder responder;
    private final RequestIds ids;
    private final InstantSource clock;

    Pipeline(
            Hosts hosts,
            Origins origins,
            OwnEndpoints ownEndpoints,
            Services services,
            QueryWay query,
            JsonWay json,
            S3Way s3,
            CallLog log,
            Responder responder,
            RequestIds ids,
            InstantSource clock) {
        this.hosts = hosts;
        this.origins = origins;
        this.ownEndpoints = ownEndpoints;
        this.services = services;
        this.query = query;
        this.json = json;
        this.s3 = s3;
        this.log = log;
        this.responder = responder;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public WireResponse answer(Incoming incoming) {
        var call = new Call(incoming, ids.next(), clock.instant(), origins.origin(incoming));
        try {
            return answerOrRefuse(call);
        } catch (RuntimeException | Error e) {
            return refuse(call, responder.unexpected(call.service, e, call.id));
        }
    }

    @Override
    public WireResponse unreadable(int status) {
        AwsError error = switch (status) {
            case 431 ->
                AwsError.of(
                        "RequestHeaderSectionTooLarge",
                        400,
                        "Your request header section exceeds the maximum allowed size.");
            case 503 -> AwsError.of("ServiceUnavailable", 503, "The server is shutting down.");
            case 500 -> AwsError.of("InternalError", 500, "We encountered an internal error. Please try again.");
            default ->
                AwsError.of(
                        "BadRequest",
                        status >= 400 && status < 600 ? status : 400,
                        "An error occurred when parsing the HTTP request.");
        };
        return responder.refusal(null, error, "GET", ids.next(), Map.of());
    }

    private WireResponse answerOrRefuse(Call call) {
        try {
            return route(call);
        } catch (AuthenticationFailure e) {
            log.unauthenticated(
                    call.time,
                    responder.requestId(call.service, call.id),
                    e.accessKeyId(),
                    call.operation,
                    call.origin.address(),
                    e.reason(),
                    e.error().code());
            return refuse(call, e.error());
        } catch (AwsError e) {
            return refuse(call, e);
        }
    }

    private WireResponse refuse(Call call, AwsError error) {
        Map<String, String> details = ErrorDetails.of(error.code(), call.members);
        return responder.refusal(call.service, error, call.head().method(), call.id, details);
    }

    private WireResponse route(Call call) {
        return switch (hosts.destination(call.head().host())) {
            case Destination.Server _ ->
                OwnEndpoints.isFor(call.head()) ? ownEndpoints.answer(call.head(), call.endpoint()) : route(call, "");
            case Destination.Bucket bucket -> route(call, bucket.name());
            case Destination.Foreign _ ->
                throw AwsError.of("BadRequest", 400, "The Host header does not name this server.");
        };
    }

    /// @param bucket the bucket that the host names, or the empty string
    private WireResponse route(Call call, String bucket) {
        return switch (authorization(call)) {
            case Signature signature -> {
                // The scope, which is signed, says which service is meant; nothing else does.
                ServedService service = services.find(signature.scope().service());
                call.service = service;
                yield signed(call, service, signature, bucket);
            }
            case Authorization.Absent _ -> unsigned(call, bucket);
        };
    }

    private WireResponse signed(Call call, @Nullable ServedService service, Signature signature, String bucket) {
        if (service == null) {
            return query.signed(call, null, signature, bucket);
        }
        return switch (service.protocol()) {
            case QUERY -> query.signed(call, service, signature, bucket);
            case JSON -> json.signed(call, service, signature, bucket);
            case REST_XML -> s3.signed(call, service, signature, bucket);
            case EC2, REST_JSON -> throw new IllegalStateException("There is no way to " + service.name() + ".");
        };
    }

    private WireResponse unsigned(Call call, String bucket) {
        ServedService sts = services.find(QueryWay.STS);
        if (sts != null && bucket.isEmpty() && query.mayBeUnsigned(call)) {
            WireResponse answer = query.unsigned(call, sts);
            if (answer != null) {
                return answer;
            }
        }
        ServedService named = services.find(JsonWay.service(call.head()));
        if (named != null && bucket.isEmpty()) {
            call.service = named;
            throw AuthenticationErrors.JSON.missing();
        }
        ServedService found = services.find(S3Way.SERVICE);
        if (found == null) {
            throw QueryWay.unauthenticated();
        }
        call.service = found;
        return s3.unsigned(call, found, bucket);
    }

    private Authorization authorization(Call call) {
        try {
            return Authorization.find(call.head());
        } catch (SignatureException e) {
            // Nothing says for certain which service is meant: the form of the call decides whose words are used.
            ServedService named = services.find(JsonWay.service(call.head()));
            if (named != null) {
                call.service = named;
                throw AuthenticationErrors.JSON.failure(e.problem(), "");
            }
            boolean form = FormBody.isForm(call.incoming);
            call.service = services.find(form ? QueryWay.STS : S3Way.SERVICE);
            throw (form ? AuthenticationErrors.QUERY : AuthenticationErrors.S3).failure(e.problem(), "");
        }
    }
}
