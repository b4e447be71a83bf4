package dev.sekisho.generator;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.Collection;
import java.util.TreeSet;

/// The text of a Java file, written line by line with its indentation.
final class SourceText {
    private static final String GENERATED = "javax.annotation.processing.Generated";
    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /// Begins a file up to the annotations of its one type.
    SourceText(String packageName, Collection<String> imports) {
        line("package %s;", packageName).blank();
        var all = new TreeSet<>(imports);
        all.add(GENERATED);
        all.add(NULL_MARKED);
        all.forEach(name -> line("import %s;", name));
        blank();
    }

    /// The annotations that every generated type carries.
    SourceText marks() {
        return line("@NullMarked").line("@Generated(\"%s\")", ServiceGenerator.class.getName());
    }

    /// A line; one that ends with an opening bracket indents what follows, one that begins with a closing one ends
    /// that.
    @FormatMethod
    SourceText line(@FormatString String format, Object... arguments) {
        String line = arguments.length == 0 ? format : String.format(format, arguments);
        if (line.startsWith("}") || line.startsWith(")")) {
            depth--;
        }
        text.append("    ".repeat(depth)).append(line).append('\n');
        if (line.endsWith("{") || line.endsWith("(")) {
            depth++;
        }
        return this;
    }

    SourceText blank() {
        text.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
