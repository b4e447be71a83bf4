package dev.sekisho.identity.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The file with the 32 random bytes that wrap the data keys.
public final class MasterKey {
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final SecretKey key;

    private MasterKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /// Reads the file.
    ///
    /// @throws KeyringException if it is missing, not 32 bytes long, or open to other users
    public static MasterKey read(Path file) {
        if (!Files.exists(file)) {
            throw new KeyringException("The master key file " + file
                    + " is missing, and the data in the store cannot be opened without it.");
        }
        requireOwnerOnly(file);
        byte[] bytes = content(file);
        try {
            if (bytes.length != BYTES) {
                throw new KeyringException("The master key file " + file + " is not a master key: it must hold exactly "
                        + BYTES + " bytes.");
            }
            return new MasterKey(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// Reads the file, or makes it if there is none. Only for a store that holds nothing yet.
    public static MasterKey readOrCreate(Path file, SecureRandom random) {
        if (!Files.exists(file)) {
            create(file, random);
        }
        return read(file);
    }

    private static void create(Path file, SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(unfinished);
            try (FileChannel channel = FileChannel.open(
                    unfinished,
                    EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
                channel.write(ByteBuffer.wrap(bytes));
                // Data keys wrapped by it are durable at once, so it must be as well.
                channel.force(true);
            }
            Files.createLink(file, unfinished);
            Files.delete(unfinished);
            forceDirectory(file);
        } catch (FileAlreadyExistsException e) {
            throw new KeyringException("The master key file " + file + " is being made by another process.");
        } catch (IOException e) {
            throw new KeyringException("The master key file " + file + " cannot be written: " + e.getMessage() + ".");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static void forceDirectory(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void requireOwnerOnly(Path file) {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class, new LinkOption[0]);
        try {
            if (view != null && !OWNER_ONLY.containsAll(view.readAttributes().permissions())) {
                throw new KeyringException(
                        "The master key file " + file + " is open to others: its mode must be 0600 or stricter.");
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static byte[] content(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(BYTES + 1);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static KeyringException unreadable(Path file, IOException e) {
        return new KeyringException("The master key file " + file + " cannot be read: " + e.getMessage() + ".");
    }

    SecretKey key() {
        return key;
    }

    @Override
    public String toString() {
        return "MasterKey[redacted]";
    }
}
