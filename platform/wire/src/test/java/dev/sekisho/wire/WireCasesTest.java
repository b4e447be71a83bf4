package dev.sekisho.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.Models;
import dev.sekisho.models.OperationModel;
import dev.sekisho.models.Payload;
import dev.sekisho.models.Protocol;
import dev.sekisho.models.ServiceModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the cases of `cases/wire`; the README there says what stands in them.
class WireCasesTest {
    private static final Path CASES = Path.of("..", "..", "cases", "wire");

    @TestFactory
    Stream<DynamicTest> requests() throws IOException {
        return cases("request", WireCasesTest::request);
    }

    @TestFactory
    Stream<DynamicTest> responses() throws IOException {
        return cases("response", WireCasesTest::response);
    }

    @TestFactory
    Stream<DynamicTest> errors() throws IOException {
        return cases("error", WireCasesTest::error);
    }

    private static Stream<DynamicTest> cases(String folder, Consumer<CaseFile> run) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(CASES.resolve(folder))) {
            files = found.sorted().toList();
        }
        assertTrue(!files.isEmpty());
        return files.stream()
                .map(file ->
                        DynamicTest.dynamicTest(file.getFileName().toString(), () -> run.accept(CaseFile.read(file))));
    }

    private static void request(CaseFile file) {
        ServiceModel service = Models.service(file.one("service"));
        Codec codec = Codec.of(service);
        if (file.has("error")) {
            AwsError error = assertThrows(AwsError.class, () -> decode(codec, service, file));
            assertEquals(file.one("error"), error.status() + " " + error.code() + " " + error.getMessage());
        } else {
            assertEquals(JsonTrees.json(file.one("members")), JsonTrees.json(decode(codec, service, file)));
        }
    }

    private static Map<String, Object> decode(Codec codec, ServiceModel service, CaseFile file) {
        WireRequest request = wireRequest(service, file);
        OperationModel operation = codec.route(request);
        assertEquals(file.one("operation", operation.name()), operation.name());
        Map<String, Object> members = codec.decode(operation, request);
        codec.validate(operation, members);
        return members;
    }

    private static WireRequest wireRequest(ServiceModel service, CaseFile file) {
        String[] line = file.one("request").split(" ", 2);
        String[] target = line[1].split("\\?", 2);
        List<Parameter> query = target.length == 2 ? Parameters.parse(target[1]) : List.of();
        Map<String, List<String>> headers = new HashMap<>();
        for (String header : file.all("header")) {
            String[] parts = header.split(": ?", 2);
            headers.computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(parts[1]);
        }
        byte[] body = file.has("body-base64")
                ? Base64.getDecoder().decode(file.one("body-base64"))
                : file.one("body", "").getBytes(StandardCharsets.UTF_8);
        return service.protocol() == Protocol.QUERY
                ? WireRequest.form(line[0], target[0], query, headers, body)
                : new WireRequest(
                        line[0], target[0], query, headers, Payload.of(new ByteArrayInputStream(body), body.length));
    }

    private static void response(CaseFile file) {
        ServiceModel service = Models.service(file.one("service"));
        OperationModel operation = Objects.requireNonNull(service.operations().get(file.one("operation")));
        Map<String, Object> members = JsonTrees.members(operation.output(), file.one("members"));
        assertAnswer(file, Codec.of(service).encode(operation, members, "REQUEST-1"));
    }

    private static void error(CaseFile file) {
        String[] parts = file.one("error").split(" ", 3);
        AwsError error = AwsError.of(parts[1], Integer.parseInt(parts[0]), "%s", unescaped(parts[2]));
        Map<String, String> details = new LinkedHashMap<>();
        for (String detail : file.all("detail")) {
            details.put(detail.split("=", 2)[0], detail.split("=", 2)[1]);
        }
        var context = new ErrorContext(file.one("method", "POST"), "REQUEST-1", "HOST-1", details);
        assertAnswer(file, Codec.of(Models.service(file.one("service"))).encodeError(error, context));
    }

    private static void assertAnswer(CaseFile file, WireResponse response) {
        assertEquals(file.one("status"), Integer.toString(response.status()));
        assertEquals(
                file.all("header"),
                response.headers().stream()
                        .map(header -> header.name() + ": " + header.value())
                        .toList());
        String body = switch (response.body()) {
            case Body.Bytes(byte[] bytes) -> new String(bytes, StandardCharsets.UTF_8);
            case Body.Streamed(Payload payload) -> JsonTrees.text(payload);
        };
        assertEquals(file.one("body", ""), body.replace("\n", "\\n"));
    }

    private static String unescaped(String text) {
        return text.replace("\\u0001", "\u0001");
    }
}
