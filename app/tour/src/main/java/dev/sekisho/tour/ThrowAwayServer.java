package dev.sekisho.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server that keeps everything in memory, on a free port, for the time of one walk.
final class ThrowAwayServer implements AutoCloseable {
    static final String REGION = "ap-northeast-1";

    private static final Pattern ENDPOINT = Pattern.compile("http://[0-9.]+:[0-9]+");
    private static final long SECONDS_TO_END = 20;

    private final Process process;
    private final Path data;
    private final URI endpoint;

    private ThrowAwayServer(Process process, Path data) throws IOException {
        this.process = process;
        this.data = data;
        this.endpoint = endpoint(process);
    }

    /// @param launcher the path of `./sekisho`
    /// @param folder where its data directory is made
    static ThrowAwayServer start(String launcher, Path folder) {
        Path data = folder.resolve("data");
        var builder = new ProcessBuilder(List.of(launcher, "--store=memory:", "--port=0", "--data-dir=" + data))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // What the user's own server is told is none of this one's business.
        builder.environment().keySet().removeIf(name -> name.startsWith("SEKISHO_"));
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        try {
            Process process = builder.start();
            try {
                return new ThrowAwayServer(process, data);
            } catch (IOException | RuntimeException e) {
                process.destroy();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotWalk("The server cannot be started with " + launcher + ": " + e.getMessage() + ".");
        }
    }

    private static URI endpoint(Process process) throws IOException {
        String line;
        while ((line = process.inputReader().readLine()) != null) {
            Matcher found = ENDPOINT.matcher(line);
            if (found.find()) {
                return URI.create(found.group());
            }
        }
        throw new CannotWalk("The server did not start.");
    }

    URI endpoint() {
        return endpoint;
    }

    Keys rootKeys() {
        var stored = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("root.properties"))) {
            stored.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Keys(stored.getProperty("accessKeyId"), stored.getProperty("secretAccessKey"));
    }

    Path decisionLog() {
        return data.resolve("log").resolve("decisions.jsonl");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts this thread.", e);
        }
    }
}
