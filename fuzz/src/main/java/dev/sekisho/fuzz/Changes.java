package dev.sekisho.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/// Changes of an XML text that an input asks for, four bytes each after its first: what to do, and to which tags.
/// Tags, each with the text behind it, are moved and copied whole, so that an input can wrap, nest and repeat elements.
final class Changes {
    private static final int MOST = 48;
    private static final int MOST_TAGS = 400;
    private static final int MOST_CHARACTERS = 60_000;
    private static final List<List<String>> REPLACEMENTS = List.of(
            List.of("_a1", "_x1"),
            List.of("_r1", "_x2"),
            List.of("_a1", "_r1"),
            List.of("_r1", "_a1"),
            List.of("ana", "bob"),
            List.of("role/dev", "role/admin"),
            List.of("Assertion", "Response"),
            List.of("saml:", "samlp:"),
            List.of("ID=", "Id="),
            List.of(">", "><!-- x -->"),
            List.of("ecdsa-sha256", "hmac-sha256"),
            List.of("xml-exc-c14n#", "xml-exc-c14n#WithComments"),
            List.of("12:05:00", "12:05:01"),
            List.of("#", ""));
    private static final List<String> ADDITIONS = List.of(
            "<ds:Object>",
            "</ds:Object>",
            "<samlp:Extensions>",
            "</samlp:Extensions>",
            "<saml:Advice>",
            "</saml:Advice>",
            "<!-- x -->",
            "<?x y?>",
            "<![CDATA[x]]>",
            "<!DOCTYPE x [<!ATTLIST saml:Assertion Id ID #IMPLIED>]>",
            "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>true()</ds:XPath></ds:Transform>",
            "<saml:AttributeValue>bob</saml:AttributeValue>",
            "<saml:NameID>bob</saml:NameID>",
            "</saml:Assertion><saml:Assertion ID=\"_x3\" Version=\"2.0\">");

    private final byte[] input;

    Changes(byte[] input) {
        this.input = input;
    }

    String applied(String text) {
        List<String> tags = new ArrayList<>(List.of(text.split("(?=<)")));
        int end = Math.min(input.length - 3, 1 + 4 * MOST);
        for (int i = 1; i < end && tags.size() < MOST_TAGS; i += 4) {
            change(tags, i);
            // Some replacements have in them what they replace.
            if (tags.stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
                break;
            }
        }
        return String.join("", tags);
    }

    private void change(List<String> tags, int i) {
        int from = number(i + 1, tags.size() + 1);
        int to = from + number(i + 2, tags.size() + 1 - from);
        List<String> range = List.copyOf(tags.subList(from, to));
        switch (number(i, 6)) {
            case 0 -> tags.subList(from, to).clear();
            case 1 -> tags.addAll(number(i + 3, tags.size() + 1), range);
            case 2 -> {
                tags.subList(from, to).clear();
                tags.addAll(number(i + 3, tags.size() + 1), range);
            }
            case 3 -> {
                List<String> replacement = REPLACEMENTS.get(number(i + 3, REPLACEMENTS.size()));
                tags.subList(from, to).replaceAll(tag -> tag.replace(replacement.getFirst(), replacement.getLast()));
            }
            case 4 -> tags.add(from, ADDITIONS.get(number(i + 3, ADDITIONS.size())));
            default -> tags.add(from, new String(input, i + 2, 2, UTF_8));
        }
    }

    /// The byte at a place as a number below a limit.
    private int number(int at, int limit) {
        return (input[at] & 0xFF) % limit;
    }
}
