package dev.sekisho.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/// The language of explanations.
final class Language {
    private enum Code {
        EN(Locale.ENGLISH),
        JA(Locale.JAPANESE);

        private final Locale locale;

        Code(Locale locale) {
            this.locale = locale;
        }
    }

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "the language of explanations: en (if nothing is said) or ja")
    private Code code = Code.EN;

    Locale locale() {
        return code.locale;
    }
}
