package dev.sekisho.main;

import dev.sekisho.federation.oidc.WebIdentitySettings;
import dev.sekisho.identity.Bootstrap;
import dev.sekisho.policy.AccountId;
import dev.sekisho.server.ServerSettings;
import dev.sekisho.server.identify.AddressRange;
import dev.sekisho.server.listen.TlsFiles;
import dev.sekisho.sigv4.SecretKey;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What the server is to do: the options, checked. A wrong value is refused here, before anything is touched.
///
/// @param store `memory:`, `sqlite:FILE`, or `sqlite:` for the file in the data directory
/// @param masterKeyFile null for the one in the data directory
/// @param publicUrl how services outside reach the server; null for where it listens
/// @param wanted the first account and its root user's key, as far as they were given
record Settings(
        ServerSettings listening,
        Path dataDirectory,
        String store,
        @Nullable Path masterKeyFile,
        @Nullable String publicUrl,
        WebIdentitySettings webIdentities,
        Bootstrap.Wanted wanted) {

    static final String MEMORY = "memory:";
    static final String SQLITE = "sqlite:";

    /// The keys of the configuration file that are no options, as they are secret.
    static final Set<String> ROOT_KEYS = Set.of("root-access-key-id", "root-secret-access-key");

    /// @throws CannotStart with a sentence about the first wrong value
    static Settings of(Options options, Sources sources, Map<String, String> environment) {
        InetAddress bind = address(options.bind);
        Optional<TlsFiles> tls = tls(options.tlsCertificate, options.tlsKey);
        if (options.port < 0 || options.port > 65_535) {
            throw new CannotStart("The port " + options.port + " is not between 0 and 65535.");
        }
        if (!bind.isLoopbackAddress() && tls.isEmpty() && !options.insecureHttp) {
            throw new CannotStart("Beyond loopback, on " + options.bind + ", anyone on the way can read plain HTTP. "
                    + "Give --tls-cert and --tls-key to serve HTTPS, or --insecure-http to allow it.");
        }
        var listening =
                new ServerSettings(bind, options.port, hosts(options.hosts), proxies(options.trustedProxies), tls);
        Path data = Optional.ofNullable(options.dataDirectory)
                .or(() -> standardDirectory(environment))
                .orElseThrow(
                        () -> new CannotStart("HOME is not set; say where everything is to be kept, with --data-dir."));
        return new Settings(
                listening,
                data,
                store(options.store),
                options.masterKeyFile,
                publicUrl(options.publicUrl),
                webIdentities(options),
                wanted(options.accountId, sources));
    }

    /// Where everything is kept if nothing else is asked for; empty without a home.
    static Optional<Path> standardDirectory(Map<String, String> environment) {
        String dataHome = environment.get("XDG_DATA_HOME");
        if (dataHome != null && !dataHome.isEmpty()) {
            return Optional.of(Path.of(dataHome, "sekisho"));
        }
        String home = environment.get("HOME");
        return home == null || home.isEmpty()
                ? Optional.empty()
                : Optional.of(Path.of(home, ".local", "share", "sekisho"));
    }

    /// Whether everything is forgotten when the server ends.
    boolean forgets() {
        return store.equals(MEMORY);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.ofLiteral(text.equals("localhost") ? "127.0.0.1" : text);
        } catch (IllegalArgumentException e) {
            throw new CannotStart("The address '" + text + "' of --bind is not an IP address.");
        }
    }

    private static Optional<TlsFiles> tls(@Nullable Path certificate, @Nullable Path key) {
        if (certificate == null && key == null) {
            return Optional.empty();
        }
        if (certificate == null || key == null) {
            throw new CannotStart("HTTPS needs both --tls-cert and --tls-key.");
        }
        for (Path file : List.of(certificate, key)) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new CannotStart("The file " + file + " cannot be read.");
            }
        }
        return Optional.of(new TlsFiles(certificate, key));
    }

    private static Set<String> hosts(List<String> given) {
        var hosts = new TreeSet<>(Set.of("localhost"));
        for (String host : given) {
            String name = host.toLowerCase(Locale.ROOT);
            if (!name.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?")) {
                throw new CannotStart("The name '" + host + "' of --host is not a host name.");
            }
            hosts.add(name);
        }
        return hosts;
    }

    private static @Nullable String publicUrl(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?")) {
            throw new CannotStart("The URL '" + text + "' of --public-url is not an http or https URL.");
        }
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static WebIdentitySettings webIdentities(Options options) {
        Map<String, Path> files = new HashMap<>();
        for (String pair : options.oidcJwks) {
            int equals = pair.lastIndexOf('=');
            if (equals < 1 || !pair.startsWith("https://")) {
                throw new CannotStart("In --oidc-jwks, '" + pair + "' is not an https URL, =, and a file.");
            }
            files.put(pair.substring(0, equals), Path.of(pair.substring(equals + 1)));
        }
        return new WebIdentitySettings(Set.copyOf(options.oidcAllow), files, InstantSource.system());
    }

    private static List<AddressRange> proxies(List<String> given) {
        try {
            return given.stream().map(AddressRange::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new CannotStart("In --trusted-proxies, " + e.getMessage());
        }
    }

    private static String store(@Nullable String url) {
        if (url == null) {
            return SQLITE;
        }
        if (!url.equals(MEMORY) && !url.startsWith(SQLITE)) {
            // What stands behind an engine's name may be a password, so it is not repeated.
            throw new CannotStart("The URL of --store must be memory:, sqlite: or sqlite:FILE.");
        }
        return url;
    }

    private static Bootstrap.Wanted wanted(@Nullable String accountId, Sources sources) {
        if (accountId != null && !AccountId.isValid(accountId)) {
            throw new CannotStart("The account id '" + accountId + "' is not twelve digits.");
        }
        return new Bootstrap.Wanted(
                accountId == null ? null : new AccountId(accountId),
                sources.value("root-access-key-id").orElse(null),
                sources.value("root-secret-access-key").map(SecretKey::of).orElse(null));
    }
}
