package dev.sekisho.acceptance;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How an administrator ends sessions of a role that are under way.
class RevokedSessionsTest {
    private static final String ROLE = "arn:aws:iam::000000000000:role/builder";

    private Sekisho server;
    private Shell root;
    private Shell ana;
    private Shell session;

    @BeforeEach
    void a_session_of_a_role() {
        server = Sekisho.start();
        root = server.shell().withAwsCli();
        ana = root.withNewUser("ana");
        root.run("aws iam create-role --role-name builder --assume-role-policy-document "
                        + PolicyText.allow("'Principal':{'AWS':'arn:aws:iam::000000000000:user/ana'},"
                                + "'Action':'sts:AssumeRole'"))
                .succeeded();
        root.run("aws iam put-role-policy --role-name builder --policy-name own --policy-document "
                        + PolicyText.allow("'Action':'s3:*','Resource':'*'"))
                .succeeded();
        session = assume();
        session.run("aws s3 ls").succeeded();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void those_begun_before_an_instant_are_ended_by_a_policy_and_no_others() {
        refuseThoseOfBefore(Instant.now().minusSeconds(3600));
        session.run("aws s3 ls").succeeded();

        refuseThoseOfBefore(Instant.now().plusSeconds(3600));
        session.run("aws s3 ls").failedWith("with an explicit deny in an identity-based policy");
    }

    @Test
    void deleting_the_role_ends_its_sessions_even_if_one_of_the_same_name_comes_after_it() {
        root.run("aws iam delete-role-policy --role-name builder --policy-name own && "
                        + "aws iam delete-role --role-name builder")
                .succeeded();
        session.run("aws s3 ls").failedWith("An error occurred (InvalidAccessKeyId)");
    }

    private Shell assume() {
        return ana.withCredentialsOf(ana.run("aws sts assume-role --role-session-name night --role-arn " + ROLE));
    }

    private void refuseThoseOfBefore(Instant instant) {
        root.run("aws iam put-role-policy --role-name builder --policy-name revoked --policy-document "
                        + PolicyText.of("{'Effect':'Deny','Action':'*','Resource':'*',"
                                + "'Condition':{'DateLessThan':{'aws:TokenIssueTime':'" + instant + "'}}}"))
                .succeeded();
    }
}
