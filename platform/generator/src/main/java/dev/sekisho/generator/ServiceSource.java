package dev.sekisho.generator;

import java.util.List;
import java.util.Set;

/// The source of the class that makes the whole service.
///
/// @param packages that have operations, sorted
record ServiceSource(WiringClass wiring, List<String> packages) {

    private static final Set<String> IMPORTS = Set.of(
            "dev.sekisho.models.Models",
            "dev.sekisho.server.OperationBinding",
            "dev.sekisho.server.Service",
            "java.util.ArrayList",
            "java.util.List");

    String name() {
        return JavaNames.capitalized(wiring.service()) + "Operations";
    }

    String text() {
        SourceText source = new SourceText(wiring.packageName(), IMPORTS);
        source.line("/// The service `%s` with all its operations.", wiring.service())
                .marks();
        source.line("public final class %s {", name())
                .line("private %s() {}", name())
                .blank();
        source.line("public static Service service(%s wiring) {", wiring.name());
        source.line("List<OperationBinding<?, ?>> operations = new ArrayList<>();");
        packages.forEach(name -> source.line("operations.addAll(%s.%s.bind(wiring));", name, BindingSource.NAME));
        source.line("return new Service(Models.service(\"%s\"), operations);", wiring.service());
        return source.line("}").line("}").toString();
    }
}
