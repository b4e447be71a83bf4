package dev.sekisho.checks;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The one format of the project's Java sources.
public final class SourceFormat {
    private static final Style STYLE = Style.PALANTIR;
    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(STYLE).build());

    /// Writes every source file under the folder `arguments[0]` in the project's format.
    public static void main(String[] arguments) throws IOException {
        var format = new SourceFormat();
        for (Path file : format.unformatted(Path.of(arguments[0]))) {
            Files.writeString(file, format.formatted(file));
        }
    }

    /// Returns the source files under `root` that stand in another format, build output left aside.
    public List<Path> unformatted(Path root) throws IOException {
        var found = new ArrayList<Path>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(SourceFormat::isSource).sorted().toList()) {
                if (!Files.readString(file).equals(formatted(file))) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static boolean isSource(Path file) {
        String path = file.toString();
        return path.endsWith(".java") && !path.contains("/target/");
    }

    private String formatted(Path file) {
        try {
            String source = RemoveUnusedImports.removeUnusedImports(Files.readString(file));
            return formatter.formatSource(ImportOrderer.reorderImports(source, STYLE));
        } catch (FormatterException e) {
            throw new IllegalStateException("Cannot format " + file + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
