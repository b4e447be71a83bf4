package dev.sekisho.s3.storage;

import dev.sekisho.models.AwsError;
import dev.sekisho.s3.checksum.ChecksumAlgorithm;
import dev.sekisho.s3.checksum.Digester;
import dev.sekisho.s3.checksum.ObjectChecksum;
import dev.sekisho.store.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The files that hold content, under random names.
///
/// A file is written below `incoming`, and moves to `content` once the metadata name it: only what was in flight has to
/// be looked at when the server starts. A file moves one way only, so whoever does not find it here, nor there, nor
/// here again, knows that it is gone.
public final class Contents {
    /// The most that one request may bring.
    public static final long LARGEST = 5L << 30;

    private static final int BUFFER = 128 * 1024;
    private static final int FOLDERS = 256;
    private static final HexFormat HEX = HexFormat.of();

    private final Path incoming;
    private final Path settled;
    private final SecureRandom random = new SecureRandom();

    private Contents(Path incoming, Path settled) {
        this.incoming = incoming;
        this.settled = settled;
    }

    static Contents in(Path directory) throws IOException {
        var contents = new Contents(directory.resolve("incoming"), directory.resolve("content"));
        make(contents.incoming);
        if (make(contents.settled)) {
            PrivateFiles.sync(directory, StandardOpenOption.READ);
        }
        for (int i = 0; i < FOLDERS; i++) {
            make(contents.settled.resolve(HEX.toHexDigits((byte) i)));
        }
        return contents;
    }

    private static boolean make(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return false;
        }
        Files.createDirectory(directory, PrivateFiles.directoryAttributes(directory));
        return true;
    }

    /// A name that nothing has; 32 hexadecimal digits.
    public String newId() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HEX.formatHex(bytes);
    }

    /// Writes all of `in` to a new file, in constant memory, and waits until the disk has it.
    ///
    /// @throws AwsError EntityTooLarge past [#LARGEST] bytes; whatever reading `in` throws. No file is left then
    public Content write(InputStream in, ChecksumAlgorithm algorithm) {
        return write(in, algorithm, LARGEST);
    }

    /// @param largest the most bytes
    public Content write(InputStream in, ChecksumAlgorithm algorithm, long largest) {
        String id = newId();
        Path file = incoming.resolve(id);
        boolean whole = false;
        try (FileChannel out = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), PrivateFiles.attributes(file))) {
            Content content = copy(in, out, id, algorithm, largest);
            out.force(true);
            PrivateFiles.sync(incoming, StandardOpenOption.READ);
            whole = true;
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!whole) {
                remove(id);
            }
        }
    }

    private static Content copy(InputStream in, FileChannel out, String id, ChecksumAlgorithm algorithm, long largest)
            throws IOException {
        Digester md5 = Digester.md5();
        Digester checksum = algorithm.digester();
        var buffer = new byte[BUFFER];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > largest) {
                throw tooLarge();
            }
            md5.update(buffer, 0, read);
            checksum.update(buffer, 0, read);
            for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read); bytes.hasRemaining(); ) {
                out.write(bytes);
            }
        }
        return new Content(id, size, HEX.formatHex(md5.value()), ObjectChecksum.full(algorithm, checksum.value()));
    }

    public static AwsError tooLarge() {
        return AwsError.of("EntityTooLarge", 400, "Your proposed upload exceeds the maximum allowed size");
    }

    /// Opens a file, which stays readable for whoever has it open even when it is removed; empty if it is gone.
    public Optional<FileChannel> open(String id) {
        for (Path place : places(id)) {
            try {
                return Optional.of(FileChannel.open(place, StandardOpenOption.READ));
            } catch (NoSuchFileException e) {
                // It may be in the next place.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Optional.empty();
    }

    /// Removes a file, wherever it is.
    public void remove(String id) {
        try {
            for (Path place : places(id)) {
                if (Files.deleteIfExists(place)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Moves a file that the metadata name to where it stays, unless it is gone already.
    void settle(String id) {
        try {
            Files.move(incoming.resolve(id), settled(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            // Somebody has overwritten the object and removed the file.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names of the files that have not moved yet.
    List<String> incoming() throws IOException {
        try (Stream<Path> files = Files.list(incoming)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Path settled(String id) {
        return settled.resolve(id.substring(0, 2)).resolve(id);
    }

    private List<Path> places(String id) {
        return List.of(settled(id), incoming.resolve(id), settled(id));
    }
}
