package dev.sekisho.acceptance;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How an administrator ends sessions of a role that are under way.
class RevokedSessionsTest {
    private static final String USER = "arn:aws:iam::000000000000:user/ana";

    private static Sekisho server;
    private static Shell root;
    private static Shell ana;

    @BeforeAll
    static void a_user() {
        server = Sekisho.start();
        root = server.shell().withAwsCli();
        ana = root.withNewUser("ana");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void those_begun_before_an_instant_are_ended_by_a_policy_and_no_others() {
        createRole("baker");
        Shell session = assume("baker");

        refuseThoseOfBefore(Instant.now().minusSeconds(3600), "baker");
        session.run("aws s3 ls").succeeded();
        refuseThoseOfBefore(Instant.now().plusSeconds(3600), "baker");
        session.run("aws s3 ls").failedWith("with an explicit deny in an identity-based policy");
    }

    @Test
    void deleting_a_role_ends_its_sessions_for_good() {
        createRole("miller");
        Shell session = assume("miller");
        session.run("aws s3 ls").succeeded();

        root.run("aws iam delete-role-policy --role-name miller --policy-name own && "
                        + "aws iam delete-role --role-name miller")
                .succeeded();
        session.run("aws s3 ls").failedWith("An error occurred (InvalidToken)");
        createRole("miller");
        session.run("aws s3 ls").failedWith("An error occurred (InvalidToken)");
        assume("miller").run("aws s3 ls").succeeded();
    }

    private static void createRole(String name) {
        root.run("aws iam create-role --role-name " + name + " --assume-role-policy-document "
                        + PolicyText.allow("'Principal':{'AWS':'" + USER + "'},'Action':'sts:AssumeRole'"))
                .succeeded();
        root.run("aws iam put-role-policy --role-name " + name + " --policy-name own --policy-document "
                        + PolicyText.allow("'Action':'s3:*','Resource':'*'"))
                .succeeded();
    }

    private static Shell assume(String role) {
        return ana.withCredentialsOf(ana.run("aws sts assume-role --role-session-name night --role-arn "
                + "arn:aws:iam::000000000000:role/" + role));
    }

    private static void refuseThoseOfBefore(Instant instant, String role) {
        root.run("aws iam put-role-policy --role-name " + role + " --policy-name revoked --policy-document "
                        + PolicyText.of("{'Effect':'Deny','Action':'*','Resource':'*',"
                                + "'Condition':{'DateLessThan':{'aws:TokenIssueTime':'" + instant + "'}}}"))
                .succeeded();
    }
}
