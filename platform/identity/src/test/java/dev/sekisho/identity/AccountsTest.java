package dev.sekisho.identity;

import static dev.sekisho.identity.Fixture.ACCOUNT;
import static dev.sekisho.identity.Fixture.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.identity.Bootstrap.Wanted;
import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.Accounts.NewAccount;
import dev.sekisho.identity.account.Accounts.NewRootKey;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.key.NewAccessKey;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.models.AwsError;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Principal;
import dev.sekisho.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class AccountsTest {
    private final Fixture fixture = new Fixture();
    private final Identities iam = fixture.identities;
    private final Accounts accounts = iam.accounts();

    @BeforeEach
    void first_account() {
        iam.bootstrap().open(new Wanted(ACCOUNT, null, null));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_new_account_has_a_root_user_whose_key_works() {
        NewAccount made = accounts.create("dev");

        assertTrue(made.account().id().value().matches("[1-9]\\d{11}"), made::toString);
        assertEquals(NOW, made.account().createDate());
        Credential root = iam.credentials().find(made.rootKey().key().id()).orElseThrow();
        assertEquals(new Principal.Root(made.account().id()), root.principal());
        assertEquals(made.rootKey().secret(), root.secret());
    }

    @Test
    void an_account_is_found_by_its_id_and_by_its_name_in_any_case() {
        Account made = accounts.create("Dev team / 1").account();

        assertEquals(made, accounts.find(made.id().value()).orElseThrow());
        assertEquals(made, accounts.find("dev TEAM / 1").orElseThrow());
        assertTrue(accounts.find("dev").isEmpty());
        assertTrue(accounts.find("").isEmpty());
        assertTrue(accounts.find("de\u0000v").isEmpty());
        assertTrue(accounts.find("999999999999").isEmpty());
    }

    @Test
    void a_name_is_taken_once_in_any_case() {
        accounts.create("dev");

        assertRefused("EntityAlreadyExists", () -> accounts.create("DEV"));
        assertEquals(2, ids(accounts.list(null, 10)).size());
    }

    @Test
    void accounts_without_names_are_many() {
        accounts.create("");
        accounts.create("");

        assertEquals(3, ids(accounts.list(null, 10)).size());
    }

    @Test
    void a_name_that_could_be_an_id_is_refused() {
        assertRefused("ValidationError", () -> accounts.create("123456789013"));
    }

    @Test
    void the_first_account_is_listed_first_and_pages_meet_without_a_gap() {
        for (int i = 0; i < 5; i++) {
            accounts.create("");
        }
        List<String> all = ids(accounts.list(null, 10));
        assertEquals(ACCOUNT.value(), all.getFirst());
        assertEquals(6, Set.copyOf(all).size());
        for (int limit = 1; limit <= 7; limit++) {
            assertEquals(all, paged(limit), "pages of " + limit);
        }
    }

    @Test
    void a_store_without_further_accounts_lists_its_first() {
        for (int limit = 1; limit <= 2; limit++) {
            Page<Account> page = accounts.list(null, limit);
            assertEquals(List.of(ACCOUNT.value()), ids(page));
            assertFalse(page.truncated());
        }
    }

    @Test
    void an_account_that_an_older_version_kept_is_read() {
        var older = new AccountId("222233334444");
        fixture.store.commit(Transaction.builder()
                .put("a/" + older + "/account", "{\"created\":1}".getBytes(StandardCharsets.UTF_8))
                .build());

        assertEquals("", accounts.get(older).name());
    }

    @Test
    void a_position_that_no_page_gave_is_refused() {
        for (String position : List.of("", "0", "000000000000", "!!", "000000000000/00000000000a")) {
            assertRefused("ValidationError", () -> accounts.list(position, 10));
        }
    }

    @Test
    void a_third_root_key_is_refused_unless_the_oldest_gives_way() {
        NewAccount made = accounts.create("dev");
        AccountId id = made.account().id();
        NewRootKey second = accounts.createRootKey(id, false);
        assertEquals("", second.replaced());

        assertRefused("LimitExceeded", () -> accounts.createRootKey(id, false));
        NewRootKey third = accounts.createRootKey(id, true);

        assertEquals(made.rootKey().key().id(), third.replaced());
        assertTrue(works(second.key()));
        assertTrue(works(third.key()));
        assertFalse(works(made.rootKey()));
        assertEquals(
                2, iam.accessKeys().list(KeyOwner.root(id), null, 10).items().size());
    }

    @Test
    void a_key_gives_way_only_when_there_are_two() {
        AccountId id = accounts.create("dev").account().id();

        assertEquals("", accounts.createRootKey(id, true).replaced());
    }

    @Test
    void an_account_that_does_not_exist_gets_no_key() {
        assertRefused("NoSuchEntity", () -> accounts.createRootKey(new AccountId("999999999999"), true));
    }

    @Test
    void secrets_do_not_print() {
        NewAccount made = accounts.create("dev");
        String secret = new String(made.rootKey().secret().reveal(), StandardCharsets.UTF_8);

        assertFalse(made.toString().contains(secret));
        assertFalse(accounts.createRootKey(made.account().id(), true).toString().contains(secret));
    }

    @Test
    void of_two_accounts_of_one_name_one_is_made() throws Exception {
        try (var race = new Race()) {
            for (int round = 0; round < 50; round++) {
                String name = "name" + round;
                Runnable create = () -> accounts.create(name);
                assertEquals(List.of("EntityAlreadyExists"), race.run(create, create));
            }
        }
        assertEquals(51, ids(accounts.list(null, 100)).size());
    }

    @Test
    void however_many_keys_are_made_at_once_two_remain() throws Exception {
        AccountId id = accounts.create("dev").account().id();
        try (var race = new Race()) {
            Runnable create = () -> accounts.createRootKey(id, true);
            assertEquals(List.of(), race.run(create, create, create, create));
        }
        assertEquals(
                2, iam.accessKeys().list(KeyOwner.root(id), null, 10).items().size());
    }

    private boolean works(NewAccessKey key) {
        return iam.credentials().find(key.key().id()).isPresent();
    }

    private List<String> paged(int limit) {
        var all = new ArrayList<String>();
        @Nullable String after = null;
        do {
            Page<Account> page = accounts.list(after, limit);
            assertTrue(page.items().size() <= limit);
            all.addAll(ids(page));
            after = page.truncated() ? page.next() : null;
        } while (after != null);
        return all;
    }

    private static List<String> ids(Page<Account> page) {
        return page.items().stream().map(account -> account.id().value()).collect(Collectors.toList());
    }

    private static void assertRefused(String code, Executable call) {
        assertEquals(code, assertThrows(AwsError.class, call).code());
    }
}
