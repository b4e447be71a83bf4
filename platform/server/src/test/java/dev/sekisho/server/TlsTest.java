package dev.sekisho.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.server.listen.TlsFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {
    private static final char[] PASSWORD = "password".toCharArray();

    @TempDir
    Path folder;

    private static ServerSettings settings(Path certificate, Path key) {
        return new ServerSettings(
                InetAddress.ofLiteral("127.0.0.1"),
                0,
                Set.of("localhost"),
                List.of(),
                Optional.of(new TlsFiles(certificate, key)));
    }

    /// A self-signed certificate and its key, made by the JDK's keytool, as `NAME.crt` and `NAME.key`.
    private KeyStore pair(String name, String algorithm) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        algorithm,
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, keytool.waitFor(), said);
        KeyStore made = KeyStore.getInstance(store.toFile(), PASSWORD);
        write(name + ".crt", "CERTIFICATE", made.getCertificate("server").getEncoded());
        write(name + ".key", "PRIVATE KEY", made.getKey("server", PASSWORD).getEncoded());
        return made;
    }

    private void write(String file, String kind, byte[] encoded) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        Files.writeString(
                folder.resolve(file), "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
    }

    private static RawHttp connect(URI server, KeyStore trusted) throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore roots = KeyStore.getInstance("PKCS12");
        roots.load(null, null);
        roots.setCertificateEntry("server", trusted.getCertificate("server"));
        trust.init(roots);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return new RawHttp(context.getSocketFactory().createSocket(server.getHost(), server.getPort()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void a_call_over_tls_is_secure(String algorithm) throws Exception {
        KeyStore pair = pair("server", algorithm);
        try (Fixture fixture = Fixture.start(settings(folder.resolve("server.crt"), folder.resolve("server.key")))) {
            fixture.sts.on(
                    "GetSessionToken",
                    (_, caller) -> Map.of(
                            "Credentials",
                            Map.of(
                                    "AccessKeyId",
                                    caller.arrival().secure() + " "
                                            + caller.arrival().endpoint())));
            assertEquals("https", fixture.server.uri().getScheme());
            try (RawHttp connection = connect(fixture.server.uri(), pair)) {
                RawHttp.Answer answer =
                        connection.exchange(Request.sts("GetSessionToken").signed("sts"));
                assertEquals("true https://localhost", answer.element("AccessKeyId"), answer.body());
            }
        }
    }

    @Test
    void files_that_cannot_be_used_are_named_in_a_sentence() throws Exception {
        pair("a", "EC");
        pair("b", "EC");
        Path garbage = Files.writeString(folder.resolve("garbage"), "not PEM at all\n");
        Path empty = Files.createFile(folder.resolve("empty"));
        assertSaysWhy("missing", folder.resolve("missing"), folder.resolve("a.key"));
        assertSaysWhy("missing", folder.resolve("a.crt"), folder.resolve("missing"));
        assertSaysWhy("garbage", garbage, folder.resolve("a.key"));
        assertSaysWhy("empty", empty, folder.resolve("a.key"));
        assertSaysWhy("a.crt", folder.resolve("a.crt"), folder.resolve("a.crt"));
        assertSaysWhy("a.key", folder.resolve("a.key"), folder.resolve("a.key"));
        assertSaysWhy("does not fit the certificate", folder.resolve("a.crt"), folder.resolve("b.key"));
    }

    private static void assertSaysWhy(String part, Path certificate, Path key) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> Fixture.start(settings(certificate, key)))
                        .getMessage());
        assertTrue(message.contains(part) && message.endsWith("."), message);
        assertFalse(message.contains("Exception") || message.contains("\n"), message);
    }
}
