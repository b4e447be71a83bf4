package dev.sekisho.policy.grammar;

import java.util.regex.Pattern;

/// One value of a Principal or NotPrincipal element.
///
/// @param value an ARN, an account id, a unique id, a canonical user id, the name of a service or of an identity
///     provider, or `*`
public record StatementPrincipal(Kind kind, String value) {

    /// Source: IAM User Guide, "AWS JSON policy elements: Principal".
    public enum Kind {
        // A wildcard stands alone or not at all.
        AWS(
                "AWS",
                "\\*|[0-9]{12}|A(IDA|ROA)[A-Z0-9]{12,124}|"
                        + Form.PARTITION + ":iam::[0-9]{12}:(root|(user|role)" + Form.PATH + Form.NAME + ")|"
                        + Form.PARTITION + ":sts::[0-9]{12}:"
                        + "(assumed-role/" + Form.NAME + "/" + Form.NAME + "|federated-user/" + Form.NAME + ")"),
        SERVICE("Service", "[a-z0-9-]+(\\.[a-z0-9-]+){1,9}"),
        FEDERATED(
                "Federated",
                "(cognito-identity\\.amazonaws|www\\.amazon|graph\\.facebook|accounts\\.google)\\.com|"
                        + Form.PARTITION + ":iam::[0-9]{12}:"
                        + "(saml-provider/" + Form.NAME + "|oidc-provider/[!-)+->@-~]+)"),
        CANONICAL_USER("CanonicalUser", "[0-9a-f]{64}");

        private final String word;
        private final Pattern form;

        Kind(String word, String form) {
            this.word = word;
            this.form = Pattern.compile(form);
        }

        /// How policies name it.
        public String word() {
            return word;
        }

        /// Whether a principal of this kind can have the name.
        boolean mayBe(String name) {
            return form.matcher(name).matches();
        }
    }

    // A group that repeats without bound would take a stack as deep as the text is long.
    private static final class Form {
        static final String NAME = "[A-Za-z0-9_+=,.@-]+";
        static final String PARTITION = "arn:aws(-[a-z]+){0,3}";
        static final String PATH = "(/[!-)+->@-~]*)?/";
    }
}
