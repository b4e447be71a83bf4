package dev.sekisho.bench.policy;

import dev.sekisho.policy.json.Json;
import dev.sekisho.policy.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A workload as JSON, for engines that another program runs. Documents stand in it as texts.
public final class WorkloadFile {
    private WorkloadFile() {}

    /// Writes `small.json`, `medium.json` and `large.json` into a folder.
    public static void writeAll(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : List.of("small", "medium", "large")) {
            Files.writeString(folder.resolve(name + ".json"), JsonWriter.write(json(Workloads.of(name))));
        }
    }

    private static Json json(Workload workload) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("principal", new Json.Text(Workload.USER));
        members.put("identity", texts(workload.identityDocuments()));
        members.put(
                "boundary", texts(workload.boundary().isEmpty() ? List.of() : List.of(workload.boundaryDocument())));
        members.put("bucket", texts(workload.bucket().isEmpty() ? List.of() : List.of(workload.bucketDocument())));
        members.put(
                "questions",
                new Json.Items(
                        workload.questions().stream().map(WorkloadFile::json).toList()));
        return new Json.Members(members);
    }

    private static Json json(Question question) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("action", new Json.Text(question.action()));
        members.put("resource", new Json.Text(question.resource()));
        members.put("owner", new Json.Text(question.owner()));
        members.put("source", new Json.Text(question.source()));
        members.put("answer", new Json.Text(question.answer().name()));
        return new Json.Members(members);
    }

    private static Json texts(List<String> texts) {
        return new Json.Items(texts.stream().<Json>map(Json.Text::new).toList());
    }
}
