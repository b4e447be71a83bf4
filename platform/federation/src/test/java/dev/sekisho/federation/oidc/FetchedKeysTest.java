package dev.sekisho.federation.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The keys of issuers, fetched over real TLS.
class FetchedKeysTest {
    private static final String NO_KEY = "Couldn't retrieve verification key from your identity provider,  please "
            + "reference AssumeRoleWithWebIdentity documentation for requirements";
    private static final String UNREACHABLE = "The identity provider could not be reached. Retry the request later.";
    private static final String INVALID = "InvalidIdentityToken 400";
    private static final String NO_ANSWER = "IDPCommunicationError 400";
    private static final Duration BUDGET = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(500);

    private Instant now = Token.NOW;
    private final LocalIssuer issuer = new LocalIssuer(Certificates.server(Certificates.OWN));
    private WebIdentities identities = verifier(Set.of("localhost"), BUDGET);

    FetchedKeysTest() {
        issuer.keys(TestKeys.FIRST);
    }

    @AfterEach
    void close() {
        identities.close();
        issuer.close();
    }

    private WebIdentities verifier(Set<String> allowed, Duration budget) {
        return new WebIdentities(new WebIdentitySettings(allowed, Map.of(), () -> now), budget);
    }

    private void use(WebIdentities other) {
        identities.close();
        identities = other;
    }

    private Token token() {
        return Token.of(issuer.url());
    }

    private WebIdentity verify(String token) {
        return verify(token, Certificates.thumbprint(Certificates.OWN));
    }

    private WebIdentity verify(String token, String... thumbprints) {
        return identities.verify(
                token, url -> Optional.of(new RegisteredIssuer("arn", url, List.of("app"), List.of(thumbprints))));
    }

    private String refused(String code, String token) {
        return Verifying.refused(code, () -> verify(token));
    }

    @Test
    void keys_are_found_through_the_discovery_document() {
        assertEquals("user-1", verify(token().by(TestKeys.FIRST)).subject());
        assertEquals(1, issuer.asked(LocalIssuer.DISCOVERY));
        assertEquals(1, issuer.asked(LocalIssuer.KEYS));
    }

    @Test
    void an_issuer_has_a_path() {
        String url = issuer.url() + "/realms/test";
        issuer.json("/realms/test" + LocalIssuer.DISCOVERY, """
                {"issuer":"%s","jwks_uri":"%s"}""".formatted(url, issuer.url() + LocalIssuer.KEYS));

        assertEquals("user-1", verify(Token.of(url).by(TestKeys.FIRST)).subject());
    }

    @Test
    void nothing_is_fetched_for_an_issuer_that_is_not_registered() {
        String token = token().by(TestKeys.FIRST);

        assertEquals(
                "No OpenIDConnect provider found in your account for " + issuer.url(),
                Verifying.refused(INVALID, () -> identities.verify(token, _ -> Optional.empty())));
        assertEquals(0, issuer.asked(LocalIssuer.DISCOVERY));
    }

    @Test
    void nothing_is_fetched_for_a_provider_of_another_issuer() {
        String token = token().by(TestKeys.FIRST);
        var other = new RegisteredIssuer("arn", "https://other.example", List.of("app"), List.of());

        Verifying.refused(INVALID, () -> identities.verify(token, _ -> Optional.of(other)));
        assertEquals(0, issuer.asked(LocalIssuer.DISCOVERY));
    }

    @Test
    void nothing_is_fetched_for_an_expired_token() {
        String token = token().claim("exp", now.getEpochSecond()).by(TestKeys.FIRST);

        refused("ExpiredTokenException 400", token);
        assertEquals(0, issuer.asked(LocalIssuer.DISCOVERY));
    }

