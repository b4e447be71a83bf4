package dev.sekisho.server.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A file that is put aside when it is full: `NAME`, then `NAME.1` and so on, the oldest deleted. Only the owner
/// may
/// read them.
final class RotatingFile implements AutoCloseable {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;
    private final long limit;
    private final int files;
    private FileChannel channel;
    private long size;

    /// @param limit the bytes after which a file is full; what is written at once is never split
    /// @param files how many to keep, the current one included
    RotatingFile(Path file, long limit, int files) throws IOException {
        this.file = file;
        this.limit = limit;
        this.files = files;
        this.channel = open(file);
        this.size = channel.size();
    }

    private static FileChannel open(Path file) throws IOException {
        // A link planted under the log's name must not lead the writes elsewhere.
        return FileChannel.open(
                file,
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND,
                        LinkOption.NOFOLLOW_LINKS),
                OWNER_ONLY);
    }

    void write(ByteBuffer bytes) throws IOException {
        if (size > 0 && size + bytes.remaining() > limit) {
            rotate();
        }
        while (bytes.hasRemaining()) {
            size += channel.write(bytes);
        }
    }

    private void rotate() throws IOException {
        channel.close();
        // Not after a rotation that failed halfway: repeated, it would push the older files out for nothing.
        for (int i = files - 1; i > 0 && Files.exists(file); i--) {
            Path from = i == 1 ? file : aside(i - 1);
            if (Files.exists(from)) {
                Files.move(from, aside(i), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (files == 1) {
            Files.deleteIfExists(file);
        }
        channel = open(file);
        size = channel.size();
    }

    private Path aside(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
