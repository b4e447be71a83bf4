package dev.sekisho.policy.grammar;

import dev.sekisho.policy.MalformedPolicyException;
import dev.sekisho.policy.grammar.StatementPrincipal.Kind;
import dev.sekisho.policy.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Principal element of a trust policy. Whether a principal exists is not asked here.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal".
final class PrincipalGrammar {
    private static final String NAME = "[A-Za-z0-9_+=,.@-]+";
    private static final String PARTITION = "arn:aws(-[a-z]+)*";
    private static final String PATH = "(/[!-)+->@-~]*)?/";

    // A wildcard stands alone or not at all.
    private static final Pattern AWS = Pattern.compile("\\*|[0-9]{12}|A(IDA|ROA)[A-Z0-9]{12,124}|"
            + PARTITION + ":iam::[0-9]{12}:(root|(user|role)" + PATH + NAME + ")|"
            + PARTITION + ":sts::[0-9]{12}:(assumed-role/" + NAME + "/" + NAME + "|federated-user/" + NAME + ")");
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern FEDERATED =
            Pattern.compile("(cognito-identity\\.amazonaws|www\\.amazon|graph\\.facebook|accounts\\.google)\\.com|"
                    + PARTITION + ":iam::[0-9]{12}:(saml-provider/" + NAME + "|oidc-provider/[!-)+->@-~]+)");

    private PrincipalGrammar() {}

    /// @throws MalformedPolicyException in AWS's words
    static List<StatementPrincipal> read(@Nullable Json principal) {
        if (principal == null) {
            throw new MalformedPolicyException("Missing required field Principal");
        }
        if (principal instanceof Json.Text text) {
            throw new MalformedPolicyException(
                    text.value().equals("*")
                            ? "AssumeRolepolicy contained an invalid principal: \"STAR\":\"*\"."
                            : "Principal must be a JSON object.");
        }
        Json.Members kinds = Elements.members(principal);
        var principals = new ArrayList<StatementPrincipal>();
        kinds.values().forEach((kind, names) -> addAll(principals, kind, Elements.texts(names)));
        if (principals.isEmpty()) {
            throw new MalformedPolicyException("Missing required field Principal cannot be empty!");
        }
        return principals;
    }

    private static void addAll(List<StatementPrincipal> principals, String kind, List<String> names) {
        switch (kind) {
            case "AWS" -> names.forEach(name -> principals.add(one(Kind.AWS, AWS, name)));
            case "Service" -> names.forEach(name -> principals.add(one(Kind.SERVICE, SERVICE, name)));
            case "Federated" -> names.forEach(name -> principals.add(one(Kind.FEDERATED, FEDERATED, name)));
            default -> throw new MalformedPolicyException("Invalid principal in policy: \"" + kind + "\"");
        }
    }

    private static StatementPrincipal one(Kind kind, Pattern form, String name) {
        if (!form.matcher(name).matches()) {
            throw new MalformedPolicyException("Invalid principal in policy: \"" + kind + "\":\"" + name + "\"");
        }
        return new StatementPrincipal(kind, name);
    }
}
