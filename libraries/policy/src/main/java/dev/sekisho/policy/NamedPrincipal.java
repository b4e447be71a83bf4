package dev.sekisho.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A user, a role, or a session, as its ARN names it in a Principal element.
///
/// @param name the user's or the role's; for the session of a federated user, the session's
/// @param path of the user or the role, with `/` at both ends; for sessions the empty string, since their ARNs leave
///     it out
/// @param session the session of a role, or the empty string
record NamedPrincipal(Kind kind, String account, String path, String name, String session) {
    private static final Pattern ENTITY = Pattern.compile("arn:aws:iam::([0-9]{12}):(user|role)(/|/.+/)([^/]+)");
    private static final Pattern ROLE_SESSION =
            Pattern.compile("arn:aws:sts::([0-9]{12}):assumed-role/([^/]+)/([^/]+)");
    private static final Pattern FEDERATED_USER = Pattern.compile("arn:aws:sts::([0-9]{12}):federated-user/([^/]+)");

    enum Kind {
        USER,
        ROLE,
        ROLE_SESSION,
        FEDERATED_USER
    }

    /// @return null for other ARNs
    static @Nullable NamedPrincipal parse(String arn) {
        Matcher entity = ENTITY.matcher(arn);
        if (entity.matches()) {
            Kind kind = entity.group(2).equals("user") ? Kind.USER : Kind.ROLE;
            return new NamedPrincipal(kind, entity.group(1), entity.group(3), entity.group(4), "");
        }
        Matcher session = ROLE_SESSION.matcher(arn);
        if (session.matches()) {
            return new NamedPrincipal(Kind.ROLE_SESSION, session.group(1), "", session.group(2), session.group(3));
        }
        Matcher federated = FEDERATED_USER.matcher(arn);
        return federated.matches()
                ? new NamedPrincipal(Kind.FEDERATED_USER, federated.group(1), "", federated.group(2), "")
                : null;
    }

    boolean isUser(Principal.User user) {
        return is(Kind.USER, user.owner(), user.name()) && path.equals(user.path());
    }

    boolean isRoleOf(Principal.RoleSession caller) {
        return is(Kind.ROLE, caller.owner(), caller.roleName()) && path.equals(caller.path());
    }

    boolean isSession(Principal.RoleSession caller) {
        return is(Kind.ROLE_SESSION, caller.owner(), caller.roleName()) && session.equals(caller.sessionName());
    }

    boolean isSession(Principal.FederatedUser caller) {
        return is(Kind.FEDERATED_USER, caller.owner(), caller.name());
    }

    private boolean is(Kind other, AccountId owner, String called) {
        return kind == other && name.equals(called) && account.equals(owner.value());
    }
}
