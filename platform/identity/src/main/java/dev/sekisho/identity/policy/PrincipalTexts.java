package dev.sekisho.identity.policy;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Replaces the texts below `AWS` in the Principal and NotPrincipal elements of one document, and nothing else.
final class PrincipalTexts {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final String document;
    private final JsonParser parser;
    private final UnaryOperator<String> change;
    private final StringBuilder result = new StringBuilder();
    private int copied;

    private PrincipalTexts(String document, JsonParser parser, UnaryOperator<String> change) {
        this.document = document;
        this.parser = parser;
        this.change = change;
    }

    /// @param document a policy document whose grammar was checked
    static String replaced(String document, UnaryOperator<String> change) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
            var texts = new PrincipalTexts(document, parser, change);
            parser.nextToken();
            texts.members(
                    name -> name.equals("Statement"),
                    () -> texts.each(() -> texts.members(
                            name -> name.equals("Principal") || name.equals("NotPrincipal"),
                            () -> texts.members(name -> name.equals("AWS"), () -> texts.each(texts::replace)))));
            return texts.result
                    .append(document, texts.copied, document.length())
                    .toString();
        }
    }

    /// Goes on to the members that are wanted, if there is an object.
    private void members(Predicate<String> wanted, Runnable inside) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (wanted.test(name)) {
                inside.run();
            } else {
                parser.skipChildren();
            }
        }
    }

    /// One and a list of one are the same.
    private void each(Runnable one) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            one.run();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            one.run();
        }
    }

    private void replace() {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            parser.skipChildren();
            return;
        }
        int start = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
        String before = parser.getString();
        int end = Math.toIntExact(parser.currentLocation().getCharOffset());
        String after = change.apply(before);
        if (!after.equals(before)) {
            result.append(document, copied, start).append(quoted(after));
            copied = end;
        }
    }

    /// ARNs and ids are of printable ASCII.
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