    @Test
    void keys_are_kept_for_an_hour() {
        String token =
                token().claim("exp", now.plusSeconds(7200).getEpochSecond()).by(TestKeys.FIRST);
        verify(token);
        now = now.plusSeconds(3599);
        verify(token);
        assertEquals(1, issuer.asked(LocalIssuer.KEYS));

        now = now.plusSeconds(1);
        verify(token);
        assertEquals(2, issuer.asked(LocalIssuer.KEYS));
    }

    @Test
    void a_key_that_is_withdrawn_counts_no_more_after_an_hour() {
        String token =
                token().claim("exp", now.plusSeconds(7200).getEpochSecond()).by(TestKeys.FIRST);
        verify(token);
        issuer.keys(TestKeys.SECOND);
        now = now.plusSeconds(3600);

        assertEquals(NO_KEY, refused(INVALID, token));
    }

    @Test
    void a_new_key_is_fetched_when_a_token_names_it() {
        verify(token().by(TestKeys.FIRST));
        issuer.keys(TestKeys.FIRST, TestKeys.SECOND);
        now = now.plusSeconds(60);

        assertEquals(
                "user-1",
                verify(token().header("kid", "second").by(TestKeys.SECOND)).subject());
        assertEquals(2, issuer.asked(LocalIssuer.KEYS));
    }

    @Test
    void a_key_that_is_new_just_after_the_first_fetch_is_fetched_at_once() {
        verify(token().by(TestKeys.FIRST));
        issuer.keys(TestKeys.SECOND);

        assertEquals(
                "user-1",
                verify(token().header("kid", "second").by(TestKeys.SECOND)).subject());
        for (int i = 0; i < 50; i++) {
            refused(INVALID, token().header("kid", "made-up-" + i).by(TestKeys.SECOND));
        }
        assertEquals(2, issuer.asked(LocalIssuer.KEYS));
    }

    @Test
    void unknown_key_ids_lead_to_one_fetch_a_minute() {
        verify(token().by(TestKeys.FIRST));
        for (int minute = 1; minute <= 3; minute++) {
            now = now.plusSeconds(60);
            for (int i = 0; i < 50; i++) {
                assertEquals(
                        NO_KEY,
                        refused(INVALID, token().header("kid", "made-up-" + i).by(TestKeys.SECOND)));
            }
            assertEquals(1 + minute, issuer.asked(LocalIssuer.KEYS));
            verify(token().by(TestKeys.FIRST));
        }
    }

    @Test
    void a_bad_signature_leads_to_no_fetch() {
        verify(token().by(TestKeys.FIRST));
        now = now.plusSeconds(61);
        refused(INVALID, token().by(TestKeys.SECOND));

        assertEquals(1, issuer.asked(LocalIssuer.KEYS));
    }

