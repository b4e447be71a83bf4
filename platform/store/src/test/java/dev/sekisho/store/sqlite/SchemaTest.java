package dev.sekisho.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.store.StoreOpenException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
    private static final Schema FIRST =
            Schema.of(0x74657374, List.of("CREATE TABLE book (title TEXT NOT NULL PRIMARY KEY)"));
    private static final Schema SECOND = FIRST.then(List.of(
            "CREATE TABLE lent (title TEXT NOT NULL PRIMARY KEY, days INTEGER NOT NULL)",
            "INSERT INTO lent (title, days) SELECT title, 7 FROM book"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private Database open(Schema schema) {
        return Database.open(directory.resolve("test.db"), schema);
    }

    private static void add(Database database, String title) {
        database.write(statements -> statements.run("INSERT INTO book (title) VALUES (?)", title));
    }

    private static List<String> lent(Database database) {
        return database.read(statements ->
                statements.all("SELECT title || ' ' || days FROM lent ORDER BY title", row -> row.getString(1)));
    }

    @Test
    void a_file_of_an_older_version_gets_what_it_lacks_and_keeps_what_it_has() {
        try (Database database = open(FIRST)) {
            add(database, "Kokoro");
        }
        for (int i = 0; i < 2; i++) {
            try (Database database = open(SECOND)) {
                assertEquals(List.of("Kokoro 7"), lent(database));
            }
        }
    }

    @Test
    void a_new_file_is_of_the_newest_version() {
        try (Database database = open(SECOND)) {
            assertEquals(List.of(), lent(database));
        }
    }

    @Test
    void a_file_of_a_newer_version_is_refused() {
        open(SECOND).close();
        var refused = assertThrows(StoreOpenException.class, () -> open(FIRST));
        assertTrue(String.valueOf(refused.getMessage()).contains("newer version"), refused::getMessage);
    }

    @Test
    void an_older_file_without_its_own_tables_is_refused() {
        try (Database database = open(FIRST)) {
            database.write(statements -> statements.run("DROP TABLE book"));
        }
        assertThrows(StoreOpenException.class, () -> open(SECOND));
    }
}
