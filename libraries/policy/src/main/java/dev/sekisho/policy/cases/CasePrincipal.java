package dev.sekisho.policy.cases;

import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Principal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads who asks: a keyword, or the name that AWS has for the principal.
final class CasePrincipal {
    private static final AccountId ACCOUNT = new AccountId("123456789012");
    private static final String USER_ID = "AIDA2222222222222222";
    private static final String ROLE_ID = "AROA2222222222222222";

    private static final String IAM = "arn:aws:iam::([0-9]{12}):";
    private static final String STS = "arn:aws:sts::([0-9]{12}):";
    private static final Pattern ROOT = Pattern.compile(IAM + "root");
    private static final Pattern USER = Pattern.compile(IAM + "user(/|/[^*]+/)([^/*]+)");
    private static final Pattern SESSION = Pattern.compile(STS + "assumed-role/([^/*]+)/([^/*]+)");
    private static final Pattern FEDERATED_USER = Pattern.compile(STS + "federated-user/([^/*]+)");
    private static final Pattern PROVIDER = Pattern.compile(IAM + "(?:saml-provider/[^/*]+|oidc-provider/[^*]+)");
    private static final Pattern HOST =
            Pattern.compile("(?:cognito-identity\\.amazonaws|www\\.amazon|graph\\.facebook|accounts\\.google)\\.com");
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.amazonaws\\.com(?:\\.cn)?");

    private final CaseLines lines;

    private CasePrincipal(CaseLines lines) {
        this.lines = lines;
    }

    /// @throws InvalidCaseException if it is nobody
    static Principal read(CaseLines lines) {
        Principal principal = new CasePrincipal(lines).principal();
        if (!(principal instanceof Principal.RoleSession)) {
            lines.forbid("role-path");
        }
        if (!(principal instanceof Principal.FederatedUser)) {
            lines.forbid("federated-by");
        }
        return principal;
    }

    private Principal principal() {
        String text = lines.one("principal").orElse("user");
        return switch (text) {
            case "root" -> new Principal.Root(ACCOUNT);
            case "user" -> new Principal.User(ACCOUNT, "/", "ana", id(USER_ID));
            case "session" -> session(ACCOUNT, "app", "one");
            case "service" -> new Principal.Service("lambda.amazonaws.com");
            case "anonymous" -> new Principal.Anonymous();
            default -> named(text);
        };
    }

    private Principal named(String text) {
        Matcher root = ROOT.matcher(text);
        if (root.matches()) {
            return new Principal.Root(new AccountId(root.group(1)));
        }
        Matcher session = SESSION.matcher(text);
        if (session.matches()) {
            return session(new AccountId(session.group(1)), session.group(2), session.group(3));
        }
        Matcher federated = FEDERATED_USER.matcher(text);
        if (federated.matches()) {
            return new Principal.FederatedUser(
                    new AccountId(federated.group(1)), federated.group(2), user(lines.required("federated-by")));
        }
        if (HOST.matcher(text).matches() || PROVIDER.matcher(text).matches()) {
            return new Principal.Federated(text);
        }
        return SERVICE.matcher(text).matches() ? new Principal.Service(text) : user(text);
    }

    private Principal.User user(String arn) {
        Matcher user = USER.matcher(arn);
        if (!user.matches()) {
            throw new InvalidCaseException(
                    "'" + arn + "' is no principal: give user, session, root, service, anonymous, "
                            + "the ARN of a user, a session, an account's root or a provider, or the name of a service.");
        }
        return new Principal.User(new AccountId(user.group(1)), user.group(2), user.group(3), id(USER_ID));
    }

    private Principal.RoleSession session(AccountId account, String role, String name) {
        String path = lines.one("role-path").orElse("/");
        if (!path.startsWith("/") || !path.endsWith("/")) {
            throw new InvalidCaseException("The role-path '" + path + "' does not begin and end with a slash.");
        }
        return new Principal.RoleSession(account, path, role, id(ROLE_ID), name);
    }

    private String id(String otherwise) {
        return lines.one("principal-id").orElse(otherwise);
    }
}
