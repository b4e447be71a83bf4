package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Builds that have a token of their OpenID Connect provider, and no key, get in as a role.
class WebIdentityTest {
    private static final String SUBJECT = "repo:octo/photos:ref:refs/heads/main";
    private static final String ACCOUNT = "arn:aws:iam::000000000000:";
    private static final String ROLE = ACCOUNT + "role/builder";
    private static final TokenKey KEY = TokenKey.make("first");
    private static final SelfSigned CERTIFICATE = SelfSigned.make();

    private static Issuer issuer;
    private static Sekisho server;
    private static Shell shell;

    @BeforeAll
    static void a_server_that_lets_one_issuer_s_builds_in() {
        issuer = Issuer.start(CERTIFICATE, KEY);
        server = Sekisho.start("--oidc-allow", "localhost");
        shell = server.shell().withAwsCli();
        letIn(shell, issuer, "builder");
    }

    @AfterAll
    static void end() {
        server.close();
        issuer.close();
    }

    @Test
    void a_profile_with_a_token_file_lists_buckets() throws IOException {
        // As echo writes it, with a line end.
        Files.writeString(server.checkout().scratch().resolve("token"), issuer.token(SUBJECT) + "\n");
        shell.run("aws configure set profile.ci.web_identity_token_file \"$PWD/token\" && "
                        + "aws configure set profile.ci.role_session_name build-7 && "
                        + "aws configure set profile.ci.role_arn " + ROLE)
                .succeeded();
        shell.run("aws s3 mb s3://photos").succeeded();

        assertTrue(shell.run("aws s3 ls --profile ci").text().endsWith(" photos"));
        assertEquals(
                "arn:aws:sts::000000000000:assumed-role/builder/build-7",
                shell.run("aws sts get-caller-identity --profile ci").value("/Arn"));
    }

    @Test
    void the_answer_says_who_was_vouched_for_by_whom() {
        Outcome answer = assume(shell, issuer.token(SUBJECT));

        assertEquals(SUBJECT, answer.value("/SubjectFromWebIdentityToken"));
        assertEquals("sts.amazonaws.com", answer.value("/Audience"));
        assertEquals(ACCOUNT + "oidc-provider/" + issuer.name(), answer.value("/Provider"));
        assertEquals("arn:aws:sts::000000000000:assumed-role/builder/build", answer.value("/AssumedRoleUser/Arn"));
    }

    @Test
    void a_token_about_another_repository_is_refused() {
        assume(shell, issuer.token("repo:octo/letters:ref:refs/heads/main"))
                .failedWith("An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation: "
                        + "Not authorized to perform sts:AssumeRoleWithWebIdentity");
    }

    @Test
    void a_token_of_yesterday_is_refused() {
        Instant yesterday = Instant.now().minusSeconds(86_400);

        assume(shell, KEY.token(issuer.claims(SUBJECT, yesterday)))
                .failedWith("(ExpiredTokenException) when calling the AssumeRoleWithWebIdentity operation: "
                        + "Token expired: current date/time ");
    }

    @Test
    void a_token_signed_by_another_under_the_name_of_the_issuer_s_key_is_refused() {
        Instant soon = Instant.now().plusSeconds(600);

        assume(shell, TokenKey.make(KEY.id()).token(issuer.claims(SUBJECT, soon)))
                .failedWith("(InvalidIdentityToken)");
    }

    @Test
    void a_token_of_an_issuer_that_is_not_registered_is_refused() {
        try (Issuer stranger = Issuer.start(CERTIFICATE, KEY)) {
            assume(shell, stranger.token(SUBJECT))
                    .failedWith("(InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation: "
                            + "No OpenIDConnect provider found in your account for " + stranger.url());
            assertEquals(0, stranger.requests());
        }
    }

    @Test
    void a_new_key_of_the_issuer_counts_at_once_and_the_old_one_no_more() {
        try (Issuer rotating = Issuer.start(CERTIFICATE, KEY)) {
            letIn(shell, rotating, "rotating");
            String old = rotating.token(SUBJECT);
            assume(shell, old, "rotating").succeeded();

            rotating.rotate(TokenKey.make("second"));
            assume(shell, rotating.token(SUBJECT), "rotating").succeeded();
            assume(shell, old, "rotating").failedWith("Couldn't retrieve verification key");
        }
    }

