package dev.sekisho.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sekisho.server.identify.AddressRange;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Where a call came from, and whether it was encrypted.
class ProxyTest {
    private static final List<AddressRange> LOCAL =
            List.of(AddressRange.parse("127.0.0.0/8"), AddressRange.parse("10.0.0.0/8"));

    private static String origin(List<AddressRange> trusted, Request request) {
        try (Fixture fixture = Fixture.start(new ServerSettings(
                InetAddress.ofLiteral("127.0.0.1"), 0, Set.of("localhost"), trusted, Optional.empty()))) {
            fixture.sts.on(
                    "GetSessionToken",
                    (_, caller) -> Map.of(
                            "Credentials",
                            Map.of(
                                    "AccessKeyId",
                                    caller.arrival().sourceIp() + " "
                                            + caller.arrival().secure())));
            String seen = fixture.send(request.signed("sts")).element("AccessKeyId");
            assertEquals(fixture.onlyRecord().sourceIp(), seen.substring(0, seen.indexOf(' ')));
            return seen;
        }
    }

    private static Request call(String forwardedFor) {
        return Request.sts("GetSessionToken")
                .header("X-Forwarded-For", forwardedFor)
                .header("X-Forwarded-Proto", "https");
    }

    @Test
    void forwarded_headers_of_anyone_do_not_count() {
        assertEquals("127.0.0.1 false", origin(List.of(), call("203.0.113.9")));
        assertEquals("127.0.0.1 false", origin(List.of(AddressRange.parse("10.0.0.0/8")), call("203.0.113.9")));
    }

    @Test
    void a_trusted_proxy_says_where_a_call_came_from() {
        assertEquals("203.0.113.9 true", origin(LOCAL, call("203.0.113.9")));
        assertEquals("2001:db8::7 true", origin(LOCAL, call("2001:db8::7")));
    }

    @Test
    void what_the_client_claimed_before_the_proxy_does_not_count() {
        assertEquals("203.0.113.9 true", origin(LOCAL, call("198.51.100.1, 203.0.113.9")));
        assertEquals("203.0.113.9 true", origin(LOCAL, call("198.51.100.1, 203.0.113.9, 10.1.2.3")));
        Request twice = call("198.51.100.1").header("X-Forwarded-For", "203.0.113.9");
        assertEquals("203.0.113.9 true", origin(LOCAL, twice));
    }

    @Test
    void what_is_no_address_ends_the_search() {
        assertEquals("127.0.0.1 true", origin(LOCAL, call("evil")));
        assertEquals("10.1.2.3 true", origin(LOCAL, call("203.0.113.9, evil, 10.1.2.3")));
    }

    @Test
    void a_proxy_that_says_nothing_was_called_as_we_were() {
        assertEquals("127.0.0.1 false", origin(LOCAL, Request.sts("GetSessionToken")));
    }
}
