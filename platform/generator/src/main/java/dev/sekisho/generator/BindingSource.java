package dev.sekisho.generator;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The source of the class that lists the operations of one package.
record BindingSource(String packageName, List<OperationClass> operations, WiringClass wiring) {
    static final String NAME = "Operations";

    BindingSource {
        operations = operations.stream()
                .sorted(Comparator.comparing(OperationClass::name))
                .toList();
    }

    /// @throws Refusal if the wiring does not provide what an operation takes
    String text() {
        SourceText source = new SourceText(packageName, imports());
        source.line("/// The operations of this package.").marks();
        source.line("public final class %s {", NAME)
                .line("private %s() {}", NAME)
                .blank();
        source.line("public static List<OperationBinding<?, ?>> bind(%s wiring) {", wiring.name());
        source.line(
                "return List.of(%s);", operations.stream().map(this::binding).collect(joining(",")));
        return source.line("}").line("}").toString();
    }

    private String binding(OperationClass operation) {
        String indentation = "\n" + " ".repeat(16);
        String actions =
                operation.actions().stream().map(action -> '"' + action + '"').collect(joining(", "));
        return indentation + "new OperationBinding<>("
                + String.join(
                        "," + indentation + " ".repeat(8),
                        indentation + " ".repeat(8) + '"' + operation.name() + '"',
                        "List.of(" + actions + ")",
                        wiring.creation(operation.type()),
                        JavaNames.request(operation.name()) + "::from",
                        JavaNames.response(operation.name()) + "::tree")
                + ")";
    }

    private Set<String> imports() {
        Set<String> imports = new TreeSet<>(Set.of("dev.sekisho.server.OperationBinding", "java.util.List"));
        for (OperationClass operation : operations) {
            String api = JavaNames.apiPackage(operation.service().name());
            imports.add(api + "." + JavaNames.request(operation.name()));
            imports.add(api + "." + JavaNames.response(operation.name()));
        }
        return imports;
    }
}
