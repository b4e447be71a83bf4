package dev.sekisho.federation.oidc;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/// Gets what one provider serves: over TLS, from checked addresses, straight, and not more than anyone needs.
///
/// Redirects are not followed, proxies not asked, cookies not kept, compressed bodies not taken.
final class Documents implements AutoCloseable {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_LINE = 16_384;
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final CloseableHttpClient client;

    /// @param patience for each wait on the network
    Documents(ProviderTrust trust, DnsResolver addresses, Duration patience) {
        Timeout timeout = Timeout.of(patience);
        // A socket of its own making: the default one asks system properties for a SOCKS proxy.
        var operator = new DefaultHttpClientConnectionOperator(
                _ -> new Socket(Proxy.NO_PROXY), DefaultSchemePortResolver.INSTANCE, addresses, tls(trust));
        Http1Config limits = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_LINE)
                .build();
        var connections = new BasicHttpClientConnectionManager(
                operator,
                ManagedHttpClientConnectionFactory.builder().http1Config(limits).build());
        connections.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(timeout)
                .setSocketTimeout(timeout)
                .build());
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("Sekisho")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static Lookup<TlsSocketStrategy> tls(ProviderTrust trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            var strategy = new DefaultClientTlsStrategy(
                    context, HostnameVerificationPolicy.BOTH, new DefaultHostnameVerifier());
            return RegistryBuilder.<TlsSocketStrategy>create()
                    .register(URIScheme.HTTPS.id, strategy)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no TLS.", e);
        }
    }

    /// @param uri https
    /// @throws FetchException if there is no such document, or one too large
    /// @throws IOException if it cannot be reached
    String get(URI uri) throws IOException {
        var request = new HttpGet(uri);
        request.setHeader("Accept", "application/json");
        return client.execute(request, response -> text(uri, response));
    }

    private String text(URI uri, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
            throw new IOException(uri + " answers " + status);
        }
        HttpEntity entity = response.getEntity();
        if (status != OK || entity == null) {
            throw new FetchException(uri + " answers " + status);
        }
        InputStream body = entity.getContent();
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            // Closed the ordinary way, the client would read on to the body's end, which may have none.
            close();
            throw new FetchException(uri + " is larger than " + MOST_BYTES + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Ends what is under way.
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
