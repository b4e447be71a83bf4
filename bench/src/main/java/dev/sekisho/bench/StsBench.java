package dev.sekisho.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sekisho.sigv4.SecretKey;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Temporary credentials: how fast they are made, and how fast they are believed, beside a user's own key. In turns,
/// for machines get faster and slower.
final class StsBench {
    private static final int CLIENTS = 32;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final String VERSION = "&Version=2011-06-15";
    private static final String IDENTITY = "Action=GetCallerIdentity" + VERSION;
    private static final String ASSUME = "Action=AssumeRole&RoleSessionName=bench"
            + "&RoleArn=arn%3Aaws%3Aiam%3A%3A000000000000%3Arole%2Fbench" + VERSION;
    private static final String TRUST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
            "Principal":{"AWS":"arn:aws:iam::000000000000:user/bench"}}]}""";

    private StsBench() {}

    private static final String TRUST_TOKENS = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity",\
            "Principal":{"Federated":"arn:aws:iam::000000000000:oidc-provider/ci.example"},\
            "Condition":{"StringEquals":{"ci.example:sub":"repo:blue"}}}]}""";

    /// One kind of call.
    ///
    /// @param by null if nobody signs it
    private record Kind(String name, String form, @Nullable Signing by) {
        Load.Result load(int port, Duration duration) throws Exception {
            byte[] request = by == null ? Requests.unsigned(port, form) : Requests.signed(port, "sts", form, by);
            return new Load(port, CLIENTS, duration).run((client, index) -> request);
        }
    }

    static void run() throws Exception {
        var issuer = new TokenIssuer();
        try (Scratch scratch = Scratch.create();
                Program sekisho =
                        Program.sekisho(scratch.resolve("data"), issuer.keyOption(scratch.resolve("keys.json")))) {
            sekisho.awaitAnswer(Requests.callerIdentity(sekisho.port()));
            Signing user = user(sekisho.port());
            Signing session = credentials(call(sekisho.port(), ASSUME, user));
            var kinds = List.of(
                    new Kind("GetCallerIdentity with a user's key", IDENTITY, user),
                    new Kind("GetCallerIdentity with a session", IDENTITY, session),
                    new Kind("AssumeRole", ASSUME, user),
                    new Kind("AssumeRoleWithWebIdentity", exchange(sekisho.port(), issuer.token()), null));
            for (Kind kind : kinds) {
                kind.load(sekisho.port(), WARM_UP);
            }
            double[] means = new double[kinds.size()];
            for (int round = 1; round <= ROUNDS; round++) {
                for (int i = 0; i < means.length; i++) {
                    Load.Result result = kinds.get(i).load(sekisho.port(), MEASURED);
                    System.out.println(kinds.get(i).name() + ", round " + round + ": " + result);
                    means[i] += result.perSecond() / ROUNDS;
                }
            }
            for (int i = 0; i < means.length; i++) {
                System.out.printf(
                        Locale.ROOT,
                        "%s: mean %,.0f requests/s, %.0f %%%n",
                        kinds.get(i).name(),
                        means[i],
                        100 * means[i] / means[0]);
            }
        }
    }

    /// A user with a key, whom a role trusts.
    private static Signing user(int port) throws IOException {
        send(port, Requests.createUser(port, "bench"));
        String role = "Action=CreateRole&RoleName=bench&Version=2010-05-08&AssumeRolePolicyDocument="
                + URLEncoder.encode(TRUST, UTF_8);
        send(port, Requests.asRoot(port, "iam", role));
        return credentials(
                send(port, Requests.asRoot(port, "iam", "Action=CreateAccessKey&UserName=bench&Version=2010-05-08")));
    }

    /// A role for those who have a token of the issuer.
    private static String exchange(int port, String token) throws IOException {
        send(
                port,
                Requests.asRoot(
                        port,
                        "iam",
                        "Action=CreateOpenIDConnectProvider&Version=2010-05-08&Url=https%3A%2F%2F" + TokenIssuer.HOST
                                + "&ClientIDList.member.1=bench"));
        String role = "Action=CreateRole&RoleName=tokens&Version=2010-05-08&AssumeRolePolicyDocument="
                + URLEncoder.encode(TRUST_TOKENS, UTF_8);
        send(port, Requests.asRoot(port, "iam", role));
        return "Action=AssumeRoleWithWebIdentity&RoleSessionName=bench"
                + "&RoleArn=arn%3Aaws%3Aiam%3A%3A000000000000%3Arole%2Ftokens&WebIdentityToken=" + token + VERSION;
    }

    private static String call(int port, String form, Signing by) throws IOException {
        return send(port, Requests.signed(port, "sts", form, by));
    }

    private static String send(int port, byte[] request) throws IOException {
        try (var connection = new Connection(port)) {
            int status = connection.send(request);
            if (status != 200) {
                throw new IllegalStateException("Status " + status + ": " + connection.body());
            }
            return connection.body();
        }
    }

    private static Signing credentials(String xml) {
        return new Signing(
                element(xml, "AccessKeyId"),
                SecretKey.of(element(xml, "SecretAccessKey")),
                xml.contains("<SessionToken>") ? element(xml, "SessionToken") : "");
    }

    private static String element(String xml, String name) {
        Matcher found = Pattern.compile("<" + name + ">([^<]*)<").matcher(xml);
        if (!found.find()) {
            throw new IllegalStateException("The answer has no " + name + ".");
        }
        return found.group(1);
    }
}
