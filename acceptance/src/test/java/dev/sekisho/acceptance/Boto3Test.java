package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The road with boto3, where it is installed.
class Boto3Test {

    @Test
    void the_road_goes_as_with_the_other_clients() throws IOException {
        try (Sekisho server = Sekisho.start()) {
            Shell shell = server.shell().set("AWS_DEFAULT_REGION", "ap-northeast-1");
            // Older ones do not know AWS_ENDPOINT_URL.
            assumeTrue(
                    shell.run("python3 -c 'import boto3; v = boto3.__version__.split(\".\"); assert int(v[1]) >= 28'")
                                    .status()
                            == 0,
                    "boto3 is not installed.");
            JsonNode steps = shell.run("python3 -", script()).json();
            assertEquals("AccessDenied", steps.path("before").asString());
            assertEquals("ok", steps.path("member").asString());
            assertEquals("hello", steps.path("read").asString());
            assertEquals("AccessDenied", steps.path("write").asString());
            assertEquals("AccessDenied", steps.path("denied").asString());
            assertEquals("EntityAlreadyExists", steps.path("duplicate").asString());
            assertEquals("DeleteConflict", steps.path("conflict").asString());
        }
    }

    private static String script() throws IOException {
        try (InputStream script = Objects.requireNonNull(Boto3Test.class.getResourceAsStream("/road.py"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
