package dev.sekisho.federation.oidc;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Trusts servers that a known authority vouches for, and those whose chain leads to a certificate with a registered
/// thumbprint.
///
/// INVARIANT: a certificate with the right thumbprint counts as an authority for the chain, not as a pass: it is
/// public, and anyone could add it to a chain of their own.
///
/// Source: IAM User Guide, "Obtain the thumbprint for an OpenID Connect identity provider".
final class ProviderTrust extends X509ExtendedTrustManager {
    private static final int LONGEST_CHAIN = 10;
    private static final X509ExtendedTrustManager AUTHORITIES = trustManager(null);

    private final Set<String> thumbprints;

    /// @param thumbprints SHA-1 in hex
    ProviderTrust(List<String> thumbprints) {
        this.thumbprints = thumbprints.stream()
                .map(thumbprint -> thumbprint.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain, trust -> trust.checkServerTrusted(chain, authType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain, trust -> trust.checkServerTrusted(chain, authType, engine));
    }

    /// Without a connection there is no host name to compare.
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("A certificate is checked for a connection only.");
    }

    private void check(X509Certificate[] chain, Check check) throws CertificateException {
        try {
            check.with(AUTHORITIES);
        } catch (CertificateException unknownAuthority) {
            List<X509Certificate> registered = registered(chain);
            if (registered.isEmpty()) {
                throw new UnknownCertificateException(unknownAuthority);
            }
            // The JDK does not look at the dates of what it is told to trust.
            chain[0].checkValidity();
            for (X509Certificate certificate : registered) {
                certificate.checkValidity();
            }
            check.with(trustManager(registered));
        }
    }

    private List<X509Certificate> registered(X509Certificate[] chain) throws CertificateException {
        if (thumbprints.isEmpty() || chain.length > LONGEST_CHAIN) {
            return List.of();
        }
        List<X509Certificate> found = new ArrayList<>();
        for (int i = 0; i < chain.length; i++) {
            boolean mayVouch = i == 0 || chain[i].getBasicConstraints() >= 0;
            if (mayVouch && thumbprints.contains(thumbprint(chain[i]))) {
                found.add(chain[i]);
            }
        }
        return found;
    }

    static String thumbprint(X509Certificate certificate) throws CertificateException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new CertificateException(e);
        }
    }

    /// @param certificates those to trust; null for the authorities of the JDK
    private static X509ExtendedTrustManager trustManager(@Nullable List<X509Certificate> certificates) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(certificates == null ? null : keyStore(certificates));
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager extended) {
                    return extended;
                }
            }
            throw new IllegalStateException("The JDK has no trust manager for certificates.");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Certificates cannot be checked.", e);
        }
    }

    private static KeyStore keyStore(List<X509Certificate> certificates) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry("registered-" + i, certificates.get(i));
        }
        return store;
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw noClients();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw noClients();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw noClients();
    }

    private static CertificateException noClients() {
        return new CertificateException("No client is trusted.");
    }

    @FunctionalInterface
    private interface Check {
        void with(X509ExtendedTrustManager trust) throws CertificateException;
    }

    /// No known authority vouches for the server, and no certificate of its chain has a registered thumbprint.
    @SuppressWarnings("serial")
    static final class UnknownCertificateException extends CertificateException {
        UnknownCertificateException(CertificateException cause) {
            super("The server's certificate is unknown.", cause);
        }
    }
}
