package dev.sekisho.sekisho.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.policy.AccountId;
import dev.sekisho.sekisho.account.RunningAccounts.SigningKey;
import dev.sekisho.sigv4.SecretKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// CreateAccount, ListAccounts and CreateAccountRootKey as callers see them.
final class AccountOperationsTest {
    @TempDir
    private Path directory;

    private RunningAccounts server;
    private SigningKey root;

    @BeforeEach
    void start() {
        server = new RunningAccounts(directory);
        root = server.root;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_first_accounts_root_user_makes_an_account_and_gets_its_root_key() {
        Answer made = server.call(root, "CreateAccount&Name=R%20%2B%20D").succeeded();

        assertTrue(made.value("AccountId").matches("[1-9]\\d{11}"), made.xml());
        assertEquals("R + D", made.value("Name"));
        assertEquals("arn:aws:sekisho::123456789012:account/" + made.value("AccountId"), made.value("Arn"));
        assertTrue(made.value("AccessKeyId").matches("AKIA[A-Z2-7]{16}"), made.xml());
        // It signs: who is refused so is known.
        server.call(key(made), "ListAccounts").refused("AccessDenied", 403);
    }

    @Test
    void accounts_are_listed_by_pages_with_the_first_account_first() {
        String dev = account("dev");
        String test = account("test");
        Answer one = server.call(root, "ListAccounts&MaxItems=1").succeeded();
        assertEquals(List.of("123456789012"), one.values("AccountId"));
        assertEquals("true", one.value("IsTruncated"));

        Answer rest =
                server.call(root, "ListAccounts&Marker=" + one.value("Marker")).succeeded();

        var others = new ArrayList<>(List.of(dev, test));
        others.removeAll(rest.values("AccountId"));
        assertEquals(List.of(), others);
        assertEquals("false", rest.value("IsTruncated"));
        assertEquals(List.of(), rest.values("Marker"));
    }

    @Test
    void an_account_is_found_by_its_name() {
        String dev = account("dev");
        account("test");

        assertEquals(dev, server.call(root, "ListAccounts&Name=DEV").value("AccountId"));
        assertEquals(List.of(), server.call(root, "ListAccounts&Name=" + dev).values("AccountId"));
        assertEquals(List.of(), server.call(root, "ListAccounts&Name=none").values("AccountId"));
    }

    @Test
    void a_marker_that_was_made_up_is_refused() {
        server.call(root, "ListAccounts&Marker=x").refused("ValidationError", 400);
    }

    @Test
    void a_name_that_is_taken_is_refused() {
        account("dev");

        assertEquals(
                "Account with name Dev already exists.",
                server.call(root, "CreateAccount&Name=Dev").refused("EntityAlreadyExists", 409));
    }

    @Test
    void what_cannot_be_a_name_is_refused() {
        for (String name : List.of("", "%20", "a%20", "%20a", "a%0Ab", "caf%C3%A9", "123456789012", "x".repeat(51))) {
            server.call(root, "CreateAccount&Name=" + name).refused("ValidationError", 400);
        }
        server.call(root, "CreateAccount&Name=" + "x".repeat(50)).succeeded();
    }

    @Test
    void a_root_user_has_two_keys_and_the_older_gives_way_only_if_that_is_asked_for() {
        Answer made = server.call(root, "CreateAccount").succeeded();
        String create = "CreateAccountRootKey&AccountId=" + made.value("AccountId");
        Answer second = server.call(root, create).succeeded();
        assertEquals(List.of(), second.values("ReplacedAccessKeyId"));

        assertEquals(
                "Cannot exceed quota for AccessKeysPerAccount: 2",
                server.call(root, create).refused("LimitExceeded", 409));
        Answer third = server.call(root, create + "&ReplaceOldest=true").succeeded();

        assertEquals(made.value("AccessKeyId"), third.value("ReplacedAccessKeyId"));
        server.call(key(made), "ListAccounts").refused("InvalidClientTokenId", 403);
        server.call(key(second), "ListAccounts").refused("AccessDenied", 403);
        server.call(key(third), "ListAccounts").refused("AccessDenied", 403);
    }

    @Test
    void an_account_that_does_not_exist_gets_no_key() {
        server.call(root, "CreateAccountRootKey&AccountId=999999999999").refused("NoSuchEntity", 404);
        server.call(root, "CreateAccountRootKey&AccountId=dev").refused("ValidationError", 400);
    }

    @Test
    void nobody_becomes_the_first_accounts_root_user() {
        SigningKey admin = server.allowed(RunningAccounts.FIRST, "admin", "*", "*");

        server.call(admin, "CreateAccountRootKey&AccountId=123456789012").refused("InvalidInput", 400);
    }

    @Test
    void a_user_of_the_first_account_needs_the_permission() {
        SigningKey nobody = server.allowed(RunningAccounts.FIRST, "nobody", "s3:*", "*");
        SigningKey creator = server.allowed(
                RunningAccounts.FIRST, "creator", "sekisho:CreateAccount", "arn:aws:sekisho::123456789012:account/*");

        assertEquals(
                "User: arn:aws:iam::123456789012:user/nobody is not authorized to perform: sekisho:CreateAccount"
                        + " on resource: arn:aws:sekisho::123456789012:account/* because no identity-based policy"
                        + " allows the sekisho:CreateAccount action",
                server.call(nobody, "CreateAccount").refused("AccessDenied", 403));
        server.call(creator, "CreateAccount").succeeded();
        server.call(creator, "ListAccounts").refused("AccessDenied", 403);
    }

    @Test
    void permission_for_one_accounts_root_key_is_not_for_anothers() {
        String dev = account("dev");
        String production = account("production");
        SigningKey developer = server.allowed(
                RunningAccounts.FIRST,
                "developer",
                "sekisho:CreateAccountRootKey",
                "arn:aws:sekisho::123456789012:account/" + dev);

        server.call(developer, "CreateAccountRootKey&AccountId=" + dev).succeeded();
        server.call(developer, "CreateAccountRootKey&AccountId=" + production).refused("AccessDenied", 403);
        // Whether it exists does not show.
        server.call(developer, "CreateAccountRootKey&AccountId=999999999999").refused("AccessDenied", 403);
    }

    @Test
    void other_accounts_principals_are_denied_whatever_their_policies_say() {
        Answer made = server.call(root, "CreateAccount&Name=dev").succeeded();
        String dev = made.value("AccountId");
        SigningKey admin = server.allowed(new AccountId(dev), "admin", "*", "*");

        for (SigningKey key : List.of(key(made), admin)) {
            for (String call : List.of(
                    "CreateAccount",
                    "ListAccounts",
                    "ListAccounts&Name=dev",
                    "CreateAccountRootKey&AccountId=" + dev)) {
                String message = server.call(key, call).refused("AccessDenied", 403);
                assertFalse(message.contains("because"), message);
            }
        }
        assertEquals(2, server.call(root, "ListAccounts").values("AccountId").size());
    }

    @Test
    void secrets_come_once_and_are_not_written_down() {
        Answer made = server.call(root, "CreateAccount&Name=dev").succeeded();
        Answer second = server.call(root, "CreateAccountRootKey&AccountId=" + made.value("AccountId"))
                .succeeded();
        String listed = server.call(root, "ListAccounts").xml();

        for (Answer answer : List.of(made, second)) {
            String secret = answer.value("SecretAccessKey");
            assertEquals(40, secret.length());
            assertFalse(listed.contains(secret));
            assertFalse(server.log.toString().contains(secret));
        }
        assertEquals(3, server.log.size());
    }

    private String account(String name) {
        return server.call(root, "CreateAccount&Name=" + name).succeeded().value("AccountId");
    }

    private static SigningKey key(Answer made) {
        return new SigningKey(made.value("AccessKeyId"), SecretKey.of(made.value("SecretAccessKey")));
    }
}
