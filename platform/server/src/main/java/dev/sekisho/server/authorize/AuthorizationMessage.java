package dev.sekisho.server.authorize;

import dev.sekisho.policy.Arn;
import dev.sekisho.policy.Decision;
import dev.sekisho.policy.PrincipalKeys;
import dev.sekisho.policy.StatementRef;
import dev.sekisho.policy.json.Json;
import dev.sekisho.policy.json.JsonWriter;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a denial says to those who may decode it: one object of JSON, for services whose errors carry it sealed.
///
/// Source: AWS STS API Reference, "DecodeAuthorizationMessage"; AWS CLI Command Reference,
/// "decode-authorization-message".
public final class AuthorizationMessage {
    private AuthorizationMessage() {}

    public static String of(Target target, Caller caller, Decision decision) {
        List<StatementRef> denying = decision instanceof Decision.ExplicitlyDenied denied ? denied.by() : List.of();
        var message = new LinkedHashMap<String, Json>();
        message.put("allowed", new Json.Truth(decision instanceof Decision.Allowed));
        message.put("explicitDeny", new Json.Truth(!denying.isEmpty()));
        message.put(
                "matchedStatements",
                items(denying.stream().map(AuthorizationMessage::statement).toList()));
        message.put("failures", items(List.of()));
        message.put("context", context(target, caller));
        return JsonWriter.write(new Json.Members(message));
    }

    private static Json statement(StatementRef statement) {
        return object(Map.of("statementId", statement.sid(), "policy", statement.policy(), "effect", "DENY"));
    }

    private static Json context(Target target, Caller caller) {
        var principal = new LinkedHashMap<String, Json>();
        put(principal, "id", PrincipalKeys.value(caller.principal(), "aws:userid"));
        put(principal, "name", PrincipalKeys.value(caller.principal(), "aws:username"));
        put(principal, "arn", caller.principal().arn().map(Arn::toString).orElse(null));
        var context = new LinkedHashMap<String, Json>();
        context.put("principal", new Json.Members(principal));
        put(context, "action", target.action());
        put(context, "resource", target.resource());
        context.put(
                "conditions",
                items(List.of(
                        condition("aws:Region", caller.region()),
                        condition("aws:SourceIp", caller.arrival().sourceIp()),
                        condition("aws:ResourceAccount", target.owner().value()))));
        return new Json.Members(context);
    }

    private static Json condition(String key, String value) {
        var members = new LinkedHashMap<String, Json>();
        put(members, "key", key);
        members.put("values", items(List.of(object(Map.of("value", value)))));
        return new Json.Members(members);
    }

    private static Json items(List<Json> items) {
        return new Json.Members(Map.of("items", new Json.Items(items)));
    }

    private static Json object(Map<String, String> texts) {
        var members = new LinkedHashMap<String, Json>();
        texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(text -> put(members, text.getKey(), text.getValue()));
        return new Json.Members(members);
    }

    private static void put(Map<String, Json> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, new Json.Text(value));
        }
    }
}
