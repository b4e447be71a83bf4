package dev.sekisho.server.handle;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.OperationModel;
import dev.sekisho.models.Protocol;
import dev.sekisho.policy.Decision;
import dev.sekisho.policy.Principal;
import dev.sekisho.server.AuthenticatingHandler;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Calls;
import dev.sekisho.server.OperationBinding;
import dev.sekisho.server.PerTargetHandler;
import dev.sekisho.server.Permissions;
import dev.sekisho.server.Target;
import dev.sekisho.server.authorize.Authorizer;
import dev.sekisho.server.authorize.Denial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The way of a call from *validate* to its answer. AWS checks in this order too: an invalid request is told so
/// even to those who may not make it.
public final class Handling implements Calls, Permissions {
    private final Services services;
    private final Authorizer authorizer;
    private final CallLog log;

    public Handling(Services services, Authorizer authorizer, CallLog log) {
        this.services = services;
        this.authorizer = authorizer;
        this.log = log;
    }

    @Override
    public Map<String, Object> invoke(String service, String operation, Map<String, Object> members, Caller caller) {
        ServedService served = services.find(service);
        OperationModel model =
                served == null ? null : served.model().operations().get(operation);
        if (served == null || model == null) {
            throw new IllegalArgumentException("There is no operation " + service + ":" + operation + ".");
        }
        return handle(served, model, members, caller);
    }

    @Override
    public boolean allows(Target target, Caller caller) {
        var decided = new Decided(target, authorizer.decide(target, caller));
        log.decided(caller, "", decided, "");
        return decided.allowed();
    }

    /// Callers without credentials are for Amazon S3 alone, whose bucket policies may mean everyone, and for the
    /// operations that nobody signs.
    private static void admit(ServedService service, OperationModel operation, Caller caller) {
        boolean open = service.protocol() == Protocol.REST_XML && service.binding(operation.name()) != null;
        if (caller.principal() instanceof Principal.Anonymous && !open && !operation.unsigned()) {
            throw Denial.anonymous();
        }
    }

    /// Validates, authorizes and does one call, and records what became of it.
    ///
    /// @return the response's members
    /// @throws AwsError if it is refused
    public Map<String, Object> handle(
            ServedService service, OperationModel operation, Map<String, Object> members, Caller caller) {
        String name = service.name() + ":" + operation.name();
        OperationBinding<?, ?> binding = service.binding(operation.name());
        try {
            admit(service, operation, caller);
            if (binding == null) {
                throw AwsError.of("NotImplemented", 501, "The operation %s is not implemented.", operation.name());
            }
            SessionLimits.admit(service.name(), operation.name(), caller);
            service.codec().validate(operation, members);
        } catch (AwsError e) {
            log.refused(caller, name, e.code());
            throw e;
        }
        return handle(binding, name, members, caller);
    }

    private <I, O> Map<String, Object> handle(
            OperationBinding<I, O> binding, String name, Map<String, Object> members, Caller caller) {
        var decisions = new ArrayList<Decided>(1);
        boolean free = false;
        String error = "InternalFailure";
        Caller proven = caller;
        try {
            I request = binding.reader().apply(members);
            if (binding.handler() instanceof AuthenticatingHandler<I, O> proving) {
                proven = proving.authenticate(request, caller);
            }
            List<Target> targets = binding.handler().targets(request, proven);
            free = targets.isEmpty();
            O response = binding.handler() instanceof PerTargetHandler<I, O> each
                    ? eachAllowed(each, binding, targets, request, proven, decisions)
                    : allAllowed(binding, targets, request, proven, decisions);
            Map<String, Object> answer = binding.writer().apply(response);
            error = "";
            return answer;
        } catch (AwsError e) {
            error = e.code();
            throw e;
        } finally {
            if (free) {
                log.free(proven, name, error);
            } else if (decisions.isEmpty()) {
                log.undecided(proven, name, error);
            }
            for (Decided decided : decisions) {
                log.decided(proven, name, decided, error);
            }
        }
    }

    private <I, O> O allAllowed(
            OperationBinding<I, O> binding, List<Target> targets, I request, Caller caller, List<Decided> decisions) {
        for (Target target : targets) {
            Decided decided = decide(binding, target, caller);
            decisions.add(decided);
            if (!decided.allowed()) {
                throw Denial.of(target, caller, decided.decision());
            }
        }
        return binding.handler().handle(request, caller);
    }

    private <I, O> O eachAllowed(
            PerTargetHandler<I, O> handler,
            OperationBinding<I, O> binding,
            List<Target> targets,
            I request,
            Caller caller,
            List<Decided> decisions) {
        // By identity: two targets may be alike but for keys that cannot be compared.
        Set<Target> allowed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Target target : targets) {
            Decided decided = decide(binding, target, caller);
            decisions.add(decided);
            if (decided.allowed()) {
                allowed.add(target);
            }
        }
        return handler.handle(request, caller, allowed);
    }

    private Decided decide(OperationBinding<?, ?> binding, Target target, Caller caller) {
        if (!binding.actions().contains(target.action())) {
            throw new IllegalStateException(
                    binding.operation() + " asks for " + target.action() + ", which it does not declare.");
        }
        Decision decision = authorizer.decide(target, caller);
        return new Decided(target, decision);
    }
}
