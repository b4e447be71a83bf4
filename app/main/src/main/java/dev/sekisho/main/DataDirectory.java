package dev.sekisho.main;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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

/// The folder in which the server keeps everything, for its own user's eyes only.
final class DataDirectory {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path path;

    private DataDirectory(Path path) {
        this.path = path;
    }

    /// Creates the folder with mode 0700, or accepts it if it is there, writable, and closed to others.
    static DataDirectory open(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
            var permissions = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
            if (!OWNER_ONLY.containsAll(permissions)) {
                throw new CannotStart("The data directory " + path + " is open to other users ("
                        + PosixFilePermissions.toString(permissions) + "). Close it with: chmod 700 " + path);
            }
            Files.delete(Files.createTempFile(path, ".write-test", "", PRIVATE_FILE));
        } catch (FileAlreadyExistsException e) {
            throw new CannotStart("The data directory " + path + " is not a directory.");
        } catch (IOException e) {
            throw new CannotStart("The data directory " + path + " cannot be written to.");
        }
        return new DataDirectory(path);
    }

    Path path() {
        return path;
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
