package dev.sekisho.federation.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Certificates of servers, made by the JDK's keytool once for all tests.
final class Certificates {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Path FILE = make();

    /// For localhost, signed by itself.
    static final String OWN = "own";

    /// For localhost, signed by the authority [#AUTHORITY].
    static final String SIGNED = "signed";

    static final String AUTHORITY = "authority";

    /// For localhost, signed by an authority of the same name with another key.
    static final String FORGED = "forged";

    /// For another host, signed by the authority.
    static final String OF_ANOTHER_HOST = "another";

    /// For localhost, signed by itself, and out of date.
    static final String EXPIRED = "expired";

    private Certificates() {}

    private static Path make() {
        try {
            Path directory = Files.createTempDirectory("certificates");
            Path file = directory.resolve("keys.p12");
            keytool(file, AUTHORITY, "-dname", "CN=Test Authority", "-ext", "bc:c=ca:true");
            keytool(file, "false-authority", "-dname", "CN=Test Authority", "-ext", "bc:c=ca:true");
            keytool(file, OWN, "-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1");
            keytool(file, SIGNED, "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-signer", AUTHORITY);
            keytool(file, FORGED, "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-signer", "false-authority");
            keytool(file, OF_ANOTHER_HOST, "-dname", "CN=other", "-ext", "san=dns:other.example", "-signer", AUTHORITY);
            keytool(file, EXPIRED, "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-startdate", "-20d");
            file.toFile().deleteOnExit();
            directory.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keytool(Path file, String alias, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD),
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "10"));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static KeyStore keys() throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(FILE.toFile(), PASSWORD);
    }

    /// SHA-1 of a certificate, as providers register it.
    static String thumbprint(String alias) {
        try {
            return ProviderTrust.thumbprint((X509Certificate) keys().getCertificate(alias));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a server presents.
    ///
    /// @param appended certificates that it adds though they did not sign anything of it
    static SSLContext server(String alias, String... appended) {
        try {
            KeyStore all = keys();
            X509Certificate[] chain = Stream.concat(
                            Stream.of(all.getCertificateChain(alias)),
                            Stream.of(appended).map(other -> certificate(all, other)))
                    .toArray(X509Certificate[]::new);
            // JKS does not ask whether a chain is one.
            KeyStore served = KeyStore.getInstance("JKS");
            served.load(null, null);
            served.setKeyEntry("server", all.getKey(alias, PASSWORD), PASSWORD, chain);
            KeyManagerFactory keyManagers = KeyManagerFactory.getInstance("PKIX");
            keyManagers.init(served, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Certificate certificate(KeyStore keys, String alias) {
        try {
            return keys.getCertificate(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
