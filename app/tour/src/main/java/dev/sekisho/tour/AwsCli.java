package dev.sekisho.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The real aws CLI, with configuration files of its own.
final class AwsCli implements Client {
    private final Path program;
    private final Path folder;
    private final URI endpoint;
    private final Path credentials;

    private AwsCli(Path program, Path folder, URI endpoint) throws IOException {
        this.program = program;
        this.folder = folder;
        this.endpoint = endpoint;
        this.credentials = Files.createFile(
                folder.resolve("credentials"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /// @param folder where it runs, and where its files are kept
    static Client in(Path folder, Path program, URI endpoint) {
        try {
            return new AwsCli(program, folder, endpoint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The program, if it is on that search path.
    static Optional<Path> find(@Nullable String path) {
        return path == null
                ? Optional.empty()
                : Stream.of(path.split(":"))
                        .filter(place -> !place.isEmpty())
                        .map(place -> Path.of(place, "aws"))
                        .filter(Files::isExecutable)
                        .findFirst();
    }

    @Override
    public String introduction() {
        return "client.cli";
    }

    @Override
    public void configure(String profile, Keys keys) {
        String lines = "[" + profile + "]\naws_access_key_id = " + keys.accessKeyId() + "\naws_secret_access_key = "
                + keys.secret() + "\n"
                + (keys.sessionToken().isEmpty() ? "" : "aws_session_token = " + keys.sessionToken() + "\n");
        try {
            Files.writeString(credentials, lines, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Answer run(Command command) {
        // Older versions of the CLI do not know AWS_ENDPOINT_URL.
        List<String> words = new ArrayList<>(List.of(program.toString(), "--endpoint-url", endpoint.toString()));
        words.addAll(command.words());
        var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("AWS_"));
        environment.put("AWS_SHARED_CREDENTIALS_FILE", credentials.toString());
        environment.put("AWS_CONFIG_FILE", folder.resolve("config").toString());
        environment.put("AWS_DEFAULT_REGION", ThrowAwayServer.REGION);
        environment.put("AWS_PAGER", "");
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        // Where the terminal's locale is not installed, every shell on the way would say so.
        environment.put("LC_ALL", "C.UTF-8");
        // A proxy for the world outside has no way to this machine's own address.
        Set.of("NO_PROXY", "no_proxy").forEach(name -> environment.put(name, endpoint.getHost()));
        try {
            Process aws = builder.start();
            aws.getOutputStream().close();
            String text = new String(aws.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return aws.waitFor() == 0 ? Answer.worked(text) : Answer.failed(text);
        } catch (IOException e) {
            throw new CannotWalk("The aws CLI cannot be run: " + e.getMessage() + ".");
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts this thread.", e);
        }
    }
}
