package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Someone is denied, and asks why.
class WhyTest {
    private Checkout checkout;
    private Sekisho server;
    private Shell shell;
    private Outcome key;

    @BeforeEach
    void a_user_who_may_read_one_bucket() {
        checkout = new Checkout();
        server = Sekisho.start(checkout);
        shell = server.shell().withAwsCli();
        shell.run("aws iam create-user --user-name ana").succeeded();
        key = shell.run("aws iam create-access-key --user-name ana").succeeded();
        String typed = key.value("/AccessKey/AccessKeyId") + "\n" + key.value("/AccessKey/SecretAccessKey") + "\n\n\n";
        shell.run("aws configure --profile ana", typed).succeeded();
        shell.run("aws iam put-user-policy --user-name ana --policy-name photos --policy-document '" + """
                        {"Version": "2012-10-17", "Statement": [
                          {"Sid": "Office", "Effect": "Allow", "Action": "s3:*", "Resource": "*",
                           "Condition": {"IpAddress": {"aws:SourceIp": "192.0.2.0/24"}}}]}""" + "'")
                .succeeded();
    }

    @AfterEach
    void end() {
        server.close();
        checkout.close();
    }

    @Test
    void the_latest_denial_is_told_with_the_value_that_failed_and_the_statement_that_would_allow() {
        shell.run("aws s3 ls --profile ana").failedWith("AccessDenied");
        String why = checkout.sekisho("why", "--lang", "en").text();
        assertTrue(why.contains("arn:aws:iam::000000000000:user/ana may not do s3:ListAllMyBuckets"), why);
        assertTrue(
                why.contains("statement 1 «Office» (Allow): its condition does not hold: IpAddress on aws:SourceIp"
                        + " wants 192.0.2.0/24; the request has 127.0.0.1"),
                why);
        assertTrue(why.contains("{\"Effect\":\"Allow\",\"Action\":\"s3:ListAllMyBuckets\""), why);
        assertTrue(checkout.sekisho("why", "--lang", "ja").text().startsWith("拒否: arn:aws:iam::"));
    }

    @Test
    void who_may_not_ask_is_refused_and_an_unknown_request_is_not_found() {
        shell.run("aws s3 ls --profile ana").failedWith("AccessDenied");
        var environment = new HashMap<>(checkout.environment());
        environment.put("AWS_ACCESS_KEY_ID", key.value("/AccessKey/AccessKeyId"));
        environment.put("AWS_SECRET_ACCESS_KEY", key.value("/AccessKey/SecretAccessKey"));
        Outcome refused = new Command(checkout.scratch(), environment)
                .run(List.of(checkout.launcher().toString(), "why"), "")
                .failedWith("AccessDenied: User: arn:aws:iam::000000000000:user/ana is not authorized to perform:"
                        + " sekisho:GetDecision on resource: arn:aws:sekisho::000000000000:decision/*");
        assertEquals(1, refused.status());
        assertTrue(checkout.sekisho("why").text().contains("s3:ListAllMyBuckets"));
        assertEquals(
                1,
                checkout.sekisho("why", "no-such-request")
                        .failedWith("NoSuchDecision")
                        .status());
    }
}
