package dev.sekisho.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One walk along the road.
final class Walk {
    private static final JsonMapper JSON = new JsonMapper();

    private final Client client;
    private final Decisions decisions;
    private final Narrator narrator;
    private final Path folder;
    private final Map<String, String> remembered = new HashMap<>();
    private String lastPrinted = "";

    /// @param folder where commands find their files
    Walk(Client client, Decisions decisions, Narrator narrator, Path folder) {
        this.client = client;
        this.decisions = decisions;
        this.narrator = narrator;
        this.folder = folder;
    }

    /// @throws UnexpectedAnswer at the first step that does not end as it must
    void along(List<Step> road) {
        int number = 0;
        for (Step step : road) {
            number++;
            narrator.step(number, road.size(), step.text());
            switch (step) {
                case Step.Call call -> call(call);
                case Step.Configure configure -> configure(configure);
                case Step.Write write -> write(write);
            }
        }
    }

    private void call(Step.Call step) {
        Command command = step.command().with(remembered);
        narrator.typed(command.typed());
        Answer answer = client.run(command);
        narrator.printed(withoutSecret(answer.text()));
        decisions.next(step.operation()).ifPresent(narrator::why);
        if (!step.ending().fits(answer)) {
            throw new UnexpectedAnswer(step);
        }
        lastPrinted = answer.text();
        if (!step.remembered().isEmpty()) {
            remembered.put(step.remembered(), answer.text().strip());
        }
    }

    private void configure(Step.Configure step) {
        narrator.typed("aws configure --profile " + step.profile());
        JsonNode printed = JSON.readTree(lastPrinted);
        JsonNode key = printed.has("Credentials") ? printed.path("Credentials") : printed.path("AccessKey");
        client.configure(
                step.profile(),
                new Keys(
                        key.path("AccessKeyId").asString(),
                        key.path("SecretAccessKey").asString(),
                        key.path("SessionToken").asString("")));
    }

    private void write(Step.Write step) {
        narrator.typed("cat " + step.file());
        narrator.printed(step.content());
        try {
            Files.writeString(folder.resolve(step.file()), step.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Even a secret that lives for a minute is no example to print.
    private static String withoutSecret(String text) {
        return text.replaceAll("(\"(?:SecretAccessKey|SessionToken)\"\\s*:\\s*)\"[^\"]*\"", "$1\"****\"");
    }
}
