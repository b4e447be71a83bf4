package dev.sekisho.server.authorize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sekisho.identity.PrincipalPolicies;
import dev.sekisho.identity.session.Session;
import dev.sekisho.identity.session.Session.Kind;
import dev.sekisho.identity.session.Session.Validity;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.CallerPolicies;
import dev.sekisho.policy.Principal;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.server.Arrival;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Target;
import dev.sekisho.server.Via;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which callers' requests carry which of the keys that follow from who they are: `-` for absent.
final class GlobalKeysTest {
    private static final AccountId ACCOUNT = new AccountId("123456789012");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Validity VALIDITY = new Validity(NOW.minusSeconds(600), NOW.plusSeconds(600));
    private static final Principal.User ANA = new Principal.User(ACCOUNT, "/team/", "ana", "AIDAANA");
    private static final Principal ROLE =
            new Principal.RoleSession(ACCOUNT, "/team/", "reader", "AROAREADER", "morning");

    private static final Map<String, Caller> CALLERS = Map.ofEntries(
            Map.entry("root", caller(new Principal.Root(ACCOUNT), null)),
            Map.entry("user", caller(ANA, null)),
            Map.entry("session", caller(ANA, session(Kind.SESSION_TOKEN))),
            Map.entry("mfa", caller(ANA, session(Kind.SESSION_TOKEN).withMfaAt(NOW.minusSeconds(60)))),
            Map.entry("role", caller(ROLE, session(Kind.ASSUME_ROLE).withSourceIdentity("nemoto"))),
            Map.entry(
                    "web",
                    caller(
                            ROLE,
                            session(Kind.WEB_IDENTITY)
                                    .withKeys(Map.of(
                                            "aws:federatedprovider",
                                            List.of("arn:aws:iam::123456789012:oidc-provider/ci.example"),
                                            "ci.example:sub",
                                            List.of("blue"))))),
            Map.entry(
                    "federated",
                    caller(new Principal.FederatedUser(ACCOUNT, "fay", ANA), session(Kind.FEDERATION_TOKEN))),
            // Whom a provider vouches for, before there is a session.
            Map.entry(
                    "vouched",
                    caller(
                            new Principal.Federated("arn:aws:iam::123456789012:oidc-provider/ci.example"),
                            Session.of(Kind.WEB_IDENTITY, VALIDITY)
                                    .withKeys(Map.of("ci.example:sub", List.of("blue"))))),
            Map.entry("service", service()),
            Map.entry("anyone", caller(new Principal.Anonymous(), null)));

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', textBlock = """
            aws:principalarn            | root      | arn:aws:iam::123456789012:root
            aws:principalarn            | user      | arn:aws:iam::123456789012:user/team/ana
            aws:principalarn            | role      | arn:aws:iam::123456789012:role/team/reader
            aws:principalarn            | federated | arn:aws:sts::123456789012:federated-user/fay
            aws:principalarn            | vouched   | -
            aws:principalarn            | anyone    | -
            aws:principalaccount        | role      | 123456789012
            aws:principalaccount        | vouched   | -
            aws:principaltype           | root      | Account
            aws:principaltype           | session   | User
            aws:principaltype           | web       | AssumedRole
            aws:principaltype           | federated | FederatedUser
            aws:principaltype           | anyone    | Anonymous
            aws:userid                  | root      | 123456789012
            aws:userid                  | session   | AIDAANA
            aws:userid                  | role      | AROAREADER:morning
            aws:userid                  | federated | 123456789012:fay
            aws:username                | user      | ana
            aws:username                | session   | ana
            aws:username                | root      | -
            aws:username                | role      | -
            aws:username                | federated | -
            aws:principaltag/team       | user      | red
            aws:principaltag/team       | anyone    | -
            aws:tokenissuetime          | root      | -
            aws:tokenissuetime          | user      | -
            aws:tokenissuetime          | session   | 2026-03-01T11:50:00Z
            aws:tokenissuetime          | role      | 2026-03-01T11:50:00Z
            aws:tokenissuetime          | vouched   | -
            aws:multifactorauthpresent  | user      | -
            aws:multifactorauthpresent  | session   | false
            aws:multifactorauthpresent  | mfa       | true
            aws:multifactorauthpresent  | role      | false
            aws:multifactorauthpresent  | vouched   | -
            aws:multifactorauthage      | session   | -
            aws:multifactorauthage      | mfa       | 60
            aws:sourceidentity          | role      | nemoto
            aws:sourceidentity          | web       | -
            aws:federatedprovider       | web       | arn:aws:iam::123456789012:oidc-provider/ci.example
            aws:federatedprovider       | role      | -
            ci.example:sub              | web       | blue
            ci.example:sub              | vouched   | blue
            ci.example:sub              | role      | -
            aws:viaawsservice           | user      | false
            aws:viaawsservice           | service   | true
            aws:calledvia               | user      | -
            aws:calledvia               | service   | cloudformation.amazonaws.com lambda.amazonaws.com
            aws:calledviafirst          | service   | cloudformation.amazonaws.com
            aws:calledvialast           | service   | lambda.amazonaws.com
            aws:sourcearn               | user      | -
            aws:sourcearn               | service   | arn:aws:lambda:us-east-1:123456789012:function:f
            aws:sourceaccount           | service   | 123456789012
            aws:principalisawsservice   | user      | false
            aws:principalisawsservice   | service   | true
            aws:principalisawsservice   | anyone    | -
            aws:principalservicename    | service   | lambda.amazonaws.com
            aws:principalservicename    | role      | -
            aws:principalorgid          | user      | -
            aws:principalorgpaths       | user      | -
            aws:resourceorgid           | user      | -
            aws:sourceip                | anyone    | 192.0.2.1
            aws:securetransport         | user      | false
            aws:currenttime             | user      | 2026-03-01T12:00:00Z
            aws:epochtime               | user      | 1772366400
            aws:useragent               | user      | aws-cli
            aws:referer                 | user      | -
            aws:requestedregion         | user      | eu-west-1
            aws:resourceaccount         | user      | 210987654321
            s3:prefix                   | user      | photos/
            """)
    void a_request_carries_what_follows_from_its_caller(String key, String who, String value) {
        RequestContext keys = new GlobalKeys(Objects.requireNonNull(CALLERS.get(who)), target(), new Tags());

        List<String> values = keys.values(key);

        assertEquals(value, values == null ? "-" : String.join(" ", values));
    }

    private static Target target() {
        RequestContext own = RequestContext.of(Map.of("s3:prefix", List.of("photos/")));
        return new Target("s3:ListBucket", "arn:aws:s3:::photos", new AccountId("210987654321"), own);
    }

    private static Session session(Kind kind) {
        return Session.of(kind, VALIDITY).withId("ASIAEXAMPLE");
    }

    private static Caller caller(Principal principal, @Nullable Session session) {
        return new Caller(principal, "", arrival(), session, Via.NOBODY);
    }

    private static Caller service() {
        var services = List.of("cloudformation.amazonaws.com", "lambda.amazonaws.com");
        var via = new Via(services, "arn:aws:lambda:us-east-1:123456789012:function:f", ACCOUNT);
        return new Caller(new Principal.Service("lambda.amazonaws.com"), "", arrival(), null, via);
    }

    private static Arrival arrival() {
        return new Arrival("", NOW, "eu-west-1", "192.0.2.1", false, "aws-cli", "", "http://127.0.0.1:4566");
    }

    /// Users and roles are of one team.
    private static final class Tags implements PrincipalPolicies {
        @Override
        public CallerPolicies of(Principal principal, @Nullable Session session) {
            return CallerPolicies.NONE;
        }

        @Override
        public @Nullable String tag(Principal principal, @Nullable Session session, String key) {
            boolean tagged = principal instanceof Principal.User || principal instanceof Principal.RoleSession;
            return tagged && key.equals("team") ? "red" : null;
        }
    }
}
