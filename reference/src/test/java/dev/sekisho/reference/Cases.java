package dev.sekisho.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Questions out of case files; see cases/policy/README.md.
final class Cases {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ACCOUNT = "123456789012";
    private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:(?:iam|sts)::([0-9]{12}):([a-z-]+)(.*)");

    private final CaseFile file;

    private Cases(CaseFile file) {
        this.file = file;
    }

    /// All that one case asks: every action on every resource, and the pairs of `request`.
    static List<Question> questions(CaseFile file) {
        return new Cases(file).questions();
    }

    private List<Question> questions() {
        Caller caller = caller(file.one("principal", "user"));
        List<Attached> policies = policies();
        boolean required = policies.stream().anyMatch(one -> one.place() == Place.TRUST)
                || !file.all("key-policy").isEmpty();
        List<String> pairs = new ArrayList<>();
        file.all("action").forEach(action -> file.all("resource").forEach(one -> pairs.add(action + " " + one)));
        pairs.addAll(file.all("request"));
        return pairs.stream()
                .map(pair -> new Question(
                        caller,
                        pair.substring(0, pair.indexOf(' ')),
                        pair.substring(pair.indexOf(' ') + 1).strip(),
                        file.one("owner", ""),
                        file.one("canonical-user", ""),
                        context(caller),
                        required,
                        policies))
                .toList();
    }

    private Caller caller(String text) {
        String user = file.one("principal-id", "AIDA2222222222222222");
        String role = file.one("principal-id", "AROA2222222222222222");
        String path = file.one("role-path", "/");
        Matcher arn = ARN.matcher(text);
        if (arn.matches() && !arn.group(2).endsWith("-provider")) {
            String account = arn.group(1);
            String rest = arn.group(3);
            String name = rest.substring(rest.lastIndexOf('/') + 1);
            return switch (arn.group(2)) {
                case "root" -> new Caller(Caller.Kind.ROOT, account, "", "", "", "");
                case "user" -> new Caller(Caller.Kind.USER, account, rest.replace(name, ""), name, user, "");
                case "assumed-role" ->
                    new Caller(
                            Caller.Kind.ROLE_SESSION,
                            account,
                            path,
                            rest.substring(1, rest.length() - name.length() - 1),
                            role,
                            name);
                case "federated-user" -> {
                    Caller by = caller(file.one("federated-by", ""));
                    yield new Caller(Caller.Kind.FEDERATED_USER, account, by.path(), by.name(), by.id(), name);
                }
                default -> throw new IllegalStateException(text);
            };
        }
        return switch (text) {
            case "root" -> new Caller(Caller.Kind.ROOT, ACCOUNT, "", "", "", "");
            case "user" -> new Caller(Caller.Kind.USER, ACCOUNT, "/", "ana", user, "");
            case "session" -> new Caller(Caller.Kind.ROLE_SESSION, ACCOUNT, path, "app", role, "one");
            case "service" -> new Caller(Caller.Kind.SERVICE, "", "", "lambda.amazonaws.com", "", "");
            case "anonymous" -> new Caller(Caller.Kind.ANONYMOUS, "", "", "", "", "");
            default -> {
                boolean provider = arn.matches() || !text.contains("amazonaws.com") || text.startsWith("cognito-id");
                yield new Caller(provider ? Caller.Kind.FEDERATED : Caller.Kind.SERVICE, "", "", text, "", "");
            }
        };
    }

    private List<Attached> policies() {
        List<Attached> policies = new ArrayList<>();
        file.lines().forEach((key, values) -> {
            Matcher level = Pattern.compile("(scp|rcp)(?:-([0-9]+))?").matcher(key);
            String kind = level.matches() ? level.group(1) : key.equals("key-policy") ? Place.RESOURCE.key : key;
            int height = level.matches() && level.group(2) != null ? Integer.parseInt(level.group(2)) : 1;
            for (Place place : Place.values()) {
                if (place.key.equals(kind)) {
                    for (int i = 0; i < values.size(); i++) {
                        String name = key + (i == 0 ? "" : (level.matches() ? "." : "-") + (i + 1));
                        policies.add(new Attached(place, height, name, document(values.get(i))));
                    }
                }
            }
        });
        return policies;
    }

    private static ObjectNode document(String value) {
        JsonNode json = JSON.readTree(value);
        return json instanceof ObjectNode whole
                ? whole
                : JSON.createObjectNode().put("Version", "2012-10-17").set("Statement", json);
    }

    /// EVAL-32: what follows from the caller, and over it what the case gives; null takes a key away.
    private Map<String, List<String>> context(Caller caller) {
        Map<String, List<String>> context = new HashMap<>(derived(caller));
        String owner = file.one("owner", caller.account());
        if (!owner.isEmpty()) {
            context.put("aws:resourceaccount", List.of(owner));
        }
        JSON.readTree(file.one("context", "{}")).properties().forEach(entry -> {
            String key = Evaluator.lower(entry.getKey());
            context.remove(key);
            if (!entry.getValue().isNull()) {
                context.put(key, Evaluator.texts(entry.getValue()));
            }
        });
        return context;
    }

    private static Map<String, List<String>> derived(Caller caller) {
        Map<String, List<String>> keys = new HashMap<>();
        String arn = switch (caller.kind()) {
            case ROOT -> "arn:aws:iam::" + caller.account() + ":root";
            case USER -> caller.userArn();
            case ROLE_SESSION -> caller.roleArn();
            case FEDERATED_USER -> caller.sessionArn();
            case FEDERATED, SERVICE, ANONYMOUS -> "";
        };
        String id = switch (caller.kind()) {
            case ROOT -> caller.account();
            case USER -> caller.id();
            case ROLE_SESSION -> caller.id() + ":" + caller.session();
            case FEDERATED_USER -> caller.account() + ":" + caller.session();
            case ANONYMOUS -> "anonymous";
            case FEDERATED, SERVICE -> "";
        };
        String type = switch (caller.kind()) {
            case ROOT -> "Account";
            case USER -> "User";
            case ROLE_SESSION -> "AssumedRole";
            case FEDERATED_USER -> "FederatedUser";
            case ANONYMOUS -> "Anonymous";
            case FEDERATED, SERVICE -> "";
        };
        boolean service = caller.is(Caller.Kind.SERVICE);
        keys.put("aws:principalarn", List.of(arn));
        keys.put("aws:userid", List.of(id));
        keys.put("aws:principaltype", List.of(type));
        keys.put("aws:principalaccount", List.of(caller.is(Caller.Kind.ANONYMOUS) ? "anonymous" : caller.account()));
        keys.put("aws:username", List.of(caller.is(Caller.Kind.USER) ? caller.name() : ""));
        keys.put("aws:principalservicename", List.of(service ? caller.name() : ""));
        keys.put("aws:principalisawsservice", List.of(caller.hasAccount() || service ? Objects.toString(service) : ""));
        keys.values().removeIf(List.of("")::equals);
        return keys;
    }
}