    @Test
    void many_callers_wait_for_one_fetch() throws InterruptedException, ExecutionException {
        var go = new CountDownLatch(1);
        String keys = TestKeys.set(TestKeys.FIRST);
        issuer.on(LocalIssuer.KEYS, exchange -> {
            await(go);
            byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
        String token = token().by(TestKeys.FIRST);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<WebIdentity>> calls = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                calls.add(callers.submit(() -> verify(token)));
            }
            go.countDown();
            for (Future<WebIdentity> call : calls) {
                assertEquals("user-1", call.get().subject());
            }
        }
        assertEquals(1, issuer.asked(LocalIssuer.KEYS));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void an_issuer_inside_is_refused_unless_its_host_is_allowed() {
        use(verifier(Set.of(), BUDGET));

        assertEquals(NO_KEY, refused(INVALID, token().by(TestKeys.FIRST)));
        assertEquals(0, issuer.asked(LocalIssuer.DISCOVERY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "127.1", "0.0.0.0"})
    void an_address_in_place_of_a_host_is_checked_too(String host) {
        String url = "https://" + host + ":" + issuer.port();
        String code = Issuers.https(url).isEmpty() ? "Issuer must be a valid URL" : NO_KEY;

        assertEquals(code, refused(INVALID, Token.of(url).by(TestKeys.FIRST)));
        assertEquals(0, issuer.asked(LocalIssuer.DISCOVERY));
    }

    @Test
    void the_address_of_the_keys_is_checked_too() {
        issuer.discovery(issuer.url(), "https://127.0.0.1:" + issuer.port() + LocalIssuer.KEYS);

        assertEquals(NO_KEY, refused(INVALID, token().by(TestKeys.FIRST)));
        assertEquals(0, issuer.asked(LocalIssuer.KEYS));
    }

    @Test
    void a_redirect_is_not_followed() {
        issuer.on(LocalIssuer.DISCOVERY, exchange -> {
            exchange.getResponseHeaders().set("Location", issuer.url() + "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        });

        assertEquals(NO_KEY, refused(INVALID, token().by(TestKeys.FIRST)));
        assertEquals(0, issuer.asked("/elsewhere"));
    }

    @Test
    void a_discovery_document_of_another_issuer_is_refused() {
        issuer.discovery("https://accounts.google.com", issuer.url() + LocalIssuer.KEYS);
        assertEquals(NO_KEY, refused(INVALID, token().by(TestKeys.FIRST)));

        now = now.plusSeconds(10);
        issuer.discovery(issuer.url() + "/", issuer.url() + LocalIssuer.KEYS);
        assertEquals(NO_KEY, refused(INVALID, token().by(TestKeys.FIRST)));
        assertEquals(0, issuer.asked(LocalIssuer.KEYS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/keys",
                "file:///etc/passwd",
                "ftp://localhost/keys",
                "https://user@localhost/keys",
                "https://localhost:0/keys",
                "https://localhost:99999/keys",
                "/keys",
                "https:///keys",
                ""
            })
    void keys_are_fetched_over_https_only(String keys) {
        issuer.discovery(issuer.url(), keys);

        assertEquals(NO_KEY, refused(INVALID, token().by(TestKeys.FIRST)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "not json", "{\"issuer\":7}", "{\"keys\":\"x\"}"})
    void documents_of_another_form_are_refused(String document) {
        issuer.json(LocalIssuer.DISCOVERY, document);
        assertEquals(NO_KEY, refused(INVALID, token().by(TestKeys.FIRST)));

        now = now.plusSeconds(10);
        issuer.discovery(issuer.url(), issuer.url() + LocalIssuer.KEYS);
        issuer.json(LocalIssuer.KEYS, document);
        assertEquals(NO_KEY, refused(INVALID, token().by(TestKeys.FIRST)));
    }

    @Test
    void keys_of_unknown_kinds_do_not_spoil_the_others() {
        String set = TestKeys.set(TestKeys.FIRST)
                .replace("[{", "[7,{},{\"kty\":\"XX\",\"kid\":\"a\"},{\"kty\":\"RSA\",\"n\":7},{");
        issuer.json(LocalIssuer.KEYS, set);

        assertEquals("user-1", verify(token().by(TestKeys.FIRST)).subject());
    }

    @Test
    void a_document_of_more_than_a_mebibyte_is_refused() {
        issuer.json(LocalIssuer.KEYS, "{\"keys\":[]}" + " ".repeat(1 << 20));

        assertEquals(NO_KEY, refused(INVALID, token().by(TestKeys.FIRST)));
    }

    @Test
    void a_document_without_end_is_refused() {
        issuer.on(LocalIssuer.KEYS, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[65_536];
            while (true) {
                exchange.getResponseBody().write(chunk);
            }
        });

        assertEquals(NO_KEY, refused(INVALID, token().by(TestKeys.FIRST)));
    }

    @Test
    void a_server_that_does_not_answer_in_time_is_given_up() {
        use(verifier(Set.of("localhost"), SHORT));
        var never = new CountDownLatch(1);
        issuer.on(LocalIssuer.DISCOVERY, _ -> await(never));

        assertEquals(UNREACHABLE, refused(NO_ANSWER, token().by(TestKeys.FIRST)));
        never.countDown();
    }

    @Test
    void a_server_that_answers_in_drops_is_given_up() {
        use(verifier(Set.of("localhost"), SHORT));
        issuer.on(LocalIssuer.DISCOVERY, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                LockSupport.parkNanos(10_000_000);
            }
        });

        assertEquals(UNREACHABLE, refused(NO_ANSWER, token().by(TestKeys.FIRST)));
    }

    @Test
    void a_server_that_never_says_hello_is_given_up() throws IOException {
        use(verifier(Set.of("localhost"), SHORT));
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "https://localhost:" + silent.getLocalPort();

            assertEquals(UNREACHABLE, refused(NO_ANSWER, Token.of(url).by(TestKeys.FIRST)));
        }
    }

    @Test
    void a_server_without_tls_is_refused() throws IOException {
        use(verifier(Set.of("localhost"), SHORT));
        HttpServer plain = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        plain.start();
        try {
            String url = "https://localhost:" + plain.getAddress().getPort();

            assertEquals(UNREACHABLE, refused(NO_ANSWER, Token.of(url).by(TestKeys.FIRST)));
        } finally {
            plain.stop(0);
        }
    }

    @Test
    void a_failing_server_is_not_asked_again_at_once() {
        var answers = new AtomicInteger();
        issuer.on(LocalIssuer.DISCOVERY, exchange -> {
            answers.incrementAndGet();
            exchange.sendResponseHeaders(503, -1);
        });
        for (int i = 0; i < 20; i++) {
            assertEquals(UNREACHABLE, refused(NO_ANSWER, token().by(TestKeys.FIRST)));
        }
        assertEquals(1, answers.get());

        now = now.plusSeconds(10);
        refused(NO_ANSWER, token().by(TestKeys.FIRST));
        assertEquals(2, answers.get());
    }

    @Test
    void known_keys_still_count_while_the_server_fails() {
        verify(token().by(TestKeys.FIRST));
        issuer.on(LocalIssuer.DISCOVERY, exchange -> exchange.sendResponseHeaders(503, -1));
        now = now.plusSeconds(61);

        assertEquals(
                UNREACHABLE, refused(NO_ANSWER, token().header("kid", "new").by(TestKeys.SECOND)));
        assertEquals("user-1", verify(token().by(TestKeys.FIRST)).subject());
        assertEquals(NO_KEY, refused(INVALID, token().header("kid", "new").by(TestKeys.SECOND)));
        assertEquals(2, issuer.asked(LocalIssuer.DISCOVERY));
    }

    @Test
    void proxies_of_the_system_are_not_asked() {
        var names = List.of("https.proxyHost", "https.proxyPort", "socksProxyHost", "socksProxyPort");
        try {
            System.setProperty("https.proxyHost", "192.0.2.1");
            System.setProperty("https.proxyPort", "1");
            System.setProperty("socksProxyHost", "192.0.2.1");
            System.setProperty("socksProxyPort", "1");

            assertEquals("user-1", verify(token().by(TestKeys.FIRST)).subject());
        } finally {
            names.forEach(System::clearProperty);
        }
    }

    @Test
    void a_thumbprint_may_be_in_capitals() {
        String thumbprint = Certificates.thumbprint(Certificates.OWN).toUpperCase(Locale.ROOT);

        assertEquals("user-1", verify(token().by(TestKeys.FIRST), thumbprint).subject());
    }

    @Test
    void one_accounts_thumbprint_does_not_vouch_for_anothers_provider() {
        String token = token().by(TestKeys.FIRST);
        verify(token);

        assertTrue(Verifying.refused(INVALID, () -> verify(token, "00".repeat(20)))
                .contains("thumbprint"));
        assertEquals(NO_KEY, Verifying.refused(INVALID, () -> verify(token, new String[0])));
    }
}
