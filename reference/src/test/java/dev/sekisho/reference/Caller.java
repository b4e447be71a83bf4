package dev.sekisho.reference;

/// Who asks. What a kind of caller has not is the empty string.
///
/// @param account twelve digits
/// @param path of the user or the role, with `/` at both ends
/// @param name of the user, the role, the service or the provider; of a federated session the user behind it
/// @param id the unique id of the user or the role
/// @param session the name of the session
record Caller(Kind kind, String account, String path, String name, String id, String session) {

    enum Kind {
        ROOT,
        USER,
        ROLE_SESSION,
        FEDERATED_USER,
        FEDERATED,
        SERVICE,
        ANONYMOUS
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean hasAccount() {
        return !account.isEmpty();
    }

    boolean isServiceLinked() {
        return is(Kind.ROLE_SESSION) && path.startsWith("/aws-service-role/");
    }

    String userArn() {
        return "arn:aws:iam::" + account + ":user" + path + name;
    }

    String roleArn() {
        return "arn:aws:iam::" + account + ":role" + path + name;
    }

    String sessionArn() {
        return "arn:aws:sts::" + account + (is(Kind.ROLE_SESSION) ? ":assumed-role/" + name + "/" : ":federated-user/")
                + session;
    }
}
