package dev.sekisho.acceptance;

import dev.sekisho.sigv4.SecretKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/// A server started as a newcomer starts it, over a data directory of its own and on a free port.
final class Sekisho implements AutoCloseable {
    private static final int MOST_SECONDS = 60;

    private final Checkout checkout;
    private final boolean ownsCheckout;
    private final Process process;
    private final URI endpoint;

    private Sekisho(Checkout checkout, boolean ownsCheckout, Process process, URI endpoint) {
        this.checkout = checkout;
        this.ownsCheckout = ownsCheckout;
        this.process = process;
        this.endpoint = endpoint;
    }

    /// Starts a server in a checkout of its own.
    static Sekisho start(String... options) {
        return start(new Checkout(), true, options);
    }

    /// Starts a server over the data that earlier servers of this checkout left.
    static Sekisho start(Checkout checkout, String... options) {
        return start(checkout, false, options);
    }

    private static Sekisho start(Checkout checkout, boolean owned, String... options) {
        // Whoever runs the tests in the background passes on that Ctrl-C is ignored.
        List<String> words = new ArrayList<>(
                List.of("env", "--default-signal=INT", checkout.launcher().toString(), "--port", "0"));
        words.addAll(List.of(options));
        Path output = checkout.home().resolve("server.out");
        var builder = new ProcessBuilder(words)
                .directory(checkout.scratch().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(checkout.environment());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new Sekisho(checkout, owned, process, endpoint(checkout, process, output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits for the server to say where it listens.
    private static URI endpoint(Checkout checkout, Process process, Path output) throws IOException {
        Path file = checkout.dataDirectory().resolve("server.json");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.exists(file)) {
                var announced = JsonMapper.shared().readTree(Files.readString(file));
                // A server that was killed leaves its announcement.
                if (announced.path("pid").asLong() == process.pid()) {
                    return URI.create(announced.path("endpoint").asString());
                }
            }
            pause();
        }
        process.destroyForcibly();
        throw new IllegalStateException("The server did not start: " + Files.readString(output));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Checkout checkout() {
        return checkout;
    }

    URI endpoint() {
        return endpoint;
    }

    Shell shell() {
        return Shell.of(checkout);
    }

    /// What the server printed until now.
    String output() {
        return read(checkout.home().resolve("server.out"));
    }

    String rootAccessKeyId() {
        return rootKeys().getProperty("accessKeyId");
    }

    SecretKey rootSecret() {
        return SecretKey.of(rootKeys().getProperty("secretAccessKey"));
    }

    private Properties rootKeys() {
        var keys = new Properties();
        try (var reader = Files.newBufferedReader(checkout.dataDirectory().resolve("root.properties"))) {
            keys.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the server as Ctrl-C does, and returns its exit status.
    int interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server did not end.");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Ends the server as a power cut does, as far as a process can.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            try {
                if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
        if (ownsCheckout) {
            checkout.close();
        }
    }
}
