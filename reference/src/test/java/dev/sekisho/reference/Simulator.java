package dev.sekisho.reference;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The npm package `@cloud-copilot/iam-simulate`, run by Node and asked in the words of a [Question].
final class Simulator implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process node;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    /// @param folder where the package is installed
    Simulator(Path folder) {
        try {
            Path script = Path.of("src", "test", "resources", "simulate.mjs").toAbsolutePath();
            this.node = new ProcessBuilder("node", script.toString())
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.questions = node.outputWriter();
        this.answers = node.inputReader();
    }

    /// Empty for questions that the package does not take.
    Optional<Verdict.Kind> decide(Question question) {
        if (!isSupported(question)) {
            return Optional.empty();
        }
        String answer = ask(simulation(question).toString());
        return switch (answer) {
            case "Allowed" -> Optional.of(Verdict.Kind.ALLOWED);
            case "ExplicitlyDenied" -> Optional.of(Verdict.Kind.EXPLICITLY_DENIED);
            case "ImplicitlyDenied" -> Optional.of(Verdict.Kind.IMPLICITLY_DENIED);
            default -> Optional.empty();
        };
    }

    private String ask(String line) {
        try {
            questions.write(line);
            questions.newLine();
            questions.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("Node has ended.");
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// It knows no root user, no providers, and no paths of roles that sessions come from. It takes one policy of a
    /// resource and one of a session, and of policies that must themselves allow it knows those of roles only.
    private static boolean isSupported(Question question) {
        boolean caller = switch (question.caller().kind()) {
            case USER -> question.at(Place.SESSION).isEmpty();
            case SERVICE, ANONYMOUS -> true;
            case ROLE_SESSION -> question.caller().path().equals("/");
            case FEDERATED_USER -> !question.at(Place.SESSION).isEmpty();
            case ROOT, FEDERATED -> false;
        };
        return caller
                && !question.resource().matches(".*[*?$].*")
                && question.required() == !question.at(Place.TRUST).isEmpty()
                && question.at(Place.SESSION).size() <= 1
                && question.at(Place.RESOURCE).size() <= 1
                && question.at(Place.TRUST).size() <= 1;
    }

    private static ObjectNode simulation(Question question) {
        Caller caller = question.caller();
        String own = caller.hasAccount() ? caller.account() : Words.A;
        Map<String, Object> context = new HashMap<>();
        question.context().forEach((key, values) -> context.put(key, values.size() == 1 ? values.getFirst() : values));
        ObjectNode request = JSON.createObjectNode().put("action", question.action());
        if (caller.is(Caller.Kind.ANONYMOUS)) {
            request.putObject("principal").put("type", "Anonymous");
        } else {
            request.put("principal", name(caller));
        }
        request.putObject("resource")
                .put("resource", question.resource())
                .put("accountId", question.owner().isEmpty() ? own : question.owner());
        request.set("contextVariables", JSON.valueToTree(context));
        ObjectNode simulation = JSON.createObjectNode();
        simulation.set("request", request);
        boolean anyone = !caller.hasAccount();
        boolean session = caller.is(Caller.Kind.ROLE_SESSION) || caller.is(Caller.Kind.FEDERATED_USER);
        simulation.set("identityPolicies", named(anyone ? List.of() : question.at(Place.IDENTITY)));
        simulation.set("serviceControlPolicies", levels(anyone ? List.of() : question.at(Place.SERVICE_CONTROL)));
        simulation.set("resourceControlPolicies", levels(question.at(Place.RESOURCE_CONTROL)));
        if (!anyone && !question.at(Place.BOUNDARY).isEmpty()) {
            simulation.set("permissionBoundaryPolicies", named(question.at(Place.BOUNDARY)));
        }
        if (!question.at(Place.ENDPOINT).isEmpty()) {
            simulation.set("vpcEndpointPolicies", named(question.at(Place.ENDPOINT)));
        }
        if (session) {
            question.at(Place.SESSION).forEach(policy -> simulation.set("sessionPolicy", policy.document()));
        }
        question.at(Place.RESOURCE).forEach(policy -> simulation.set("resourcePolicy", policy.document()));
        question.at(Place.TRUST).forEach(policy -> simulation.set("resourcePolicy", policy.document()));
        return simulation;
    }

    private static String name(Caller caller) {
        return switch (caller.kind()) {
            case USER -> caller.userArn();
            case ROLE_SESSION, FEDERATED_USER -> caller.sessionArn();
            case SERVICE -> caller.name();
            case ROOT, FEDERATED, ANONYMOUS -> throw new IllegalStateException();
        };
    }

    private static ArrayNode named(List<Attached> policies) {
        ArrayNode list = JSON.createArrayNode();
        policies.forEach(policy -> list.addObject().put("name", policy.name()).set("policy", policy.document()));
        return list;
    }

    private static ArrayNode levels(List<Attached> policies) {
        ArrayNode list = JSON.createArrayNode();
        policies.stream()
                .map(Attached::level)
                .distinct()
                .sorted()
                .forEach(level -> list.addObject()
                        .put("orgIdentifier", "level-" + level)
                        .set(
                                "policies",
                                named(policies.stream()
                                        .filter(one -> one.level() == level)
                                        .toList())));
        return list;
    }

    @Override
    public void close() {
        node.destroy();
    }
}
