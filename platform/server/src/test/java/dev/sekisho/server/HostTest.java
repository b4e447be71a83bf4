package dev.sekisho.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.server.RawHttp.Answer;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the `Host` header names.
class HostTest {
    private final Fixture fixture = Fixture.start(new ServerSettings(
            InetAddress.ofLiteral("127.0.0.1"), 0, Set.of("localhost", "s.example"), List.of(), Optional.empty()));

    @BeforeEach
    void answer_with_the_name_of_what_is_asked_for() {
        fixture.s3.on(
                "HeadObject",
                (members, _) ->
                        Map.of("ContentType", members.get("Bucket") + "!" + members.get("Key"), "ContentLength", 5L));
        fixture.s3.on("HeadBucket", (members, _) -> Map.of("BucketRegion", members.get("Bucket")));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private String meant(String host, String path) {
        Answer answer = fixture.send(Request.of("HEAD", path).host(host).signed("s3"));
        return answer.status() == 200 ? answer.header("content-type") : Integer.toString(answer.status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:4566",
                "LOCALHOST",
                "127.0.0.1",
                "127.0.0.1:80",
                "[::1]:4566",
                "[::1]",
                "203.0.113.7",
                "s3.localhost",
                "s.example",
                "s3.s.example:4566"
            })
    void a_base_host_or_an_address_has_the_bucket_in_the_path(String host) {
        assertEquals("photos!a/cat.jpg", meant(host, "/photos/a/cat.jpg"));
    }

    @ParameterizedTest
    @CsvSource({
        "photos.localhost, photos",
        "photos.localhost:4566, photos",
        "Photos.LOCALHOST, photos",
        "photos.s3.localhost, photos",
        "my.photos.s.example, my.photos",
        "my.photos.s3.s.example, my.photos",
    })
    void a_name_below_a_base_host_names_the_bucket(String host, String bucket) {
        assertEquals(bucket + "!a/cat.jpg", meant(host, "/a/cat.jpg"));
        Answer alone = fixture.send(Request.of("HEAD", "/").host(host).signed("s3"));
        assertEquals(bucket, alone.header("x-amz-bucket-region"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "notlocalhost",
                ".localhost",
                "a_b.localhost",
                "127.0.0.1.evil.example",
                "s.example.",
                "localhost:80x",
                "1.2.3"
            })
    void any_other_host_is_refused(String host) {
        Answer answer =
                fixture.send(Request.of("GET", "/photos/cat.jpg").host(host).signed("s3"));
        assertEquals("400 BadRequest", answer.refusal());
        Answer health = fixture.send(Request.of("GET", "/_sekisho/health").host(host));
        assertEquals(400, health.status());
    }

    @Test
    void a_host_that_was_not_signed_does_not_reach_another_bucket() {
        Request request =
                Request.of("HEAD", "/cat.jpg").host("photos.localhost").signed("s3");
        assertEquals(403, fixture.send(request.host("videos.localhost")).status());
    }

    @Test
    void the_endpoint_in_an_answer_is_the_one_the_caller_used() {
        fixture.sts.on(
                "GetSessionToken",
                (_, caller) -> Map.of(
                        "Credentials", Map.of("AccessKeyId", caller.arrival().endpoint())));
        Answer answer = fixture.send(
                Request.sts("GetSessionToken").host("localhost:4566").signed("sts"));
        assertEquals("http://localhost:4566", answer.element("AccessKeyId"), answer.body());
        assertTrue(answer.header("server").equals("Sekisho"), answer.headers().toString());
    }
}
