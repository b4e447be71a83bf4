package dev.sekisho.store;

import dev.sekisho.store.sqlite.Database;
import dev.sekisho.store.sqlite.Schema;
import dev.sekisho.store.sqlite.Statements;
import dev.sekisho.store.sqlite.Write;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A store in one SQLite file, for one process.
public final class SqliteStore implements Store {

    /// «sksh»: marks the file as a store of Sekisho's.
    private static final int APPLICATION = 0x736B7368;

    private static final Schema SCHEMA =
            Schema.of(APPLICATION, List.of("""
            CREATE TABLE entry (
                key TEXT NOT NULL PRIMARY KEY,
                revision INTEGER NOT NULL,
                value BLOB NOT NULL
            ) STRICT, WITHOUT ROWID""", """
            CREATE TABLE latest (
                id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
                revision INTEGER NOT NULL
            ) STRICT""", "INSERT INTO latest (id, revision) VALUES (1, 0)"));

    private static final int PAGE = 4_096;
    private static final byte[] EMPTY = new byte[0];

    private final Database database;
    private final ChangeLog log;
    private volatile long revision;

    private SqliteStore(Database database) {
        this.database = database;
        revision = database.read(SqliteStore::latest);
        log = new ChangeLog(revision);
    }

    /// Opens the store in `path`, and makes it if there is no such file. Its directory must exist.
    ///
    /// @throws StoreOpenException if it cannot be opened; nothing in it was changed
    public static SqliteStore open(Path path) {
        Database database = Database.open(path, SCHEMA);
        try {
            return new SqliteStore(database);
        } catch (StoreFailure e) {
            database.close();
            throw new StoreOpenException("The store file " + path + " cannot be used (" + e.getMessage() + ").", e);
        }
    }

    private static long latest(Statements statements) throws SQLException {
        return statements
                .first("SELECT revision FROM latest WHERE id = 1", row -> row.getLong(1))
                .orElseThrow(() -> new SQLException("The latest revision is missing."));
    }

    @Override
    public Optional<Entry> get(String key) {
        Keys.valid(key);
        return database.read(statements ->
                statements.first("SELECT key, revision, value FROM entry WHERE key = ?", SqliteStore::entry, key));
    }

    @Override
    public List<Entry> list(String prefix, @Nullable String after, int limit) {
        Keys.Range range = Keys.Range.of(prefix, after);
        Keys.checkLimit(limit);
        return database.read(statements -> statements.all(
                "SELECT key, revision, value FROM entry WHERE key >= ? AND key < ? ORDER BY key LIMIT ?",
                SqliteStore::entry,
                range.from(),
                range.to(),
                limit));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        byte[] value = row.getBytes(3);
        // The driver gives null for a value without bytes; a NULL cannot be in this column.
        return new Entry(row.getString(1), value == null ? EMPTY : value, row.getLong(2));
    }

    @Override
    public long commit(Transaction transaction) {
        return database.write(new Commit(transaction));
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public Watch watch(long from, ChangeListener listener) {
        return log.watch(from, listener);
    }

    @Override
    public void close() {
        database.close();
        log.close();
    }

    /// A transaction on its way into the file; the result is the revision it leaves.
    private final class Commit implements Write<Long> {
        private final Transaction transaction;

        Commit(Transaction transaction) {
            this.transaction = transaction;
        }

        @Override
        public Long apply(Statements statements) throws SQLException {
            for (Transaction.Condition condition : transaction.conditions()) {
                long found = statements
                        .first("SELECT revision FROM entry WHERE key = ?", row -> row.getLong(1), condition.key())
                        .orElse(0L);
                if (condition.revision() != found) {
                    throw new StoreConflict(condition.key());
                }
            }
            long latest = latest(statements);
            if (transaction.writes().isEmpty()) {
                return latest;
            }
            long number = latest + 1;
            for (Transaction.Write write : transaction.writes()) {
                switch (write) {
                    case Transaction.Put(String key, byte[] value) -> statements.run("""
                                INSERT INTO entry (key, revision, value) VALUES (?, ?, ?)
                                ON CONFLICT (key) DO UPDATE SET revision = excluded.revision, value = excluded.value""", key, number, value);
                    case Transaction.Delete(String key) -> statements.run("DELETE FROM entry WHERE key = ?", key);
                }
            }
            statements.run("UPDATE latest SET revision = ? WHERE id = 1", number);
            return number;
        }

        @Override
        public void committed(Long number) {
            if (!transaction.writes().isEmpty()) {
                revision = number;
                log.append(ChangeLog.changes(transaction, number));
            }
        }

        @Override
        public long bytes() {
            long bytes = 0;
            for (Transaction.Write write : transaction.writes()) {
                bytes += PAGE + (write instanceof Transaction.Put put ? put.value().length : 0);
            }
            return bytes;
        }
    }
}
