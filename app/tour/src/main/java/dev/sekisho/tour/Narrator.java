package dev.sekisho.tour;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// Tells the walk in one language.
final class Narrator {
    private static final int LINES_SHOWN = 32;

    private final ResourceBundle texts;
    private final PrintStream out;

    /// @param language `en` or `ja`
    Narrator(String language, PrintStream out) {
        this.texts = texts(language);
        this.out = out;
    }

    static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle(
                "dev.sekisho.tour.texts",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    void say(String key, Object... values) {
        out.println(text(key, values));
    }

    void step(int number, int of, String key) {
        out.println();
        out.println("── " + number + "/" + of + "  " + text("step." + key));
    }

    void typed(String command) {
        out.println("   $ " + command);
    }

    /// @param text what was printed, shown as far as it helps
    void printed(String text) {
        List<String> lines = text.stripTrailing().lines().toList();
        lines.stream().limit(LINES_SHOWN).forEach(line -> out.println("   " + line));
        if (lines.size() > LINES_SHOWN) {
            out.println("   …");
        }
    }

    void why(Decision decision) {
        String statements = decision.statements().stream()
                .map(statement -> text("statement", statement.number(), statement.policy()))
                .collect(Collectors.joining(text("and")));
        String key = switch (decision.outcome()) {
            case "Allowed" -> decision.statements().isEmpty() ? "why.root" : "why.allowed";
            case "ExplicitlyDenied" -> "why.denied";
            case "ImplicitlyDenied" -> "why.nothing";
            default -> "why.refused";
        };
        out.println("   ⇒ " + text(key, decision.principal(), decision.action(), decision.resource(), statements));
    }

    private String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
    }
}
