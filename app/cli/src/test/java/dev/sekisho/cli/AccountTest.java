package dev.sekisho.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountTest {
    private static final String KEY = """
            <RootAccessKey><AccessKeyId>AKIANEW</AccessKeyId><SecretAccessKey>it's new</SecretAccessKey>\
            <CreateDate>2026-11-28T00:00:00Z</CreateDate></RootAccessKey>""";
    private static final String DEV = account("222233334444", "<Name>R &amp; D</Name>");

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private static String account(String id, String name) {
        return "<AccountId>" + id + "</AccountId>" + name + "<Arn>arn:aws:sekisho::000000000000:account/" + id
                + "</Arn><CreateDate>2026-11-28T00:00:00Z</CreateDate>";
    }

    private static String members(String... accounts) {
        return "<Accounts><member>" + String.join("</member><member>", accounts) + "</member></Accounts>";
    }

    @Test
    void creating_shows_the_account_and_its_key_and_how_to_use_it() {
        server.answers("CreateAccount", "<Account>" + DEV + "</Account>" + KEY);

        Command create = Command.run(server.environment(), "account", "create", "R & D");

        assertEquals(0, create.status(), create.err());
        assertEquals("""
                Account   222233334444 (R & D)
                Key       AKIANEW (of its root user)
                Secret    it's new (shown this once)
                To use it: eval "$(./sekisho account env 222233334444)"
                """, create.out());
        assertEquals("R & D", server.asked.getFirst().form().get("Name"));
        assertTrue(server.asked.getFirst().authorization().contains("/us-east-1/sekisho/aws4_request"));
    }

    @Test
    void as_text_it_is_one_line_for_scripts() {
        server.answers("CreateAccount", "<Account>" + account("222233334444", "") + "</Account>" + KEY);

        Command create = Command.run(server.environment(), "account", "create", "--text");

        assertEquals("222233334444 AKIANEW it's new\n", create.out());
        assertFalse(server.asked.getFirst().form().containsKey("Name"));
    }

    @Test
    void the_root_user_signs_where_the_environment_has_no_keys(@TempDir Path data) throws IOException {
        server.answers("ListAccounts", members(DEV));
        Files.writeString(data.resolve("server.json"), "{\"endpoint\":\"" + server.endpoint() + "\",\"pid\":1}");
        Files.writeString(data.resolve("root.properties"), "accessKeyId=AKIAROOT\nsecretAccessKey=a secret\n");

        Command list = Command.run(Map.of(), "account", "list", "--data-dir=" + data);

        assertEquals(0, list.status(), list.err());
        assertTrue(server.asked.getFirst().authorization().contains("Credential=AKIAROOT/"));
    }

    @Test
    void all_pages_are_listed() {
        String first = account("000000000000", "");
        server.answers("ListAccounts", members(first) + "<IsTruncated>true</IsTruncated><Marker>m/1</Marker>");
        server.answers("ListAccounts", "Marker=m/1", members(DEV) + "<IsTruncated>false</IsTruncated>");

        Command list = Command.run(server.environment(), "account", "list");

        assertEquals(0, list.status(), list.err());
        assertEquals("""
                ACCOUNT       CREATED               NAME
                000000000000  2026-11-28T00:00:00Z  -
                222233334444  2026-11-28T00:00:00Z  R & D
                """, list.out());
        assertEquals(
                """
                000000000000 2026-11-28T00:00:00Z
                222233334444 2026-11-28T00:00:00Z R & D
                """,
                Command.run(server.environment(), "account", "list", "--text").out());
    }

    @Test
    void env_finds_an_account_by_its_name_and_prints_a_new_key() throws IOException {
        server.answers("ListAccounts", "Name=R & D", members(DEV));
        server.answers("CreateAccountRootKey", KEY);

        Command env = Command.run(server.environment(), "account", "env", "R & D");

        assertEquals(0, env.status(), env.err());
        assertEquals("", env.err());
        assertEquals("""
                export AWS_ENDPOINT_URL='%s'
                export AWS_ACCESS_KEY_ID='AKIANEW'
                export AWS_SECRET_ACCESS_KEY='it'\\''s new'
                export AWS_REGION='us-east-1'
                export AWS_DEFAULT_REGION='us-east-1'
                unset AWS_PROFILE AWS_SESSION_TOKEN
                """.formatted(server.endpoint()), env.out());
        assertEquals("222233334444", server.asked.getLast().form().get("AccountId"));
        assertEquals("true", server.asked.getLast().form().get("ReplaceOldest"));
    }

    @Test
    void env_says_which_key_gave_way_and_not_among_the_shell_lines() {
        server.answers("CreateAccountRootKey", KEY + "<ReplacedAccessKeyId>AKIAOLD</ReplacedAccessKeyId>");

        Command env = Command.run(server.environment(), "account", "env", "222233334444");

        assertEquals(
                "sekisho: The root user of the account 222233334444 had two access keys, the most there may be; the"
                        + " older one, AKIAOLD, was deleted.\n",
                env.err());
        assertFalse(env.out().contains("AKIAOLD"));
    }

    @Test
    void a_name_that_no_account_has_is_refused() {
        server.answers("ListAccounts", "<Accounts></Accounts><IsTruncated>false</IsTruncated>");

        Command env = Command.run(server.environment(), "account", "env", "nobody");

        assertEquals(1, env.status());
        assertEquals("", env.out());
        assertEquals("sekisho: NoSuchEntity: There is no account with the name nobody.\n", env.err());
    }

    @Test
    void whoever_is_denied_is_told_whose_matter_accounts_are() {
        server.refuses("CreateAccount", 403, "AccessDenied", "User: x is not authorized.");

        Command create = Command.run(server.environment(), "account", "create");

        assertEquals(1, create.status());
        assertEquals("", create.out());
        assertTrue(
                create.err().startsWith("sekisho: AccessDenied: User: x is not authorized.\nsekisho: Accounts are"),
                create.err());
    }

    @Test
    void who_wants_the_first_accounts_root_user_is_sent_to_env() {
        server.refuses("CreateAccountRootKey", 400, "InvalidInput", "It is the first account.");

        Command env = Command.run(server.environment(), "account", "env", "000000000000");

        assertEquals(1, env.status());
        assertEquals("", env.out());
        assertTrue(env.err().endsWith("root user: eval \"$(./sekisho env)\"\n"), env.err());
    }

    @Test
    void another_server_is_none_of_this_kind() {
        Command create = Command.run(server.environment(), "account", "create");

        assertEquals(2, create.status());
        assertEquals("sekisho: What answers at " + server.endpoint() + " is no server of this kind.\n", create.err());
    }

    @Test
    void without_a_command_the_commands_are_named() {
        Command account = Command.run(Map.of(), "account");

        assertEquals(2, account.status());
        assertTrue(account.err().contains("Missing required subcommand"), account.err());
        assertTrue(account.err().contains("create"), account.err());
    }
}
