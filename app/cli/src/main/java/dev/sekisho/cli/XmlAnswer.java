package dev.sekisho.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An answer in XML, of which single texts are wanted. Prints without what it says, which may be secret.
record XmlAnswer(String xml) {

    /// The text of the first element of that name.
    Optional<String> element(String name) {
        return elements(name).stream().findFirst();
    }

    /// The texts of all elements of that name. Enough for these answers, whose elements with text hold no others.
    List<String> elements(String name) {
        return Pattern.compile("<" + name + ">([^<]*)</" + name + ">")
                .matcher(xml)
                .results()
                .map(found -> unescaped(found.group(1)))
                .toList();
    }

    /// The contents of all elements of that name, which hold no others of that name.
    List<XmlAnswer> parts(String name) {
        return Pattern.compile("<" + name + ">(.*?)</" + name + ">", Pattern.DOTALL)
                .matcher(xml)
                .results()
                .map(found -> new XmlAnswer(found.group(1)))
                .toList();
    }

    @Override
    public String toString() {
        return "XmlAnswer";
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&#39;", "'")
                .replace("&#13;", "\r")
                .replace("&amp;", "&");
    }
}
