package dev.sekisho.identity;

import static dev.sekisho.identity.Fixture.ACCOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.key.Keyring;
import dev.sekisho.identity.key.KeyringException;
import dev.sekisho.store.Entry;
import dev.sekisho.store.MemoryStore;
import dev.sekisho.store.Transaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyringTest {
    @TempDir
    Path directory;

    private final MemoryStore store = new MemoryStore();
    private final SecureRandom random = new SecureRandom();

    private Path file() {
        return directory.resolve("master.key");
    }

    @Test
    void a_new_store_gets_a_master_key_that_only_its_owner_can_read() throws IOException {
        Keyring.open(store, file(), random);

        assertEquals(32, Files.size(file()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        try (var files = Files.list(directory)) {
            assertEquals(1, files.count());
        }
        Keyring.open(store, file(), random);
    }

    @Test
    void a_missing_master_key_is_not_made_anew_for_data() throws IOException {
        Keyring.open(store, file(), random);
        Files.delete(file());

        assertThrows(KeyringException.class, () -> Keyring.open(store, file(), random));

        assertFalse(Files.exists(file()));
    }

    @Test
    void another_master_key_is_refused() throws IOException {
        Keyring.open(store, file(), random);
        byte[] other = Files.readAllBytes(file());
        other[0] ^= 1;
        Files.write(file(), other);

        KeyringException error = assertThrows(KeyringException.class, () -> Keyring.open(store, file(), random));

        assertTrue(String.valueOf(error.getMessage()).contains("is not the one"), error.getMessage());
    }

    @Test
    void a_master_key_of_another_size_is_refused() throws IOException {
        Keyring.open(store, file(), random);
        Files.write(file(), new byte[33]);

        assertThrows(KeyringException.class, () -> Keyring.open(store, file(), random));
    }

    @Test
    void a_master_key_that_others_can_read_is_refused() throws IOException {
        Keyring.open(store, file(), random);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));

        KeyringException error = assertThrows(KeyringException.class, () -> Keyring.open(store, file(), random));

        assertTrue(String.valueOf(error.getMessage()).contains("0600"), error.getMessage());
    }

    @Test
    void a_secret_moved_to_another_key_does_not_open() {
        try (var fixture = new Fixture()) {
            Identities iam = fixture.identities;
            iam.users().create(ACCOUNT, "/", "Ana", List.of());
            var ana = new KeyOwner(ACCOUNT, "Ana");
            String first = iam.accessKeys().create(ana).key().id();
            String second = iam.accessKeys().create(ana).key().id();
            Entry entry = fixture.store.get("key/" + first).orElseThrow();

            fixture.store.commit(
                    Transaction.builder().put("key/" + second, entry.value()).build());

            assertThrows(KeyringException.class, () -> iam.credentials().find(second));
        }
    }
}