    @Test
    void an_issuer_with_a_new_certificate_is_believed_once_its_thumbprint_is_registered() {
        try (Issuer before = Issuer.start(CERTIFICATE, KEY)) {
            letIn(shell, before, "mover");
            try (Issuer after = before.replacedBy(SelfSigned.make())) {
                assume(shell, after.token(SUBJECT), "mover")
                        .failedWith("OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint");

                shell.run("aws iam update-open-id-connect-provider-thumbprint --open-id-connect-provider-arn "
                                + ACCOUNT + "oidc-provider/" + after.name() + " --thumbprint-list "
                                + after.thumbprint())
                        .succeeded();
                assume(shell, after.token(SUBJECT), "mover").succeeded();
            }
        }
    }

    @Test
    void an_issuer_on_this_machine_is_asked_nothing_unless_it_is_allowed() {
        try (Issuer inside = Issuer.start(CERTIFICATE, KEY);
                Sekisho closed = Sekisho.start()) {
            Shell other = closed.shell().withAwsCli();
            letIn(other, inside, "builder");

            assume(other, inside.token(SUBJECT))
                    .failedWith("(InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation: "
                            + "Couldn't retrieve verification key from your identity provider");
            assertEquals(0, inside.requests());
        }
    }

    @Test
    void keys_in_a_file_are_not_asked_for() throws IOException {
        try (Issuer offline = Issuer.start(CERTIFICATE, KEY);
                Checkout checkout = new Checkout()) {
            Path keys = Files.writeString(checkout.home().resolve("keys.json"), KEY.keySet());
            try (Sekisho pinned = Sekisho.start(checkout, "--oidc-jwks", offline.url() + "=" + keys)) {
                Shell other = pinned.shell().withAwsCli();
                letIn(other, offline, "builder");

                assume(other, offline.token(SUBJECT)).succeeded();
                assume(
                                other,
                                TokenKey.make("second")
                                        .token(offline.claims(
                                                SUBJECT, Instant.now().plusSeconds(600))))
                        .failedWith("(InvalidIdentityToken)");
                assertEquals(0, offline.requests());
            }
        }
    }

    @Test
    void boto3_finds_the_token_and_the_role_by_itself() throws IOException {
        assumeTrue(shell.run("python3 -c 'import boto3'").status() == 0, "boto3 is not installed.");
        Path token = Files.writeString(server.checkout().scratch().resolve("boto3-token"), issuer.token(SUBJECT));
        shell.run("aws s3 mb s3://letters && echo hello | aws s3 cp - s3://letters/one")
                .succeeded();
        Shell pod = shell.with("", "", "")
                .unset("AWS_ACCESS_KEY_ID")
                .unset("AWS_SECRET_ACCESS_KEY")
                .set("AWS_WEB_IDENTITY_TOKEN_FILE", token.toString())
                .set("AWS_ROLE_ARN", ROLE);

        assertEquals("hello", pod.run("python3 -", """
                        import boto3
                        print(boto3.client("s3").get_object(Bucket="letters", Key="one")["Body"].read().decode())
                        """).text());
    }

    /// Registers an issuer, and makes a role for the builds of one branch that reads S3.
    private static void letIn(Shell shell, Issuer issuer, String role) {
        String provider = ACCOUNT + "oidc-provider/" + issuer.name();
        shell.run("aws iam create-open-id-connect-provider --url " + issuer.url()
                        + " --client-id-list sts.amazonaws.com --thumbprint-list " + issuer.thumbprint())
                .succeeded();
        String trust = PolicyText.allow("""
                'Principal':{'Federated':'%1$s'},'Action':'sts:AssumeRoleWithWebIdentity',
                'Condition':{'StringEquals':{'%2$s:aud':'sts.amazonaws.com'},'StringLike':{'%2$s:sub':'repo:octo/photos:*'}}
                """.formatted(provider, issuer.name()));
        shell.run("aws iam create-role --role-name " + role + " --assume-role-policy-document " + trust)
                .succeeded();
        shell.run("aws iam attach-role-policy --role-name " + role
                        + " --policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess")
                .succeeded();
    }

    private static Outcome assume(Shell shell, String token) {
        return assume(shell, token, "builder");
    }

    private static Outcome assume(Shell shell, String token, String role) {
        return shell.run("aws sts assume-role-with-web-identity --role-session-name build --role-arn " + ACCOUNT
                + "role/" + role + " --web-identity-token " + token);
    }
}
