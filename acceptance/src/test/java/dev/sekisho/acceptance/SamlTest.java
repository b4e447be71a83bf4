package dev.sekisho.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Those who have signed in at a SAML identity provider get in as a role.
class SamlTest {
    private static final SamlIdp IDP = new SamlIdp("https://idp.example.com/saml", SelfSigned.make());
    private static final String ACCOUNT = "arn:aws:iam::000000000000:";
    private static final String PROVIDER = ACCOUNT + "saml-provider/office";
    private static final Map<String, String> NO_TAGS = Map.of();
    private static final Map<String, String> SALES = Map.of("team", "sales");

    private static Sekisho server;
    private static Shell shell;

    @BeforeAll
    static void a_server_that_lets_a_provider_s_users_in() throws IOException {
        server = Sekisho.start();
        shell = server.shell().withAwsCli();
        Files.writeString(server.checkout().scratch().resolve("metadata.xml"), IDP.metadata());
        assertEquals(
                PROVIDER,
                shell.run("aws iam create-saml-provider --name office --saml-metadata-document file://metadata.xml")
                        .value("/SAMLProviderArn"));
        role("reader", "'sts:AssumeRoleWithSAML'", "'Action':'s3:List*','Resource':'*'");
        role("writer", "'sts:AssumeRoleWithSAML'", "'Action':'s3:*','Resource':'*'");
        role(
                "tagged",
                "['sts:AssumeRoleWithSAML','sts:TagSession']",
                "'Action':['s3:ListBucket','s3:ListAllMyBuckets'],'Resource':'*',"
                        + "'Condition':{'StringEquals':{'aws:PrincipalTag/team':'sales'}}");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void credentials_for_a_response_list_buckets_and_do_no_more_than_the_role_may() {
        Shell ana = shell.withCredentialsOf(assume("reader", response("reader", NO_TAGS)));

        ana.run("aws s3 ls").succeeded();
        ana.run("aws s3 mb s3://photos")
                .failedWith("User: arn:aws:sts::000000000000:assumed-role/reader/ana is not authorized to perform: "
                        + "s3:CreateBucket");
    }

    @Test
    void the_answer_says_whom_the_response_was_about() {
        Outcome answer = assume("reader", response("reader", NO_TAGS));

        assertEquals("ana@example.com", answer.value("/Subject"));
        assertEquals("persistent", answer.value("/SubjectType"));
        assertEquals(IDP.entityId(), answer.value("/Issuer"));
        assertEquals(SamlIdp.AUDIENCE, answer.value("/Audience"));
        assertEquals(28, answer.value("/NameQualifier").length());
        assertEquals("arn:aws:sts::000000000000:assumed-role/reader/ana", answer.value("/AssumedRoleUser/Arn"));
    }

    @Test
    void a_response_that_was_changed_is_refused() {
        String honest = new String(Base64.getDecoder().decode(response("reader", NO_TAGS)), UTF_8);
        String changed = honest.replace(":role/reader", ":role/writer");
        assertNotEquals(honest, changed);

        assume("writer", Base64.getEncoder().encodeToString(changed.getBytes(UTF_8)))
                .failedWith("(InvalidIdentityToken) when calling the AssumeRoleWithSAML operation: "
                        + "Response signature invalid");
    }

    @Test
    void a_response_for_another_role_is_refused() {
        assume("writer", response("reader", NO_TAGS))
                .failedWith("(AccessDenied) when calling the AssumeRoleWithSAML operation: "
                        + "Not authorized to perform sts:AssumeRoleWithSAML");
    }

    @Test
    void a_response_of_another_provider_of_the_same_name_is_refused() {
        SamlIdp impostor = new SamlIdp(IDP.entityId(), SelfSigned.make());

        assume("reader", impostor.response(ACCOUNT + "role/reader," + PROVIDER, NO_TAGS))
                .failedWith("Response signature invalid");
    }

    @Test
    void a_response_for_this_server_s_own_endpoint_is_taken() {
        String endpoint = server.endpoint() + "/saml";
        String response = IDP.response(ACCOUNT + "role/reader," + PROVIDER, NO_TAGS, endpoint);

        assertEquals(endpoint, assume("reader", response).value("/Audience"));
    }

    @Test
    void a_response_for_another_server_is_refused_even_if_the_request_takes_this_one_for_it() throws IOException {
        String response = IDP.response(ACCOUNT + "role/reader," + PROVIDER, NO_TAGS, "http://127.0.0.2:4566/saml");
        Files.writeString(server.checkout().scratch().resolve("response"), response);

        String answer = shell.run("curl -s -H 'Host: 127.0.0.2:4566' -d Action=AssumeRoleWithSAML "
                        + "-d Version=2011-06-15 -d PrincipalArn=" + PROVIDER + " -d RoleArn=" + ACCOUNT
                        + "role/reader --data-urlencode SAMLAssertion@response \"$AWS_ENDPOINT_URL\"")
                .text();
        assertTrue(answer.contains("is not an endpoint of this service"), answer);
    }

    @Test
    void tags_need_a_trust_policy_that_lets_sessions_be_tagged() {
        assume("reader", response("reader", SALES))
                .failedWith("(AccessDenied) when calling the AssumeRoleWithSAML operation: "
                        + "Not authorized to perform sts:TagSession");
    }

    @Test
    void policies_see_the_tags_of_a_response() {
        Shell sales = shell.withCredentialsOf(assume("tagged", response("tagged", SALES)));
        Shell legal = shell.withCredentialsOf(assume("tagged", response("tagged", Map.of("team", "legal"))));

        sales.run("aws s3 ls").succeeded();
        Outcome refused = legal.run("aws s3 ls").failedWith("AccessDenied");
        assertTrue(refused.err().contains("s3:ListAllMyBuckets"), refused::toString);
    }

    private static void role(String name, String trustedActions, String allowed) {
        String trust = PolicyText.allow("'Principal':{'Federated':'" + PROVIDER + "'},'Action':" + trustedActions
                + ",'Condition':{'StringEquals':{'SAML:aud':['" + SamlIdp.AUDIENCE + "','" + server.endpoint()
                + "/saml']}}");
        shell.run("aws iam create-role --role-name " + name + " --assume-role-policy-document " + trust)
                .succeeded();
        shell.run("aws iam put-role-policy --role-name " + name + " --policy-name own --policy-document "
                        + PolicyText.allow(allowed))
                .succeeded();
    }

    private static String response(String role, Map<String, String> tags) {
        return IDP.response(ACCOUNT + "role/" + role + "," + PROVIDER, tags);
    }

    private static Outcome assume(String role, String response) {
        try {
            Files.writeString(server.checkout().scratch().resolve("response"), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shell.run("aws sts assume-role-with-saml --saml-assertion file://response --principal-arn " + PROVIDER
                + " --role-arn " + ACCOUNT + "role/" + role);
    }
}
