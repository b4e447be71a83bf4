package dev.sekisho.store.sqlite;

import dev.sekisho.store.PrivateFiles;
import dev.sekisho.store.StoreOpenException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.jdbc4.JDBC4Connection;

/// The database file: made whole or not at all, and refused unless it is certainly ours.
final class DatabaseFile {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /// Source: SQLite, "Database File Format", section "The Database Header".
    private static final int HEADER_LENGTH = 100;

    private static final int SCHEMA_OFFSET = 60;
    private static final int APPLICATION_OFFSET = 68;

    private final Path directory;
    private final Path path;
    private final Schema schema;

    /// @param path a file in `directory`
    DatabaseFile(Path directory, Path path, Schema schema) {
        this.directory = directory;
        this.path = path;
        this.schema = schema;
    }

    Path directory() {
        return directory;
    }

    /// Makes the file if there is none, or looks whether it is ours. SQLite has not opened it yet: closing a file
    /// ends all of this process's locks on it, SQLite's too.
    void prepare() throws IOException, SQLException {
        if (Files.notExists(path)) {
            Path log = sibling("-wal");
            if (Files.exists(log) && Files.size(log) > 0) {
                throw refused("is missing, but its log " + log + " is there; restore both or remove the log.");
            }
            create();
        }
        checkHeader();
        if (PrivateFiles.isOpenToOthers(path)) {
            throw refused("is open to other users; take their permissions away (chmod 600).");
        }
    }

    private Path sibling(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    /// Under its final name the file is complete and on disk: an empty or a partial one is always damage.
    private void create() throws IOException, SQLException {
        Path part = sibling(".new");
        Files.deleteIfExists(part);
        Files.createFile(part, PrivateFiles.attributes(part));
        try (Connection connection = connect(part, false);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA journal_mode = MEMORY");
            statement.execute("PRAGMA application_id = " + schema.application());
            statement.execute("PRAGMA user_version = " + schema.version());
            statement.execute("BEGIN");
            for (String table : schema.after(0)) {
                statement.execute(table);
            }
            statement.execute("COMMIT");
            statement.execute("PRAGMA journal_mode = WAL");
        }
        PrivateFiles.sync(part, StandardOpenOption.WRITE);
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.sync(directory, StandardOpenOption.READ);
    }

    private void checkHeader() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_LENGTH);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            while (header.hasRemaining() && channel.read(header) >= 0) {
                // Reads on until the header is full or the file ends.
            }
        }
        if (header.hasRemaining()) {
            throw refused("is cut off.");
        }
        if (!header.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
            throw refused("is damaged, or is no database.");
        }
        check(header.getInt(APPLICATION_OFFSET), header.getInt(SCHEMA_OFFSET));
    }

    private void check(int application, int version) {
        if (application != schema.application()) {
            throw refused("belongs to another program.");
        }
        if (version > schema.version()) {
            throw refused("was written by a newer version (its schema is " + version + ", this version knows "
                    + schema.version() + ").");
        }
        if (version < 1) {
            throw refused("has an unknown schema (" + version + ").");
        }
    }

    /// A connection that commits durably. It looks at the schema once more, as SQLite sees it with its log.
    Connection connectToWrite() throws SQLException {
        Connection connection = connect(path, false);
        try (Statement statement = connection.createStatement()) {
            int version = number(statement, "PRAGMA user_version");
            check(number(statement, "PRAGMA application_id"), version);
            checkTables(connection, version);
            statement.execute("PRAGMA synchronous = FULL");
            // Without these, macOS answers before the data are on the disk.
            statement.execute("PRAGMA fullfsync = ON");
            statement.execute("PRAGMA checkpoint_fullfsync = ON");
            // The writer checkpoints by itself, after it has answered.
            statement.execute("PRAGMA wal_autocheckpoint = 0");
            statement.execute("PRAGMA cell_size_check = ON");
            try (ResultSet mode = statement.executeQuery("PRAGMA journal_mode")) {
                if (!mode.next() || !mode.getString(1).equals("wal")) {
                    throw refused("is damaged: it has no write-ahead log.");
                }
            }
            upgrade(statement, version);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /// One transaction: the file is of the one version or of the other.
    private void upgrade(Statement statement, int version) throws SQLException {
        if (version == schema.version()) {
            return;
        }
        statement.execute("BEGIN IMMEDIATE");
        for (String added : schema.after(version)) {
            statement.execute(added);
        }
        statement.execute("PRAGMA user_version = " + schema.version());
        statement.execute("COMMIT");
    }

    /// SQLite keeps the text of what made a table.
    private void checkTables(Connection connection, int version) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("SELECT 1 FROM sqlite_schema WHERE sql = ?")) {
            for (String made : schema.upTo(version)) {
                find.setString(1, made);
                try (ResultSet rows = find.executeQuery()) {
                    if (made.startsWith("CREATE ") && !rows.next()) {
                        throw refused("cannot be used (its tables are not those of this version).");
                    }
                }
            }
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    Connection connectToRead() throws SQLException {
        return connect(path, true);
    }

    /// Every connection is used by one thread at a time. None creates a file.
    private static Connection connect(Path path, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return new JDBC4Connection("jdbc:sqlite:" + path, path.toString(), config.toProperties());
    }

    private StoreOpenException refused(String why) {
        return new StoreOpenException("The store file " + path + " " + why);
    }
}
