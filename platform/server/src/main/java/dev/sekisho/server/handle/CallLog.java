package dev.sekisho.server.handle;

import dev.sekisho.policy.Decision;
import dev.sekisho.policy.StatementRef;
import dev.sekisho.server.Arrival;
import dev.sekisho.server.Caller;
import dev.sekisho.server.record.DecisionRecord;
import dev.sekisho.server.record.Recorder;
import java.time.Instant;
import java.util.List;

/// Writes what became of calls into the decision log.
public final class CallLog {
    private static final String REFUSED = "Refused";

    private final Recorder recorder;

    public CallLog(Recorder recorder) {
        this.recorder = recorder;
    }

    /// A caller who was not believed.
    ///
    /// @param operation `service:Operation` as far as it is known
    public void unauthenticated(
            Instant time,
            String requestId,
            String accessKeyId,
            String operation,
            String sourceIp,
            String reason,
            String error) {
        recorder.record(new DecisionRecord(
                time, requestId, "", accessKeyId, operation, "", "", REFUSED, reason, List.of(), sourceIp, error));
    }

    /// A call that was refused before anything was decided on.
    public void refused(Caller caller, String operation, String error) {
        write(caller, operation, "", "", REFUSED, "InvalidRequest", List.of(), error);
    }

    /// A call that nothing could be decided on: its caller is gone, or something failed.
    void undecided(Caller caller, String operation, String error) {
        write(caller, operation, "", "", REFUSED, "NotDecided", List.of(), error);
    }

    /// A call that needs no permission.
    void free(Caller caller, String operation, String error) {
        write(caller, operation, "", "", "Allowed", "NoPermissionNeeded", List.of(), error);
    }

    /// @param error the code that the call ends with, or the empty string
    void decided(Caller caller, String operation, Decided decided, String error) {
        String action = decided.target().action();
        String resource = decided.target().resource();
        switch (decided.decision()) {
            case Decision.Allowed allowed ->
                write(caller, operation, action, resource, "Allowed", "", allowed.by(), error);
            case Decision.ExplicitlyDenied denied ->
                write(caller, operation, action, resource, "ExplicitlyDenied", "ExplicitDeny", denied.by(), error);
            case Decision.ImplicitlyDenied denied ->
                write(
                        caller,
                        operation,
                        action,
                        resource,
                        "ImplicitlyDenied",
                        "NoAllow:" + denied.missing(),
                        List.of(),
                        error);
        }
    }

    private void write(
            Caller caller,
            String operation,
            String action,
            String resource,
            String outcome,
            String reason,
            List<StatementRef> statements,
            String error) {
        Arrival arrival = caller.arrival();
        recorder.record(new DecisionRecord(
                arrival.time(),
                arrival.requestId(),
                caller.principal().label(),
                caller.accessKeyId(),
                operation,
                action,
                resource,
                outcome,
                reason,
                statements,
                arrival.sourceIp(),
                error));
    }
}
