package dev.sekisho.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the server is, and whose keys sign.
///
/// The endpoint is `--endpoint`, else AWS_ENDPOINT_URL unless a data directory is named, else what the running server
/// wrote to `server.json` in its data directory. The keys are those of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY,
/// else the data directory's root keys.
final class Place {
    private static final Pattern ENDPOINT = Pattern.compile("\"endpoint\"\\s*:\\s*\"([^\"\\\\]+)\"");
    private static final Pattern PID = Pattern.compile("\"pid\"\\s*:\\s*(\\d{1,18})");

    private final Map<String, String> environment;

    @Option(names = "--endpoint", paramLabel = "URL", description = "the server's endpoint")
    private @Nullable String endpoint;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "the server's data directory")
    private @Nullable Path dataDirectory;

    Place(Map<String, String> environment) {
        this.environment = environment;
    }

    /// The server to talk to.
    URI endpoint() {
        if (endpoint != null) {
            return uri(endpoint);
        }
        return variable("AWS_ENDPOINT_URL")
                .filter(url -> dataDirectory == null)
                .map(Place::uri)
                .orElseGet(this::runningServer);
    }

    /// The server that runs over the data directory, whatever AWS_ENDPOINT_URL still says; `--endpoint` goes first.
    URI localServer() {
        return endpoint == null ? runningServer() : uri(endpoint);
    }

    /// The keys to sign with.
    Keys keys() {
        Optional<String> id = variable("AWS_ACCESS_KEY_ID");
        Optional<String> secret = variable("AWS_SECRET_ACCESS_KEY");
        if (id.isEmpty() && secret.isEmpty()) {
            return rootKeys();
        }
        if (id.isEmpty() || secret.isEmpty()) {
            throw new CannotRun("Of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY only one is set.");
        }
        return new Keys(id.get(), secret.get(), variable("AWS_SESSION_TOKEN"), "from the environment");
    }

    /// The root user's keys, as the server keeps them in its data directory.
    Keys rootKeys() {
        Path file = dataDirectory().resolve("root.properties");
        var stored = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            stored.load(reader);
        } catch (NoSuchFileException e) {
            throw new CannotRun("There are no root keys in " + dataDirectory()
                    + ". Start the server first with ./sekisho, or name its data directory with --data-dir.");
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotRun("The root keys in " + file + " cannot be read.");
        }
        String id = stored.getProperty("accessKeyId");
        String secret = stored.getProperty("secretAccessKey");
        if (id == null || secret == null) {
            throw new CannotRun("The file " + file + " does not hold an access key.");
        }
        return new Keys(id, secret, Optional.empty(), "from " + file);
    }

    /// The region that the environment names, else `us-east-1`.
    String region() {
        return variable("AWS_REGION").or(() -> variable("AWS_DEFAULT_REGION")).orElse("us-east-1");
    }

    private URI runningServer() {
        Path file = dataDirectory().resolve("server.json");
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            throw noServer();
        } catch (IOException e) {
            throw new CannotRun("The file " + file + " cannot be read.");
        }
        // A server that was killed leaves its file behind.
        Matcher pid = PID.matcher(text);
        if (pid.find() && ProcessHandle.of(Long.parseLong(pid.group(1))).isEmpty()) {
            throw noServer();
        }
        Matcher found = ENDPOINT.matcher(text);
        if (!found.find()) {
            throw new CannotRun("The file " + file + " names no endpoint.");
        }
        return uri(found.group(1));
    }

    private CannotRun noServer() {
        return new CannotRun("No server runs over " + dataDirectory()
                + ". Start one with ./sekisho, or name it with --endpoint or --data-dir.");
    }

    private Path dataDirectory() {
        if (dataDirectory != null) {
            return dataDirectory;
        }
        return variable("SEKISHO_DATA_DIR")
                .or(this::configuredDataDirectory)
                .map(Path::of)
                .orElseGet(() -> home("XDG_DATA_HOME", ".local/share").resolve("sekisho"));
    }

    /// As the server reads it; what else stands in its configuration file does not matter here.
    private Optional<String> configuredDataDirectory() {
        Path file = variable("SEKISHO_CONFIG")
                .map(Path::of)
                .orElseGet(() -> home("XDG_CONFIG_HOME", ".config").resolve("sekisho/config.properties"));
        var configuration = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            configuration.load(reader);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotRun("The configuration file " + file + " cannot be read.");
        }
        return Optional.ofNullable(configuration.getProperty("data-dir"));
    }

    private Path home(String variable, String belowHome) {
        return variable(variable)
                .map(Path::of)
                .or(() -> variable("HOME").map(home -> Path.of(home).resolve(belowHome)))
                .orElseThrow(() -> new CannotRun("HOME is not set; name the data directory with --data-dir."));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    private static URI uri(String text) {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new CannotRun("The endpoint '" + text + "' is not a URL.");
        }
        throw new CannotRun("The endpoint '" + text + "' is not an http or https URL.");
    }
}
