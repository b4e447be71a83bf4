package dev.sekisho.policy.grammar;

import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.fault.Fault;
import dev.sekisho.policy.fault.FaultException;
import dev.sekisho.policy.json.Json;
import dev.sekisho.policy.json.JsonException;
import dev.sekisho.policy.json.JsonReader;
import java.util.List;
import java.util.Set;

/// Reads documents. What all types of policy have in common is here; in what they differ, in their [Rules].
///
/// Source: IAM User Guide, "Grammar of the IAM JSON policy language".
public final class Grammar {
    // The longest of AWS's own has 152,297 characters; what customers may keep is far shorter.
    private static final int LONGEST = 262_144;
    private static final Set<String> ELEMENTS = Set.of("Version", "Id", "Statement");

    private Grammar() {}

    /// Judges in AWS's order as far as it is known, so that of several mistakes the same one is named.
    ///
    /// @throws FaultException if policies of the type may not be so
    public static Content read(String text, PolicyType type) {
        var rules = new Rules(type);
        Json.Members document = json(text, rules);
        Elements.requireKnown(document, ELEMENTS);
        String id = Elements.text(document, "Id");
        List<Draft> drafts = drafts(document);
        String version = Elements.text(document, "Version");
        if (!rules.takesVersion(version)) {
            throw new FaultException(new Fault.BadVersion(version));
        }
        var grammar = new StatementGrammar(rules, "2012-10-17".equals(version));
        drafts.forEach(grammar::effect);
        if (rules.sidsChecked()) {
            Sids.requireValid(drafts);
        }
        return new Content(version, id, drafts.stream().map(grammar::read).toList());
    }

    private static Json.Members json(String text, Rules rules) {
        boolean space = !text.isEmpty() && " \t\n\r".indexOf(text.charAt(0)) >= 0;
        if (space && !rules.mayBeginWithSpace()) {
            throw new FaultException(new Fault.LeadingSpace());
        }
        int foreign = firstForeign(text, rules.anyCharacter());
        if (foreign >= 0) {
            throw new FaultException(new Fault.NotJson(text, foreign));
        }
        try {
            if (JsonReader.read(text, LONGEST) instanceof Json.Members members) {
                return members;
            }
        } catch (JsonException e) {
            throw new FaultException(new Fault.NotJson(text, e.at()));
        }
        throw new FaultException(new Fault.NotJson(text, 0));
    }

    /// The offset of the first character that may not stand in the document, or -1.
    private static int firstForeign(String text, boolean any) {
        for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
            if (control || (c > 0xFF && !any)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Draft> drafts(Json.Members document) {
        Json statement = document.values().get("Statement");
        if (statement == null) {
            throw new FaultException(new Fault.MissingElement("Statement"));
        }
        List<Json> statements = Elements.oneOrMore(statement);
        if (statements.isEmpty()) {
            throw new FaultException(new Fault.EmptyElement("Statement"));
        }
        return statements.stream().map(Draft::read).toList();
    }
}
