package dev.sekisho.main;

import dev.sekisho.sigv4.Header;
import dev.sekisho.sigv4.PayloadMode;
import dev.sekisho.sigv4.SignedRequest;
import dev.sekisho.sigv4.Signer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A server's first minute in a scratch directory: what the JDK records here, later starts need not load and link.
final class Training {
    private static final String REGION = "us-east-1";

    private final URI endpoint;
    private final RootKey root;

    private Training(URI endpoint, RootKey root) {
        this.endpoint = endpoint;
        this.root = root;
    }

    /// Takes the way of an ordinary start, but for the user's own settings, which are none of its business.
    static void run() {
        try (ScratchFolder scratch = ScratchFolder.temporary()) {
            Map<String, String> environment =
                    Map.of("XDG_CONFIG_HOME", scratch.path().toString());
            String data = scratch.path().resolve("data").toString();
            Settings settings = Main.settings(environment, "--port", "0", "--data-dir", data)
                    .orElseThrow();
            try (RunningServer server = RunningServer.start(settings)) {
                RootKey root = server.rootKey().orElseThrow();
                new Training(server.uri(), root).callEachService();
            }
        }
    }

    private void callEachService() {
        form("sts", "Action=GetCallerIdentity&Version=2011-06-15");
        for (String action : List.of(
                "ListUsers",
                "CreateUser&UserName=trainee",
                "ListPolicies&MaxItems=2",
                "AttachUserPolicy&UserName=trainee&PolicyArn=arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2FReadOnlyAccess",
                "CreateAccessKey&UserName=trainee")) {
            form("iam", "Action=" + action + "&Version=2010-05-08");
        }
        send("s3", "PUT", "/training", "");
        send("s3", "PUT", "/training/key", "content");
        send("s3", "GET", "/training/key", "");
        send("s3", "GET", "/", "");
    }

    private void form(String service, String body) {
        send(service, "POST", "/", body);
    }

    /// The answer does not matter, only that it was made.
    private void send(String service, String method, String path, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        var host = new Header("Host", endpoint.getAuthority());
        Signer.Signed signed = Signer.of(root.accessKeyId(), root.secret(), REGION, service)
                .sign(SignedRequest.of(method, path, null, List.of(host)), PayloadMode.ofBody(body), Instant.now());
        try {
            var connection = (HttpURLConnection) endpoint.resolve(path).toURL().openConnection();
            connection.setRequestMethod(method);
            signed.added().forEach(header -> connection.setRequestProperty(header.name(), header.value()));
            if (body.length > 0) {
                connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
                connection.setDoOutput(true);
                connection.getOutputStream().write(body);
            }
            connection.getResponseCode();
            connection.disconnect();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
