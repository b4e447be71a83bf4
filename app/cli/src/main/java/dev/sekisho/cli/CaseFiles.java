package dev.sekisho.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The case files that arguments name.
final class CaseFiles {
    private static final String ENDING = ".case";

    private CaseFiles() {}

    /// Files as they are named, and every `*.case` below a folder in the order of their names.
    ///
    /// @throws CannotRun if a path does not exist, or a folder has none
    static List<Path> find(List<Path> paths) {
        Set<Path> files = new LinkedHashSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(below(path));
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new CannotRun("There is no file or folder " + path + ".");
            }
        }
        return List.copyOf(files);
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new CannotRun("There is no file *.case in " + folder + ".");
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw new CannotRun("The folder " + folder + " cannot be read.");
        }
    }

    /// The file's name without its ending.
    static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
