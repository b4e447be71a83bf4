package dev.sekisho.store.sqlite;

import dev.sekisho.store.PrivateFiles;
import dev.sekisho.store.StoreOpenException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// Keeps SQLite's native library beside the data.
///
/// The driver would unpack it into the temporary directory at every start and compare it byte by byte, which takes
/// longer than all the rest of opening a store, and would leave it there when the process is killed.
final class NativeLibrary {

    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";
    private static final String TEMPORARY = "org.sqlite.tmpdir";

    private NativeLibrary() {}

    /// Tells the driver where the library is, unless whoever started the process has. Only the first call counts:
    /// a process loads the library once.
    static synchronized void keepIn(Path directory) throws IOException {
        if (System.getProperty(PATH) != null || System.getProperty(TEMPORARY) != null) {
            return;
        }
        // What is loaded runs with all our rights, so nobody else may be able to put it there.
        String owner = System.getProperty("user.name", "");
        if (!PrivateFiles.isWrittenOnlyBy(owner, directory)) {
            return;
        }
        Path home = directory.resolve("native");
        if (!Files.exists(home)) {
            Files.createDirectory(home, PrivateFiles.directoryAttributes(directory));
        }
        if (!PrivateFiles.isWrittenOnlyBy(owner, home)) {
            return;
        }
        Path library = home.resolve("sqlite-jdbc-" + SQLiteJDBCLoader.getVersion() + ".so");
        if (!Files.exists(library)) {
            unpack(library);
        }
        System.setProperty(PATH, home.toString());
        System.setProperty(NAME, library.getFileName().toString());
        System.setProperty(TEMPORARY, home.toString());
    }

    private static void unpack(Path library) throws IOException {
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
        Path part = library.resolveSibling(library.getFileName() + ".new");
        Files.deleteIfExists(part);
        Files.createFile(part, PrivateFiles.attributes(part));
        try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new StoreOpenException("SQLite does not know this operating system or processor.");
            }
            try (var out = Files.newOutputStream(part)) {
                in.transferTo(out);
            }
        }
        // A library under its final name is whole, even after a loss of power.
        PrivateFiles.sync(part, StandardOpenOption.WRITE);
        Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
    }
}
