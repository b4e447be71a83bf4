package dev.sekisho.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// Files that nobody but their owner reads or writes, where the file system knows owners.
public final class PrivateFiles {

    private static final Set<PosixFilePermission> OTHERS_MAY_WRITE =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private PrivateFiles() {}

    /// What to create a file with, near `place`.
    public static FileAttribute<?>[] attributes(Path place) {
        return attributes(place, "rw-------");
    }

    public static FileAttribute<?>[] directoryAttributes(Path place) {
        return attributes(place, "rwx------");
    }

    private static FileAttribute<?>[] attributes(Path place, String permissions) {
        if (!hasPermissions(place)) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    private static boolean hasPermissions(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// Whether the group or others have any right to `file`.
    public static boolean isOpenToOthers(Path file) throws IOException {
        return hasPermissions(file)
                && Files.getPosixFilePermissions(file).stream()
                        .anyMatch(permission -> !permission.name().startsWith("OWNER_"));
    }

    /// Whether only `owner` can add or replace files in `directory`.
    public static boolean isWrittenOnlyBy(String owner, Path directory) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(directory, PosixFileAttributeView.class);
        return view != null
                && view.getOwner().getName().equals(owner)
                && view.readAttributes().permissions().stream().noneMatch(OTHERS_MAY_WRITE::contains);
    }

    /// Makes the contents of a file, or the names in a directory, survive a loss of power.
    public static void sync(Path path, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }
}
