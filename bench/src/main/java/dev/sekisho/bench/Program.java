package dev.sekisho.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A server in a process of its own.
record Program(Process process, int port, long startedAt) implements AutoCloseable {
    private static final Pattern RSS = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final int MOST_SECONDS = 60;

    /// Starts Sekisho by its launcher, over `data`.
    static Program sekisho(Path data, String... options) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("sekisho.launcher"),
                "--port",
                Integer.toString(port),
                "--data-dir",
                data.toString()));
        command.addAll(List.of(options));
        return start(command, port, data.resolveSibling(data.getFileName() + ".out"));
    }

    /// Starts the bare server with the flags of a running Sekisho, and an AOT cache of its own if that has one.
    static Program bare(Program like, Path folder) throws InterruptedException {
        Path cache = folder.resolve("bare.aot");
        List<String> flags = like.flags();
        boolean cached = flags.removeIf(flag -> flag.startsWith("-XX:AOTCache="));
        if (cached && !Files.exists(cache)) {
            train(flags, cache, folder);
        }
        if (cached) {
            flags.add("-XX:AOTCache=" + cache);
        }
        return java(flags, folder);
    }

    private static void train(List<String> flags, Path cache, Path folder) throws InterruptedException {
        var training = new ArrayList<>(flags);
        training.add("-XX:AOTCacheOutput=" + cache);
        try (Program program = java(training, folder)) {
            program.awaitAnswer(Requests.health(program.port));
        }
    }

    private static Program java(List<String> flags, Path folder) {
        int port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), Main.class.getName(), "bare", Integer.toString(port)));
        return start(command, port, folder.resolve("bare.out"));
    }

    private static Program start(List<String> command, int port, Path output) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("SEKISHO_ROOT_ACCESS_KEY_ID", Requests.ACCESS_KEY_ID);
        builder.environment().put("SEKISHO_ROOT_SECRET_ACCESS_KEY", Requests.SECRET);
        try {
            long startedAt = System.nanoTime();
            return new Program(builder.start(), port, startedAt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends `request` until it is answered well, and returns the milliseconds since the start.
    double awaitAnswer(byte[] request) throws InterruptedException {
        long end = startedAt + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            try (var connection = new Connection(port)) {
                int status = connection.send(request);
                if (status != 200) {
                    throw new IllegalStateException("The first answer has the status " + status + ".");
                }
                return (System.nanoTime() - startedAt) / 1e6;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }
        throw new IllegalStateException("The server does not answer.");
    }

    /// The flags that the process' JVM was started with.
    private List<String> flags() {
        try (Stream<String> words = Stream.of(
                Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")).split("\0"))) {
            return new ArrayList<>(words.filter(word -> word.startsWith("-X") || word.startsWith("--enable-native"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Resident memory in MB.
    long residentMegabytes() {
        try {
            Matcher found = RSS.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
            if (!found.find()) {
                throw new IllegalStateException("The system does not tell a process' memory.");
            }
            return Long.parseLong(found.group(1)) / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
