package dev.sekisho.generator;

import static java.util.stream.Collectors.joining;

import dev.sekisho.models.Member;
import dev.sekisho.models.Shape;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The source of the record of one structure.
///
/// @param name the record's name
/// @param structure its members become the components
/// @param response whether it is a whole response: its lists are then written even when empty
record RecordSource(JavaTypes types, String packageName, String name, Shape.Structure structure, boolean response) {

    /// From this many members on, arguments in a row are hard to tell apart.
    private static final int MANY = 4;

    String text() {
        SourceText source = new SourceText(packageName, imports());
        source.line("/// The API's `%s`.", structure.name()).marks();
        source.line("public record %s(%s) {", name, components());
        source.blank();
        if (members().isEmpty()) {
            source.line("public static final %s EMPTY = new %s();", name, name).blank();
        }
        constructor(source);
        reader(source);
        writer(source);
        if (members().stream().anyMatch(JavaTypes::secret)) {
            printer(source);
        }
        if (hasBuilder()) {
            builder(source);
        }
        return source.line("}").toString();
    }

    private List<Member> members() {
        return structure.members();
    }

    private boolean hasBuilder() {
        return members().size() >= MANY || members().stream().anyMatch(member -> !member.required());
    }

    private String components() {
        return members().stream()
                .map(member -> "\n        " + declaration(member) + " " + component(member))
                .collect(joining(","));
    }

    private String declaration(Member member) {
        return present(member) ? types.type(member.shape()) : types.nullable(member.shape());
    }

    /// Whether the component is never null.
    private static boolean present(Member member) {
        return member.required() || JavaTypes.collection(member.shape());
    }

    private static String component(Member member) {
        return JavaNames.component(member.name());
    }

    private void constructor(SourceText source) {
        List<Member> checked = members().stream().filter(RecordSource::present).toList();
        if (checked.isEmpty()) {
            return;
        }
        source.line("public %s {", name);
        for (Member member : checked) {
            String component = component(member);
            switch (member.shape()) {
                case Shape.ListOf list -> source.line("%s = List.copyOf(%s);", component, component);
                case Shape.MapOf map -> source.line("%s = Tree.eachValue(%s, one -> one);", component, component);
                case Shape other -> source.line("Objects.requireNonNull(%s, \"%s\");", component, member.name());
            }
        }
        source.line("}").blank();
    }

    private void reader(SourceText source) {
        source.line("/// Makes the record from its tree of members, which is within the model's limits.");
        source.line("public static %s from(Map<String, Object> tree) {", name);
        if (members().isEmpty()) {
            source.line("return EMPTY;");
        } else {
            source.line(
                    "return new %s(%s);",
                    name,
                    members().stream()
                            .map(types::read)
                            .map(read -> "\n                " + read)
                            .collect(joining(",")));
        }
        source.line("}").blank();
    }

    private void writer(SourceText source) {
        source.line("/// Returns the tree of members.");
        source.line("public Map<String, Object> tree() {");
        if (members().isEmpty()) {
            source.line("return Map.of();").line("}");
            return;
        }
        source.line("Map<String, Object> tree = new LinkedHashMap<>();");
        for (Member member : members()) {
            String component = component(member);
            String put = "tree.put(\"%s\", %s);".formatted(member.name(), types.write(member.shape(), component));
            if (alwaysWritten(member)) {
                source.line("%s", put);
            } else {
                String condition =
                        JavaTypes.collection(member.shape()) ? "!" + component + ".isEmpty()" : component + " != null";
                source.line("if (%s) {", condition).line("%s", put).line("}");
            }
        }
        source.line("return tree;").line("}");
    }

    private boolean alwaysWritten(Member member) {
        return member.required() || (response && member.shape() instanceof Shape.ListOf);
    }

    private void printer(SourceText source) {
        source.blank().line("/// Without the secrets.").line("@Override").line("public String toString() {");
        String parts = members().stream()
                .map(member -> component(member) + "="
                        + (JavaTypes.secret(member) ? "[redacted]" : "\" + " + component(member) + " + \""))
                .collect(joining(", "));
        source.line("return \"%s[%s]\";", name, parts).line("}");
    }

    private void builder(SourceText source) {
        source.blank()
                .line("public static Builder builder() {")
                .line("return new Builder();")
                .line("}")
                .blank();
        source.line("/// Takes the members one by one; those that are not given are absent.");
        source.line("public static final class Builder {");
        for (Member member : members()) {
            source.line("private %s %s%s;", stored(member), component(member), initial(member));
        }
        source.blank().line("private Builder() {}");
        for (Member member : members()) {
            String component = component(member);
            source.blank().line("public Builder %s(%s %s) {", component, declaration(member), component);
            source.line("this.%s = %s;", component, component)
                    .line("return this;")
                    .line("}");
        }
        source.blank().line("/// @throws NullPointerException if a required member is missing");
        source.line("public %s build() {", name);
        source.line(
                "return new %s(%s);",
                name, members().stream().map(RecordSource::component).collect(joining(", ")));
        source.line("}").line("}");
    }

    /// Until it is given, even a required member is absent.
    private String stored(Member member) {
        Shape shape = member.shape();
        return JavaTypes.collection(shape) ? types.type(shape) : types.nullable(shape);
    }

    private static String initial(Member member) {
        return switch (member.shape()) {
            case Shape.ListOf list -> " = List.of()";
            case Shape.MapOf map -> " = Map.of()";
            case Shape other -> "";
        };
    }

    private Set<String> imports() {
        Set<String> imports = new TreeSet<>(Set.of("java.util.Map"));
        if (!members().isEmpty()) {
            imports.add("java.util.LinkedHashMap");
        }
        if (hasBuilder() && members().stream().anyMatch(member -> !JavaTypes.collection(member.shape()))) {
            imports.add("org.jspecify.annotations.Nullable");
        }
        for (Member member : members()) {
            if (member.required() && !JavaTypes.collection(member.shape())) {
                imports.add("java.util.Objects");
            }
            imports(member.shape(), imports);
        }
        return imports;
    }

    private static void imports(Shape shape, Set<String> imports) {
        switch (shape) {
            case Shape.Structure structure -> imports.add("dev.sekisho.models.Tree");
            case Shape.ListOf list -> {
                imports.add("java.util.List");
                imports.add("dev.sekisho.models.Tree");
                imports(list.element().get(), imports);
            }
            case Shape.MapOf map -> {
                imports.add("dev.sekisho.models.Tree");
                imports(map.value().get(), imports);
            }
            case Shape.Timestamp time -> imports.add("java.time.Instant");
            case Shape.Blob blob when blob.streaming() -> imports.add("dev.sekisho.models.Payload");
            case Shape other -> {}
        }
    }
}
