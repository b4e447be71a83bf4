package dev.sekisho.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A built checkout in a folder of its own: the launcher, the packaged programs, a home directory. Nothing that runs
/// here touches the files of whoever runs the tests.
final class Checkout implements AutoCloseable {
    private static final Path ROOT =
            Path.of(System.getProperty("sekisho.root")).toAbsolutePath().normalize();

    private final Path folder;

    Checkout() {
        try {
            folder = Files.createTempDirectory("sekisho acceptance");
            Files.createDirectory(home());
            Files.createDirectory(scratch());
            Files.copy(ROOT.resolve("sekisho"), launcher());
            // What the launcher looks at to see whether it has to build.
            Files.createFile(folder.resolve("pom.xml"));
            for (String name : List.of("libraries", "platform", "services")) {
                Files.createDirectory(folder.resolve(name));
            }
            for (String program : List.of("cli", "main", "tour")) {
                Path built = ROOT.resolve("app").resolve(program).resolve("target/sekisho/lib");
                if (!Files.isDirectory(built)) {
                    throw new IllegalStateException("Not packaged: " + program + ". Run mvn verify.");
                }
                Path target = program(program);
                Files.createDirectories(target);
                Files.createSymbolicLink(target.resolve("lib"), built);
                // Its cache, if it had one, would be of these jars: no time is spent on making it.
                Files.writeString(target.resolve("aot.classpath"), classPath(target.resolve("lib")) + "\n");
            }
            Files.createFile(folder.resolve("app/main/target/sekisho/complete"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath(Path lib) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.map(Path::toString).sorted().collect(Collectors.joining(":"));
        }
    }

    /// The folder of a packaged program: its jars in `lib`, and what the launcher puts beside them.
    Path program(String name) {
        return folder.resolve("app").resolve(name).resolve("target/sekisho");
    }

    Path launcher() {
        return folder.resolve("sekisho");
    }

    Path home() {
        return folder.resolve("home");
    }

    /// Where commands run.
    Path scratch() {
        return folder.resolve("scratch");
    }

    /// Where a server keeps its data unless told otherwise.
    Path dataDirectory() {
        return home().resolve(".local/share/sekisho");
    }

    /// What a shell has that knows nothing of AWS yet.
    Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("HOME", home().toString());
        environment.put("LANG", "C.UTF-8");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("PATH", System.getenv("PATH"));
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        for (String passed : List.of("PYENV_ROOT", "PYENV_VERSION")) {
            if (System.getenv(passed) != null) {
                environment.put(passed, System.getenv(passed));
            }
        }
        return environment;
    }

    /// Runs `./sekisho` with `arguments` to its end.
    Outcome sekisho(String... arguments) {
        return sekisho(environment(), arguments);
    }

    Outcome sekisho(Map<String, String> environment, String... arguments) {
        var words = Stream.concat(Stream.of(launcher().toString()), Stream.of(arguments));
        return new Command(scratch(), environment).run(words.toList(), "");
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
