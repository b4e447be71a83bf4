package dev.sekisho.sekisho;

import dev.sekisho.policy.explain.Explanation;
import dev.sekisho.policy.explain.ExplanationJson;
import dev.sekisho.policy.explain.ExplanationText;
import dev.sekisho.sekisho.api.Decision;
import dev.sekisho.sekisho.api.GetDecisionRequest;
import dev.sekisho.sekisho.api.GetDecisionResponse;
import dev.sekisho.sekisho.api.NoSuchDecision;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import dev.sekisho.server.record.RecentDenials;
import dev.sekisho.server.record.RecentDenials.Denied;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tells why a request was denied: the one with the id, or else the latest one of the caller's account.
@Operation("sekisho:GetDecision")
final class GetDecision implements OperationHandler<GetDecisionRequest, GetDecisionResponse> {
    private static final String ACTION = "sekisho:GetDecision";

    private final RecentDenials denials;

    GetDecision(RecentDenials denials) {
        this.denials = denials;
    }

    @Override
    public List<Target> targets(GetDecisionRequest request, Caller caller) {
        String id = Objects.requireNonNullElse(request.requestId(), "*");
        return List.of(Target.of(ACTION, "arn:aws:sekisho::" + caller.account() + ":decision/" + id, caller));
    }

    @Override
    public GetDecisionResponse handle(GetDecisionRequest request, Caller caller) {
        var sight = new Sight(caller.account());
        Locale language = Locale.of(Objects.requireNonNullElse(request.language(), "en"));
        List<Denied> found = find(request.requestId(), sight);
        return new GetDecisionResponse(found.stream()
                .map(denied -> decision(denied, sight.of(denied), language))
                .toList());
    }

    private List<Denied> find(@Nullable String id, Sight sight) {
        if (id == null) {
            // Whoever asks why, and may not, must not hide what was asked about.
            return List.of(denials.latest(denied -> sight.covers(denied) && !isQuestion(denied))
                    .orElseThrow(() -> NoSuchDecision.of("Nothing has been denied since the server started.")));
        }
        List<Denied> found = denials.of(id, sight::covers);
        if (found.isEmpty()) {
            throw NoSuchDecision.of("There is no denial of the request %s among those that are kept.", id);
        }
        return found;
    }

    private static boolean isQuestion(Denied denied) {
        return denied.explanation().request().action().equals(ACTION);
    }

    private static Decision decision(Denied denied, Explanation seen, Locale language) {
        return Decision.builder()
                .requestId(denied.requestId())
                .time(denied.time())
                .text(ExplanationText.of(seen, language))
                .explanation(ExplanationJson.of(seen))
                .build();
    }
}
