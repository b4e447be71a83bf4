package dev.sekisho.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Sources compiled in this process with the generator.
///
/// @param errors what the compiler says, errors and warnings, as `File.java: sentence`
record Compilation(Path folder, List<String> errors) {

    static Compilation of(Path folder, String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
            Path written = Files.createDirectories(folder.resolve("sources"));
            for (String source : sources) {
                Files.writeString(written.resolve(className(source) + ".java"), source);
            }
            files.setLocationFromPaths(
                    StandardLocation.SOURCE_OUTPUT, List.of(Files.createDirectories(folder.resolve("generated"))));
            files.setLocationFromPaths(
                    StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(folder.resolve("classes"))));
            List<String> options =
                    List.of("-Xlint:all,-processing,-classfile,-serial,-options,-requires-automatic,-exports,-path");
            try (Stream<Path> all = Files.list(written)) {
                JavaCompiler.CompilationTask task = compiler.getTask(
                        null,
                        files,
                        diagnostics,
                        options,
                        null,
                        files.getJavaFileObjectsFromPaths(all.sorted().toList()));
                task.setProcessors(List.of(new ServiceGenerator()));
                task.call();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Compilation(
                folder,
                diagnostics.getDiagnostics().stream()
                        .map(Compilation::told)
                        .sorted()
                        .toList());
    }

    private static String className(String source) {
        return source.replaceFirst("(?s).*?\\bclass (\\w+).*", "$1");
    }

    private static String told(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String file = source == null ? "" : Path.of(source.getName()).getFileName() + ": ";
        return file + diagnostic.getMessage(null);
    }

    /// The text of a generated class.
    String generated(String className) {
        try {
            return Files.readString(folder.resolve("generated").resolve(className.replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a generated record from a tree of members.
    Object read(String record, Map<String, Object> tree) throws ReflectiveOperationException {
        try {
            return load(record).getMethod("from", Map.class).invoke(null, tree);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /// Returns a generated record's tree of members.
    @SuppressWarnings("unchecked")
    static Map<String, Object> tree(Object record) throws ReflectiveOperationException {
        return (Map<String, Object>) record.getClass().getMethod("tree").invoke(record);
    }

    Class<?> load(String className) throws ReflectiveOperationException {
        try {
            URL[] classes = {folder.resolve("classes").toUri().toURL()};
            // Left open: what is loaded here loads its neighbours later.
            return Class.forName(className, true, new URLClassLoader(classes, Compilation.class.getClassLoader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
