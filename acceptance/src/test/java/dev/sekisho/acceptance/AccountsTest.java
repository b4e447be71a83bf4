package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One server, several accounts, each with its own root user.
class AccountsTest {
    private static final String USERS = "aws iam list-users --query Users[].Arn --output text";

    private Sekisho server;
    private Shell shell;

    @BeforeEach
    void a_server_with_two_more_accounts() {
        server = Sekisho.start();
        shell = server.shell().withAwsCli();
        shell.set("SEKISHO", server.checkout().launcher().toString());
        shell.run("\"$SEKISHO\" account create dev").succeeded();
        shell.run("\"$SEKISHO\" account create production").succeeded();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void each_root_user_sees_its_own_users_only() {
        String dev = as("dev", "aws sts get-caller-identity --query Account --output text")
                .text();
        as("dev", "aws iam create-user --user-name ana").succeeded();
        as("production", "aws iam create-user --user-name ben").succeeded();
        shell.run("aws iam create-user --user-name cho").succeeded();

        assertEquals("arn:aws:iam::" + dev + ":user/ana", as("dev", USERS).text());
        assertTrue(as("production", USERS).text().endsWith(":user/ben"));
        assertEquals("arn:aws:iam::000000000000:user/cho", shell.run(USERS).text());
    }

    @Test
    void another_accounts_root_user_makes_and_sees_no_accounts() {
        String denied = "AccessDenied: User: arn:aws:iam::" + id("dev") + ":root is not authorized to perform: ";

        Outcome refused = as("dev", "\"$SEKISHO\" account create mine")
                .failedWith(denied + "sekisho:CreateAccount on resource: arn:aws:sekisho::000000000000:account/*");
        assertEquals(1, refused.status());
        as("dev", "\"$SEKISHO\" account list").failedWith(denied + "sekisho:ListAccounts");
        as("dev", "\"$SEKISHO\" account env " + id("production")).failedWith(denied + "sekisho:CreateAccountRootKey");
        assertEquals(3, list().length);
    }

    @Test
    void the_accounts_are_listed_with_the_first_account_first() {
        String[] accounts = list();
        assertTrue(accounts[0].startsWith("000000000000 "), accounts[0]);
        assertEquals(
                id("dev"),
                shell.run("\"$SEKISHO\" account list --text | sed -n 's/ .* dev$//p'")
                        .text());
        shell.run("\"$SEKISHO\" account create DEV").failedWith("EntityAlreadyExists");
    }

    @Test
    void env_is_for_again_and_again_and_says_which_key_gave_way() {
        Outcome first = shell.run("\"$SEKISHO\" account env dev").succeeded();
        assertEquals("", first.err());

        Outcome second = shell.run("\"$SEKISHO\" account env dev").succeeded();
        Outcome third = shell.run("\"$SEKISHO\" account env dev").succeeded();

        assertTrue(second.err().contains("was deleted"), second::err);
        assertTrue(third.err().contains(accessKeyId(first)), third::err);
        assertFalse(third.out().contains("was deleted"), third::out);
        String whoAmI = "\naws sts get-caller-identity --query Arn --output text";
        shell.run(first.out() + whoAmI).failedWith("InvalidClientTokenId");
        String arn = "arn:aws:iam::" + id("dev") + ":root";
        assertEquals(arn, shell.run(second.out() + whoAmI).text());
        assertEquals(arn, shell.run(third.out() + whoAmI).text());
    }

    @Test
    void a_script_reads_a_new_account_and_its_key_from_one_line() {
        Outcome read = shell.run("""
                read -r account AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY <<<"$("$SEKISHO" account create --text)"
                aws sts get-caller-identity --query Account --output text
                echo "$account"
                """);

        String[] lines = read.text().split("\n", -1);
        assertEquals(2, lines.length, read::toString);
        assertEquals(lines[1], lines[0]);
    }

    @Test
    void accounts_and_their_keys_outlive_the_server() {
        Outcome env = shell.run("\"$SEKISHO\" account env dev").succeeded();
        Outcome before = shell.run("\"$SEKISHO\" account list --text").succeeded();
        server.interrupt();

        try (Sekisho again = Sekisho.start(server.checkout())) {
            Shell later = again.shell().withAwsCli();
            assertEquals(
                    before.text(),
                    again.checkout().sekisho("account", "list", "--text").text());
            String line = env.out() + "\nexport AWS_ENDPOINT_URL=" + again.endpoint()
                    + "\naws sts get-caller-identity --query Arn --output text";
            assertTrue(later.run(line).text().endsWith(":root"));
        }
    }

    /// Runs a line in a shell that has become an account's root user.
    private Outcome as(String account, String line) {
        return shell.run("lines=$(\"$SEKISHO\" account env " + account + " 2>/dev/null) && eval \"$lines\"\n" + line);
    }

    private String id(String name) {
        for (String account : list()) {
            if (account.endsWith(" " + name)) {
                return account.substring(0, 12);
            }
        }
        throw new AssertionError("There is no account " + name);
    }

    private String[] list() {
        return shell.run("\"$SEKISHO\" account list --text").text().split("\n", -1);
    }

    private static String accessKeyId(Outcome env) {
        return env.out().replaceAll("(?s).*AWS_ACCESS_KEY_ID='([^']*)'.*", "$1");
    }
}
