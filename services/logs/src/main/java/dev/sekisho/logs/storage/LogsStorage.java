package dev.sekisho.logs.storage;

import dev.sekisho.store.PrivateFiles;
import dev.sekisho.store.StoreOpenException;
import dev.sekisho.store.sqlite.Database;
import dev.sekisho.store.sqlite.Read;
import dev.sekisho.store.sqlite.Schema;
import dev.sekisho.store.sqlite.Write;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where CloudWatch Logs keeps everything: one directory with `logs.db`.
///
/// An event is in the file once the call that brought it is answered. Events lie in the order of their arrival, which
/// is where a database appends, and two indexes say when they happened. What is deleted is out of sight at once, and
/// its events are removed little by little ([Sweeper]).
public final class LogsStorage implements AutoCloseable {

    /// «sklg»: marks the file as that of CloudWatch Logs.
    private static final Schema SCHEMA = Schema.of(
            0x736B6C67,
            List.of(
                    """
            CREATE TABLE log_group (
                id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
                account TEXT NOT NULL,
                region TEXT NOT NULL,
                name TEXT NOT NULL,
                class TEXT NOT NULL,
                created INTEGER NOT NULL,
                retention INTEGER NOT NULL,
                bytes INTEGER NOT NULL,
                UNIQUE (account, region, name)
            ) STRICT""",
                    """
            CREATE TABLE log_group_tag (
                log_group INTEGER NOT NULL,
                key TEXT NOT NULL,
                value TEXT NOT NULL,
                PRIMARY KEY (log_group, key)
            ) STRICT, WITHOUT ROWID""",
                    """
            CREATE TABLE log_stream (
                id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
                log_group INTEGER NOT NULL,
                name TEXT NOT NULL,
                created INTEGER NOT NULL,
                last_event INTEGER NOT NULL,
                last_ingestion INTEGER NOT NULL,
                UNIQUE (log_group, name)
            ) STRICT""",
                    "CREATE INDEX log_stream_by_last_event ON log_stream (log_group, last_event, name)",
                    """
            CREATE TABLE event (
                id INTEGER NOT NULL PRIMARY KEY,
                log_group INTEGER NOT NULL,
                stream INTEGER NOT NULL,
                time INTEGER NOT NULL,
                ingested INTEGER NOT NULL,
                size INTEGER NOT NULL,
                message TEXT NOT NULL
            ) STRICT""",
                    "CREATE INDEX event_by_group ON event (log_group, time)",
                    """
            CREATE INDEX event_by_stream ON event (stream, time)""",
                    """
            CREATE TABLE next_event (
                id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
                event INTEGER NOT NULL
            ) STRICT""",
                    "INSERT INTO next_event (id, event) VALUES (1, 1)",
                    """
            CREATE TABLE discarded_group (
                log_group INTEGER NOT NULL PRIMARY KEY
            ) STRICT""",
                    """
            CREATE TABLE discarded_stream (
                stream INTEGER NOT NULL PRIMARY KEY,
                log_group INTEGER NOT NULL
            ) STRICT"""));

    private final Database database;

    private LogsStorage(Database database) {
        this.database = database;
    }

    /// Opens what is in `directory`, and makes it, for its owner's eyes only, if there is nothing.
    ///
    /// @throws StoreOpenException if it cannot be used
    public static LogsStorage open(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectory(directory, PrivateFiles.directoryAttributes(directory));
            }
            return new LogsStorage(Database.open(directory.resolve("logs.db"), SCHEMA));
        } catch (IOException e) {
            throw new StoreOpenException("The directory " + directory + " of logs cannot be used (" + e + ").", e);
        }
    }

    public <T> T read(Read<T> read) {
        return database.read(read);
    }

    public <T> T write(Write<T> write) {
        return database.write(write);
    }

    @Override
    public void close() {
        database.close();
    }
}
