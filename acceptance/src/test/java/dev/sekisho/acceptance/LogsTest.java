package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// `aws logs …`, as the root user and as a user who is refused first and then allowed.
class LogsTest {
    private static final String GROUP = " --log-group-name ";
    private static Sekisho server;
    private static Shell shell;

    @BeforeAll
    static void start() {
        server = Sekisho.start();
        shell = server.shell().withAwsCli();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    /// The JSON of one event, now.
    private static String event(String message) {
        return "timestamp=$(date +%s%3N),message=\"" + message + "\"";
    }

    private static void create(Shell by, String group) {
        by.run("aws logs create-log-group" + GROUP + group).succeeded();
        by.run("aws logs create-log-stream --log-stream-name s" + GROUP + group).succeeded();
    }

    private static void put(String group, String message) {
        shell.run("aws logs put-log-events --log-stream-name s" + GROUP + group + " --log-events " + event(message))
                .succeeded();
    }

    @Test
    void a_user_is_refused_until_a_policy_allows() {
        shell.run("aws iam create-user --user-name log-writer").succeeded();
        Outcome key = shell.run("aws iam create-access-key --user-name log-writer");
        Shell user = server.shell()
                .withAwsCli()
                .set("AWS_ACCESS_KEY_ID", key.value("/AccessKey/AccessKeyId"))
                .set("AWS_SECRET_ACCESS_KEY", key.value("/AccessKey/SecretAccessKey"));
        Outcome refused = user.run("aws logs create-log-group" + GROUP + "/app/one");
        refused.failedWith("(AccessDeniedException)");
        assertTrue(
                refused.err()
                        .contains("user/log-writer is not authorized to perform: logs:CreateLogGroup on resource: "),
                refused::toString);

        shell.run("aws iam attach-user-policy --user-name log-writer"
                        + " --policy-arn arn:aws:iam::aws:policy/CloudWatchLogsFullAccess")
                .succeeded();

        create(user, "/app/one");
        assertEquals(
                "/app/one",
                user.run("aws logs describe-log-groups --log-group-name-prefix /app/one")
                        .value("/logGroups/0/logGroupName"));
    }

    @Test
    void what_was_put_is_read_and_found() {
        create(shell, "read");
        put("read", "INFO started");
        put("read", "ERROR out of memory");
        assertEquals(
                "INFO started\tERROR out of memory",
                shell.run("aws logs get-log-events --start-from-head --log-stream-name s" + GROUP
                                + "read --query events[].message --output text")
                        .text());
        assertEquals(
                "ERROR out of memory",
                shell.run("aws logs filter-log-events --filter-pattern '\"out of\" -INFO'" + GROUP
                                + "read --query events[].message --output text")
                        .text());
    }

    @Test
    void retention_and_tags_are_set_and_shown() {
        create(shell, "kept");
        shell.run("aws logs put-retention-policy --retention-in-days 30" + GROUP + "kept")
                .succeeded();
        Outcome group = shell.run("aws logs describe-log-groups --log-group-name-prefix kept");
        assertEquals("30", group.value("/logGroups/0/retentionInDays"));
        String arn = group.value("/logGroups/0/logGroupArn");
        shell.run("aws logs tag-resource --tags team=a --resource-arn " + arn).succeeded();
        assertEquals(
                "a",
                shell.run("aws logs list-tags-for-resource --resource-arn " + arn)
                        .value("/tags/team"));
        shell.run("aws logs put-retention-policy --retention-in-days 2" + GROUP + "kept")
                .failedWith("(InvalidParameterException)");
    }

    @Test
    void a_group_is_tailed_and_followed() {
        assumeTrue(shell.run("aws logs tail help").status() == 0, "This aws CLI is older than `aws logs tail`.");
        create(shell, "tailed");
        put("tailed", "the first");
        assertTrue(shell.run("aws logs tail tailed").text().endsWith(" s the first"));

        String follow = """
                aws logs tail tailed --follow >followed &
                follower=$!
                for i in $(seq 100); do grep -q 'the first' followed && break; sleep 0.2; done
                aws logs put-log-events --log-group-name tailed --log-stream-name s --log-events %s >put
                for i in $(seq 100); do grep -q 'the second' followed && break; sleep 0.2; done
                kill $follower
                cat followed
                """.formatted(event("the second"));
        String followed = shell.run(follow).text();

        assertEquals(2, followed.lines().count(), followed);
        assertTrue(followed.endsWith(" s the second"), followed);
    }

    @Test
    void what_was_acknowledged_is_there_after_a_kill() {
        try (var checkout = new Checkout()) {
            Sekisho first = Sekisho.start(checkout);
            Shell before = first.shell().withAwsCli();
            create(before, "lasting");
            before.run("aws logs put-log-events --log-stream-name s" + GROUP + "lasting --log-events "
                            + event("it lasts"))
                    .succeeded();
            first.kill();
            try (var second = Sekisho.start(checkout)) {
                assertEquals(
                        "it lasts",
                        second.shell()
                                .withAwsCli()
                                .run("aws logs filter-log-events" + GROUP
                                        + "lasting --query events[].message --output text")
                                .text());
            }
        }
    }
}
