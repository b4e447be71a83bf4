package dev.sekisho.cli;

import dev.sekisho.policy.cases.CaseLines;
import dev.sekisho.policy.json.Json;
import dev.sekisho.policy.json.JsonWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is asked, as options say it.
final class RequestOptions {
    @Option(names = "--action", paramLabel = "ACTION", description = "what is to be done, such as s3:GetObject")
    private List<String> actions = List.of();

    @Option(
            names = "--resource",
            paramLabel = "ARN",
            description = "what it is to be done on; * for an action that has no resources. Several actions and "
                    + "resources: all must be allowed")
    private List<String> resources = List.of();

    @Option(
            names = "--principal",
            paramLabel = "WHO",
            description = "user (if nothing is said), session, root, service or anonymous; or the ARN of a user, "
                    + "a session, an account's root or a provider; or a service such as lambda.amazonaws.com")
    private @Nullable String principal;

    @Option(names = "--role-path", paramLabel = "PATH", description = "the path of the role whose session asks")
    private @Nullable String rolePath;

    @Option(names = "--federated-by", paramLabel = "ARN", description = "the user behind a federated user")
    private @Nullable String federatedBy;

    @Option(
            names = "--owner",
            paramLabel = "ACCOUNT",
            description = "the account of the resource, if it is not the caller's own")
    private @Nullable String owner;

    @Option(
            names = "--context",
            paramLabel = "KEY=VALUE",
            description = "a condition key of the request; several values: say it again; KEY alone: the request does "
                    + "not carry it. What follows from the principal (aws:PrincipalArn …) is known without")
    private List<String> context = List.of();

    boolean isGiven() {
        return !actions.isEmpty();
    }

    /// What the options say, with nothing checked yet.
    ///
    /// @param other what was said elsewhere: a key that stands there replaces the option
    CaseLines lines(Map<String, List<String>> other) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("action", actions);
        all.put("resource", resources);
        all.put("principal", optional(principal));
        all.put("role-path", optional(rolePath));
        all.put("federated-by", optional(federatedBy));
        all.put("owner", optional(owner));
        all.put("context", context.isEmpty() ? List.of() : List.of(JsonWriter.write(contextObject())));
        all.putAll(other);
        var lines = new CaseLines(Path.of("").toAbsolutePath());
        all.forEach((key, values) -> values.forEach(value -> lines.add(key, value)));
        return lines;
    }

    private Json contextObject() {
        Map<String, List<Json>> values = new LinkedHashMap<>();
        Map<String, Json> members = new LinkedHashMap<>();
        for (String one : context) {
            int equals = one.indexOf('=');
            if (equals < 0) {
                members.put(one, new Json.Null());
            } else {
                String key = one.substring(0, equals);
                values.computeIfAbsent(key, first -> new ArrayList<>()).add(new Json.Text(one.substring(equals + 1)));
            }
        }
        values.forEach((key, all) -> members.put(key, all.size() == 1 ? all.getFirst() : new Json.Items(all)));
        return new Json.Members(members);
    }

    private static List<String> optional(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
