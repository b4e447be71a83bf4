package dev.sekisho.generator;

import dev.sekisho.models.ErrorModel;
import java.util.List;

/// The source of the class of one error.
record ErrorSource(String packageName, ErrorModel error) {

    private static final List<String> IMPORTS = List.of(
            "com.google.errorprone.annotations.FormatMethod",
            "com.google.errorprone.annotations.FormatString",
            "dev.sekisho.models.AwsError");

    String name() {
        return JavaNames.error(error.code());
    }

    String text() {
        SourceText source = new SourceText(packageName, IMPORTS);
        source.line("/// The error `%s`.", error.code()).marks();
        source.line("public final class %s {", name());
        source.line("public static final String CODE = \"%s\";", error.code());
        source.line("public static final int STATUS = %d;", error.status()).blank();
        source.line("private %s() {}", name()).blank();
        source.line("/// @param format the message in AWS's words, for [String#format]")
                .line("@FormatMethod");
        source.line("public static AwsError of(@FormatString String format, Object... arguments) {");
        source.line("return AwsError.of(CODE, STATUS, format, arguments);");
        return source.line("}").line("}").toString();
    }
}
