package dev.sekisho.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Input that is wrong, rightly signed. Each answer is one that an AWS client understands.
class BadInputTest {
    private static final String VERSION = "&Version=2010-05-08";

    private static Sekisho server;

    @BeforeAll
    static void start() {
        server = Sekisho.start();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void an_unknown_action_is_refused() {
        assertRefused(400, "InvalidAction", Http.iam(server, "Action=MakeCoffee" + VERSION));
    }

    @Test
    void an_action_that_is_not_there_yet_is_refused() {
        assertRefused(501, "NotImplemented", Http.iam(server, "Action=GenerateCredentialReport" + VERSION));
    }

    @Test
    void unknown_and_repeated_parameters_are_refused() {
        for (String more : List.of("&UserNames=x", "&UserName=second", "&userName=x", "&UserName.member.1=x")) {
            HttpResponse<String> answer = Http.iam(server, "Action=CreateUser&UserName=first" + more + VERSION);
            assertEquals(400, answer.statusCode(), more + ": " + answer.body());
        }
        assertRefused(404, "NoSuchEntity", Http.iam(server, "Action=GetUser&UserName=first" + VERSION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a%00b", "a%0Ab", "a%22b", "a%27b", "a/b", "..%2F..%2Fetc", "a%5Cb", "a%F0%9F%98%80", "", "a%7Fb"
            })
    void a_name_with_characters_that_no_name_has_is_refused(String name) {
        HttpResponse<String> answer = Http.iam(server, "Action=CreateUser&UserName=" + name + VERSION);
        assertRefused(400, "ValidationError", answer);
        assertTrue(answer.body().contains("userName"), answer.body());
    }

    @Test
    void a_name_longer_than_names_are_is_refused_in_aws_words() {
        HttpResponse<String> answer = Http.iam(server, "Action=CreateUser&UserName=" + "a".repeat(65) + VERSION);
        assertRefused(400, "ValidationError", answer);
        assertTrue(
                answer.body()
                        .contains("at 'userName' failed to satisfy constraint: Member must have length less than or "
                                + "equal to 64"),
                answer.body());
    }

    @Test
    void broken_utf8_is_refused() {
        byte[] form = ("Action=CreateUser&UserName=a\u00C3(" + VERSION).getBytes(ISO_8859_1);
        assertEquals(400, Http.iam(server, form).statusCode());
        assertEquals(
                400,
                Http.iam(server, "Action=CreateUser&UserName=a%C3%28" + VERSION).statusCode());
    }

    @Test
    void a_body_of_two_megabytes_is_refused() {
        HttpResponse<String> answer = Http.iam(server, "Action=CreateUser&UserName=" + "a".repeat(2 << 20) + VERSION);
        assertEquals(413, answer.statusCode(), answer.body());
    }

    @Test
    void a_policy_document_of_a_megabyte_is_refused_and_the_server_goes_on() {
        String document = "%5B".repeat(300_000);
        HttpResponse<String> answer =
                Http.iam(server, "Action=CreatePolicy&PolicyName=deep&PolicyDocument=" + document + VERSION);
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer.body());
        assertEquals(200, Http.iam(server, "Action=ListUsers" + VERSION).statusCode());
    }

    @Test
    void no_answer_tells_of_the_program() {
        for (String form :
                List.of("", "Action=", "Action=GetUser&UserName=%", "&&&===", "Action=CreateUser&UserName")) {
            HttpResponse<String> answer = Http.iam(server, form);
            assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, form + ": " + answer.body());
            assertFalse(answer.body().contains("java."), answer.body());
            assertFalse(answer.body().contains("Exception"), answer.body());
        }
    }

    private static void assertRefused(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("<Code>" + code + "</Code>"), answer.body());
    }
}
