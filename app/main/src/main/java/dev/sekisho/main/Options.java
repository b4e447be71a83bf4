package dev.sekisho.main;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The options of the server. Each is also an environment variable and a key of the configuration file; see
/// [Sources].
@Command(
        name = "sekisho",
        sortOptions = false,
        usageHelpAutoWidth = true,
        customSynopsis = {"./sekisho [OPTION…]            serve", "       ./sekisho COMMAND [OPTION…]    see below"},
        description =
                "%nAn AWS-compatible IAM that anyone can run. The unmodified aws CLI, AWS SDKs and Terraform work "
                        + "against it.%n",
        optionListHeading = "Options of the server:%n",
        footerHeading = "%nCommands (each has --help):%n",
        footer = {
            "  env          print the shell lines that point the aws CLI at the running server",
            "  status       say which server runs, and who the environment's keys are to it",
            "  why          say why a request was denied, and what would allow it",
            "  account      make and list accounts, and be the root user of one",
            "  run          run a command with a role's temporary credentials",
            "  credentials  print a role's temporary credentials, for a profile's",
            "               credential_process",
            "  test         run a team's policy tests, without a server",
            "  evaluate     decide requests under policies in files, without a server",
            "  tour         walk through users, groups, policies and roles, on a throw-away",
            "               server",
            "",
            "Each option is also an environment variable (--data-dir: SEKISHO_DATA_DIR) and",
            "a key of the configuration file (data-dir=…), which is SEKISHO_CONFIG or",
            "~/.config/sekisho/config.properties. The command line goes before the",
            "environment, and the environment before the file. Lists are separated by",
            "commas. Only there, as they are secret: SEKISHO_ROOT_ACCESS_KEY_ID and",
            "SEKISHO_ROOT_SECRET_ACCESS_KEY, the root user's key of the first account;",
            "without them it is generated once.",
        })
final class Options {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "4566",
            description = "TCP port; 0 takes a free one (4566)")
    int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "address to listen on (127.0.0.1); others than loopback need TLS or --insecure-http")
    String bind = "127.0.0.1";

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "where everything is kept ($XDG_DATA_HOME/sekisho, else ~/.local/share/sekisho)")
    @Nullable
    Path dataDirectory;

    @Option(
            names = "--store",
            paramLabel = "URL",
            description =
                    "where identities are kept: sqlite:FILE (sqlite: in the data directory), or memory: for a server "
                            + "that forgets everything")
    @Nullable
    String store;

    @Option(
            names = "--account-id",
            paramLabel = "ID",
            description = "twelve digits of the first account, for a new store (000000000000)")
    @Nullable
    String accountId;

    @Option(
            names = "--master-key-file",
            paramLabel = "FILE",
            description = "the key under which secrets are encrypted at rest (master.key in the data directory)")
    @Nullable
    Path masterKeyFile;

    @Option(names = "--tls-cert", paramLabel = "FILE", description = "PEM certificate chain: serve HTTPS")
    @Nullable
    Path tlsCertificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "PEM private key of the certificate")
    @Nullable
    Path tlsKey;

    @Option(names = "--insecure-http", description = "allow plain HTTP beyond loopback")
    boolean insecureHttp;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            split = ",",
            description = "base host names beside localhost: NAME is served, and BUCKET.NAME is a bucket")
    List<String> hosts = new ArrayList<>();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "how services outside reach this server: its web identity tokens name issuers below it, and "
                    + "SAML responses may be for URL/saml (where it listens)")
    @Nullable
    String publicUrl;

    @Option(
            names = "--oidc-allow",
            paramLabel = "HOST",
            split = ",",
            description = "hosts of OpenID Connect providers whose addresses need not be public")
    List<String> oidcAllow = new ArrayList<>();

    @Option(
            names = "--oidc-jwks",
            paramLabel = "ISSUER=FILE",
            split = ",",
            description = "JWK sets of OpenID Connect providers whose keys are not to be fetched")
    List<String> oidcJwks = new ArrayList<>();

    @Option(
            names = "--trusted-proxies",
            paramLabel = "CIDR",
            split = ",",
            description = "networks whose X-Forwarded-For and X-Forwarded-Proto headers count")
    List<String> trustedProxies = new ArrayList<>();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "this text")
    boolean help;
}
