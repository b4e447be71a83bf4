package dev.sekisho.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The language of explanations.
final class Language {
    private final Map<String, String> environment;

    @Option(
            names = {"--lang", "--language"},
            paramLabel = "LANG",
            description = "the language of explanations: en or ja (by the locale)")
    private @Nullable Code code;

    enum Code {
        en,
        ja
    }

    Language(Map<String, String> environment) {
        this.environment = environment;
    }

    Locale locale() {
        if (code != null) {
            return Locale.of(code.name());
        }
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String locale = environment.get(variable);
            if (locale != null && !locale.isEmpty()) {
                return locale.toLowerCase(Locale.ROOT).startsWith("ja") ? Locale.JAPANESE : Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }
}
