package dev.sekisho.main;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder whose contents nobody misses: empty at first, and gone with everything in it when it is closed.
record ScratchFolder(Path path) implements AutoCloseable {

    /// At a place of its own; what a process that was killed left there is removed.
    static ScratchFolder at(Path path) {
        var folder = new ScratchFolder(path);
        try {
            folder.close();
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return folder;
        } catch (IOException | UncheckedIOException e) {
            throw new CannotStart("The folder " + path + " cannot be emptied and made anew.");
        }
    }

    /// Where the system keeps temporary files; for its owner only.
    static ScratchFolder temporary() {
        try {
            return new ScratchFolder(Files.createTempDirectory("sekisho"));
        } catch (IOException e) {
            throw new CannotStart("The temporary directory cannot be written to.");
        }
    }

    @Override
    public void close() {
        if (Files.notExists(path)) {
            return;
        }
        try (Stream<Path> found = Files.walk(path)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
