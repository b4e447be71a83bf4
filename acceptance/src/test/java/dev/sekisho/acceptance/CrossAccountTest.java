package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What one account lets another's principals do: both must allow it.
class CrossAccountTest {
    private static final String FIRST = "000000000000";
    private static final String WHO = "aws sts get-caller-identity --query Arn --output text";

    private static Sekisho server;
    private static Account first;
    private static Account dev;
    private static Account production;

    /// @param shell of its root user
    private record Account(String id, Shell shell) {
        String arn(String resource) {
            return "arn:aws:iam::" + id + ":" + resource;
        }

        /// A role that may do nothing yet.
        ///
        /// @param trust the Principal, and the Condition if there is one
        void role(String name, String trust) {
            String document = PolicyText.allow("'Action':'sts:AssumeRole'," + trust);
            shell.run("aws iam create-role --role-name " + name + " --assume-role-policy-document " + document)
                    .succeeded();
        }

        /// @param entity `user` or `role`
        void allow(String entity, String name, String action, String resource) {
            String document = PolicyText.allow("'Action':'" + action + "','Resource':'" + resource + "'");
            shell.run("aws iam put-" + entity + "-policy --" + entity + "-name " + name
                            + " --policy-name own --policy-document " + document)
                    .succeeded();
        }
    }

    @BeforeAll
    static void a_server_with_two_more_accounts() {
        server = Sekisho.start();
        Shell shell = server.shell().withAwsCli();
        first = new Account(FIRST, shell);
        dev = account("dev");
        production = account("production");
    }

    private static Account account(String name) {
        String[] parts = server.checkout()
                .sekisho("account", "create", "--text", name)
                .text()
                .split(" ", -1);
        return new Account(parts[0], first.shell().with(parts[1], parts[2], ""));
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void each_root_user_is_its_own_account_s() {
        assertEquals(first.arn("root"), first.shell().run(WHO).text());
        assertEquals(dev.arn("root"), dev.shell().run(WHO).text());
        assertEquals(production.arn("root"), production.shell().run(WHO).text());
    }

    @Test
    void a_role_that_trusts_an_account_is_for_those_whom_that_account_lets_and_who_know_the_external_id() {
        dev.role(
                "auditor",
                "'Principal':{'AWS':'" + first.arn("root") + "'},"
                        + "'Condition':{'StringEquals':{'sts:ExternalId':'contract-7'}}");
        Shell ana = first.shell().withNewUser("ana");
        String assume = assuming(dev.arn("role/auditor"));

        refused(ana, assume + " --external-id contract-7");
        first.allow("user", "ana", "sts:AssumeRole", dev.arn("role/auditor"));
        refused(ana, assume);
        refused(ana, assume + " --external-id contract-8");
        Shell auditor = ana.withCredentialsOf(ana.run(assume + " --external-id contract-7"));
        assertEquals(
                "arn:aws:sts::" + dev.id() + ":assumed-role/auditor/night",
                auditor.run(WHO).text());
    }

    @Test
    void a_role_that_trusts_a_user_of_another_account_needs_that_account_s_permission_too() {
        Shell ben = first.shell().withNewUser("ben");
        dev.role("mechanic", "'Principal':{'AWS':'" + first.arn("user/ben") + "'}");
        String assume = assuming(dev.arn("role/mechanic"));

        refused(ben, assume);
        first.allow("user", "ben", "sts:AssumeRole", "*");
        ben.run(assume).succeeded();
    }

    @Test
    void who_may_assume_every_role_is_refused_by_a_role_that_trusts_others() {
        Shell cho = first.shell().withNewUser("cho");
        first.allow("user", "cho", "sts:AssumeRole", "*");
        dev.role("private", "'Principal':{'AWS':'" + dev.arn("root") + "'}");

        refused(cho, assuming(dev.arn("role/private")));
    }

    @Test
    void roles_of_three_accounts_are_assumed_one_from_another() {
        Shell dan = first.shell().withNewUser("dan");
        first.allow("user", "dan", "sts:AssumeRole", dev.arn("role/hop"));
        dev.role("hop", "'Principal':{'AWS':'" + first.arn("user/dan") + "'}");
        dev.allow("role", "hop", "sts:AssumeRole", production.arn("role/deployer"));
        production.role("deployer", "'Principal':{'AWS':'" + dev.arn("role/hop") + "'}");
        String assumeDeployer = assuming(production.arn("role/deployer"));

        refused(dan, assumeDeployer);
        Shell hop = dan.withCredentialsOf(dan.run(assuming(dev.arn("role/hop"))));
        hop.run(assumeDeployer + " --duration-seconds 7200").failedWith("ValidationError");
        Shell deployer = hop.withCredentialsOf(hop.run(assumeDeployer));

        assertEquals(
                "arn:aws:sts::" + dev.id() + ":assumed-role/hop/night",
                hop.run(WHO).text());
        assertEquals(
                "arn:aws:sts::" + production.id() + ":assumed-role/deployer/night",
                deployer.run(WHO).text());
    }

    @Test
    void a_bucket_policy_lets_one_session_of_another_account_s_role_in() {
        Shell eve = dev.shell().withNewUser("eve");
        dev.role("reader", "'Principal':{'AWS':'" + dev.arn("user/eve") + "'}");
        String night = "arn:aws:sts::" + dev.id() + ":assumed-role/reader/night";
        first.shell()
                .run("aws s3 mb s3://letters && echo hello | aws s3 cp - s3://letters/one && "
                        + "aws s3api put-bucket-policy --bucket letters --policy "
                        + PolicyText.allow("'Principal':{'AWS':'" + night + "'},'Action':'s3:GetObject',"
                                + "'Resource':'arn:aws:s3:::letters/*'"))
                .succeeded();
        String read = "aws s3 cp s3://letters/one -";
        String assume = assuming(dev.arn("role/reader"));
        Shell named = eve.withCredentialsOf(eve.run(assume));

        named.run(read).failedWith("Forbidden");
        dev.allow("role", "reader", "s3:GetObject", "*");
        assertEquals("hello", named.run(read).text());
        Shell another = eve.withCredentialsOf(eve.run(assume.replace("night", "day")));
        another.run(read).failedWith("Forbidden");
    }

    private static String assuming(String role) {
        return "aws sts assume-role --role-session-name night --role-arn " + role;
    }

    private static void refused(Shell shell, String assume) {
        shell.run(assume).failedWith("is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::");
    }
}
