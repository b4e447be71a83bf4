package dev.sekisho.s3.storage;

import dev.sekisho.models.AwsError;
import dev.sekisho.store.PrivateFiles;
import dev.sekisho.store.StoreOpenException;
import dev.sekisho.store.sqlite.Database;
import dev.sekisho.store.sqlite.Read;
import dev.sekisho.store.sqlite.Schema;
import dev.sekisho.store.sqlite.Statements;
import dev.sekisho.store.sqlite.Write;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// Where S3 keeps everything: one directory, with metadata in `s3.db` and content in files beside it.
///
/// A content file is on the disk before the commit that names it, and is removed after the commit that drops it. So
/// at any moment every object that was acknowledged is whole, and a start finds and removes what a crash left over.
public final class S3Storage implements AutoCloseable {

    /// «sks3»: marks the file as S3's metadata.
    private static final Schema SCHEMA =
            Schema.of(0x736B7333, List.of("""
            CREATE TABLE bucket (
                name TEXT NOT NULL PRIMARY KEY,
                owner TEXT NOT NULL,
                location TEXT NOT NULL,
                created INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID""", """
            CREATE TABLE object (
                bucket TEXT NOT NULL,
                key BLOB NOT NULL,
                content TEXT NOT NULL,
                size INTEGER NOT NULL,
                etag TEXT NOT NULL,
                checksum TEXT NOT NULL,
                modified INTEGER NOT NULL,
                parts TEXT NOT NULL,
                headers TEXT NOT NULL,
                PRIMARY KEY (bucket, key)
            ) STRICT, WITHOUT ROWID""", """
            CREATE TABLE upload (
                bucket TEXT NOT NULL,
                key BLOB NOT NULL,
                id TEXT NOT NULL,
                initiator TEXT NOT NULL,
                initiated INTEGER NOT NULL,
                checksum TEXT NOT NULL,
                headers TEXT NOT NULL,
                PRIMARY KEY (bucket, key, id)
            ) STRICT, WITHOUT ROWID""", """
            CREATE TABLE part (
                upload TEXT NOT NULL,
                number INTEGER NOT NULL,
                content TEXT NOT NULL,
                size INTEGER NOT NULL,
                etag TEXT NOT NULL,
                checksum TEXT NOT NULL,
                modified INTEGER NOT NULL,
                PRIMARY KEY (upload, number)
            ) STRICT, WITHOUT ROWID""", """
            CREATE TABLE discarded (
                content TEXT NOT NULL PRIMARY KEY
            ) STRICT, WITHOUT ROWID""")).then(List.of("""
            CREATE TABLE bucket_policy (
                bucket TEXT NOT NULL PRIMARY KEY,
                document TEXT NOT NULL
            ) STRICT, WITHOUT ROWID""", """
            CREATE TABLE public_access_block (
                bucket TEXT NOT NULL PRIMARY KEY,
                settings TEXT NOT NULL
            ) STRICT, WITHOUT ROWID""", """
            CREATE TABLE bucket_tag (
                bucket TEXT NOT NULL,
                key TEXT NOT NULL,
                value TEXT NOT NULL,
                PRIMARY KEY (bucket, key)
            ) STRICT, WITHOUT ROWID""", """
            INSERT INTO public_access_block (bucket, settings)
                SELECT name, 'BlockPublicAcls,IgnorePublicAcls,BlockPublicPolicy,RestrictPublicBuckets' FROM bucket"""));

    /// Those of the contents in a JSON array that an object or a part names.
    private static final String NAMED = """
            SELECT content FROM object WHERE content IN (SELECT value FROM json_each(?1))
            UNION ALL SELECT content FROM part WHERE content IN (SELECT value FROM json_each(?1))""";

    private final Database database;
    private final Contents contents;

    /// Content whose files are gone: the next change that discards something forgets them as well.
    private final Queue<String> removed = new ConcurrentLinkedQueue<>();

    private S3Storage(Database database, Contents contents) {
        this.database = database;
        this.contents = contents;
    }

    /// Opens what is in `directory`, and makes it, for its owner's eyes only, if there is nothing.
    ///
    /// @throws StoreOpenException if it cannot be used
    public static S3Storage open(Path directory) {
        Database database = null;
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectory(directory, PrivateFiles.directoryAttributes(directory));
            }
            database = Database.open(directory.resolve("s3.db"), SCHEMA);
            var storage = new S3Storage(database, Contents.in(directory));
            storage.recover();
            return storage;
        } catch (IOException | RuntimeException e) {
            if (database != null) {
                database.close();
            }
            throw e instanceof StoreOpenException known
                    ? known
                    : new StoreOpenException("The S3 directory " + directory + " cannot be used (" + e + ").", e);
        }
    }

    /// Ends what the last process could not: every file is either named by the metadata or removed.
    private void recover() throws IOException {
        List<String> discarded =
                database.read(statements -> statements.all("SELECT content FROM discarded", row -> row.getString(1)));
        discarded.forEach(contents::remove);
        List<String> incoming = contents.incoming();
        String ids = "[\"" + String.join("\",\"", incoming) + "\"]";
        List<String> named = incoming.isEmpty()
                ? List.of()
                : database.read(statements -> statements.all(NAMED, row -> row.getString(1), ids));
        for (String id : incoming) {
            if (named.contains(id)) {
                contents.settle(id);
            } else {
                contents.remove(id);
            }
        }
        if (!discarded.isEmpty()) {
            database.write(statements -> statements.run("DELETE FROM discarded"));
        }
    }

    public Contents contents() {
        return contents;
    }

    public <T> T read(Read<T> read) {
        return database.read(read);
    }

    /// One change of the metadata, by [Write]'s rules.
    @FunctionalInterface
    public interface Change<T> {

        /// @param discard takes each content that nothing names any more once this change is made
        T apply(Statements statements, Discard discard) throws SQLException;
    }

    /// Takes content that is no longer named.
    @FunctionalInterface
    public interface Discard {
        void accept(String content) throws SQLException;
    }

    public <T> T write(Change<T> change) {
        return write(change, result -> {});
    }

    /// @param committed called on the writing thread, in the order of the changes
    public <T> T write(Change<T> change, Consumer<T> committed) {
        var discarding = new Discarding<>(change, committed);
        T result = database.write(discarding);
        for (String content : discarding.discarded) {
            contents.remove(content);
            removed.add(content);
        }
        return result;
    }

    /// Makes the change that names `content`, and removes the content if the change is refused.
    public <T> T publish(String content, Change<T> change) {
        T result;
        try {
            result = write(change);
        } catch (AwsError refused) {
            contents.remove(content);
            throw refused;
        }
        contents.settle(content);
        return result;
    }

    @Override
    public void close() {
        database.close();
    }

    private final class Discarding<T> implements Write<T> {
        final List<String> discarded = new ArrayList<>();
        private final Change<T> change;
        private final Consumer<T> committed;

        Discarding(Change<T> change, Consumer<T> committed) {
            this.change = change;
            this.committed = committed;
        }

        @Override
        public T apply(Statements statements) throws SQLException {
            return change.apply(statements, content -> {
                statements.run("INSERT INTO discarded (content) VALUES (?)", content);
                discarded.add(content);
                String gone = removed.poll();
                if (gone != null) {
                    statements.run("DELETE FROM discarded WHERE content = ?", gone);
                }
            });
        }

        @Override
        public void committed(T result) {
            committed.accept(result);
        }
    }
}
