package dev.sekisho.sts;

import static dev.sekisho.sts.RunningSts.refused;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Tag;

/// Values just outside their limits, and what is far too much.
final class BadInputTest {
    private static final String ROLE = "arn:aws:iam::123456789012:role/reader";
    private static final Map<String, BiConsumer<AssumeRoleRequest.Builder, String>> FIELDS = Map.of(
            "roleArn", AssumeRoleRequest.Builder::roleArn,
            "roleSessionName", AssumeRoleRequest.Builder::roleSessionName,
            "externalId", AssumeRoleRequest.Builder::externalId,
            "serialNumber", (request, value) -> request.serialNumber(value).tokenCode("123456"),
            "tokenCode",
                    (request, value) ->
                            request.serialNumber("arn:aws:iam::1:mfa/a").tokenCode(value),
            "sourceIdentity", AssumeRoleRequest.Builder::sourceIdentity,
            "durationSeconds", (request, value) -> request.durationSeconds(Integer.valueOf(value)),
            "tagKey", (request, value) -> request.tags(tag(value, "v")),
            "tagValue", (request, value) -> request.tags(tag("k", value)),
            "tags",
                    (request, value) -> request.tags(Stream.iterate(1, i -> i + 1)
                            .limit(Integer.parseInt(value))
                            .map(i -> tag("k" + i, "v"))
                            .toList()));

    private static RunningSts server;
    private static StsClient ana;

    @BeforeAll
    static void start() {
        server = new RunningSts();
        ana = server.as(server.user("ana"));
        server.role("reader", RunningSts.trusting("{\"AWS\":\"arn:aws:iam::123456789012:user/ana\"}"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> outside() {
        return Stream.of(
                Arguments.of("roleArn", "a".repeat(19)),
                Arguments.of("roleArn", "arn:aws:iam::123456789012:role/" + "r".repeat(2_018)),
                Arguments.of("roleSessionName", "a"),
                Arguments.of("roleSessionName", "a".repeat(65)),
                Arguments.of("roleSessionName", "a b"),
                Arguments.of("externalId", "a"),
                Arguments.of("externalId", "a".repeat(1_225)),
                Arguments.of("externalId", "a b"),
                Arguments.of("serialNumber", "a".repeat(8)),
                Arguments.of("serialNumber", "a".repeat(257)),
                Arguments.of("tokenCode", "12345"),
                Arguments.of("tokenCode", "1234567"),
                Arguments.of("tokenCode", "12345a"),
                Arguments.of("sourceIdentity", "a"),
                Arguments.of("sourceIdentity", "a".repeat(65)),
                Arguments.of("durationSeconds", "899"),
                Arguments.of("durationSeconds", "43201"),
                Arguments.of("tagKey", "k".repeat(129)),
                Arguments.of("tagKey", "k!"),
                Arguments.of("tagValue", "v".repeat(257)),
                Arguments.of("tags", "51"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outside")
    void a_value_outside_its_limits_is_refused(String field, String value) {
        String message = refused(
                "ValidationError",
                400,
                () -> ana.assumeRole(request -> {
                    request.roleArn(ROLE).roleSessionName("one");
                    Objects.requireNonNull(FIELDS.get(field)).accept(request, value);
                }));

        assertTrue(message.contains("validation error"), message);
    }

    @Test
    void tokens_and_responses_beyond_their_limits_are_refused() {
        StsClient anyone = server.anyone();

        for (String text : new String[] {"abc", "a".repeat(20_001)}) {
            refused(
                    "ValidationError",
                    400,
                    () -> anyone.assumeRoleWithWebIdentity(
                            r -> r.roleArn(ROLE).roleSessionName("one").webIdentityToken(text)));
        }
        for (String text : new String[] {"abc", "a".repeat(100_001)}) {
            refused(
                    "ValidationError",
                    400,
                    () -> anyone.assumeRoleWithSAML(
                            r -> r.roleArn(ROLE).principalArn(ROLE).samlAssertion(text)));
        }
    }

    @Test
    void a_body_of_megabytes_is_refused_before_it_is_read() {
        String large = "a".repeat(8_000_000);

        refused(
                "RequestEntityTooLarge",
                413,
                () -> server.anyone()
                        .assumeRoleWithSAML(
                                r -> r.roleArn(ROLE).principalArn(ROLE).samlAssertion(large)));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
