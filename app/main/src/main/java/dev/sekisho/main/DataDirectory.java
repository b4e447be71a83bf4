package dev.sekisho.main;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/// The folder in which the server keeps everything, for its own user's eyes only. One server at a time has it.
final class DataDirectory implements AutoCloseable {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Creates the folder with mode 0700, or accepts it if it is there, writable, closed to others, and no server has
    /// it.
    static DataDirectory open(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
            var permissions = Files.getPosixFilePermissions(path);
            if (!OWNER_ONLY.containsAll(permissions)) {
                throw new CannotStart("The data directory " + path + " is open to other users ("
                        + PosixFilePermissions.toString(permissions) + "). Close it with: chmod 700 " + path);
            }
            return new DataDirectory(path, lock(path));
        } catch (FileAlreadyExistsException e) {
            throw new CannotStart("The data directory " + path + " is not a directory.");
        } catch (IOException e) {
            throw new CannotStart("The data directory " + path + " cannot be written to.");
        }
    }

    /// Ends with the process, whichever way that ends.
    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(
                path.resolve("server.lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), PRIVATE_FILE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Another server of this very process: refused like any other, below.
        }
        channel.close();
        throw new CannotStart("Another server runs over the data directory " + path + ".");
    }

    Path path() {
        return path;
    }

    /// A folder within, made if it is missing.
    Path folder(String name) {
        Path folder = resolve(name);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
            return folder;
        } catch (IOException e) {
            throw new CannotStart("The folder " + folder + " cannot be made.");
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /// The root user's key of the first account, if an earlier start kept it here.
    Optional<RootKey> rootKey() {
        var stored = new Properties();
        try (var reader = Files.newBufferedReader(rootKeyFile())) {
            stored.load(reader);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("The root keys in " + rootKeyFile() + " cannot be read.");
        }
        String id = stored.getProperty("accessKeyId");
        String secret = stored.getProperty("secretAccessKey");
        if (id == null || secret == null) {
            throw new CannotStart("The file " + rootKeyFile() + " does not hold an access key.");
        }
        return Optional.of(RootKey.of(id, secret));
    }

    /// Keeps the root user's key for the local commands, with mode 0600.
    void keep(RootKey key) {
        write("root.properties", "accessKeyId=" + key.accessKeyId() + "\nsecretAccessKey=" + key.revealSecret() + "\n");
    }

    /// Says where the server runs, for the local commands.
    void announce(String endpoint) {
        write(
                "server.json",
                "{\"endpoint\":\"" + endpoint + "\",\"pid\":"
                        + ProcessHandle.current().pid() + "}\n");
    }

    /// Takes back what [#announce] said.
    void withdraw() {
        try {
            Files.deleteIfExists(resolve("server.json"));
        } catch (IOException e) {
            // The file then names a process that has ended, which the local commands report.
            System.getLogger("sekisho").log(System.Logger.Level.WARNING, "server.json could not be removed.");
        }
    }

    /// Forgets the root user's key, which is no longer valid.
    void forgetRootKey() {
        try {
            Files.deleteIfExists(rootKeyFile());
        } catch (IOException e) {
            throw new CannotStart("The file " + rootKeyFile() + " cannot be removed.");
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path rootKeyFile() {
        return resolve("root.properties");
    }

    private void write(String name, String text) {
        try {
            Path written = Files.createTempFile(path, "." + name, "", PRIVATE_FILE);
            Files.writeString(written, text, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(written, resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CannotStart("The file " + resolve(name) + " cannot be written.");
        }
    }
}
