package dev.sekisho.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The arrows of docs/architecture.md. A module may use those listed behind it, and no other.
class ModuleArrowsTest {
    private static final Set<String> PLATFORM =
            Set.of("policy", "sigv4", "models", "catalogue", "wire", "identity", "server");

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("policy", Set.of()),
            Map.entry("sigv4", Set.of()),
            Map.entry("models", Set.of()),
            Map.entry("catalogue", Set.of()),
            Map.entry("generator", Set.of("models", "catalogue")),
            Map.entry("wire", Set.of("models")),
            Map.entry("store", Set.of()),
            Map.entry("identity", Set.of("policy", "sigv4", "store", "models", "catalogue")),
            Map.entry("federation", Set.of("models")),
            Map.entry("server", Set.of("policy", "sigv4", "wire", "models", "catalogue", "identity")),
            Map.entry("iam", with("federation")),
            Map.entry("sts", with("federation")),
            Map.entry("s3", with("store")),
            Map.entry("logs", with("store")),
            Map.entry("sekisho", PLATFORM),
            Map.entry("cli", Set.of("policy", "sigv4")),
            Map.entry("tour", Set.of()));

    private static Set<String> with(String more) {
        return Stream.concat(PLATFORM.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.sekisho");

    @TestFactory
    Stream<DynamicTest> a_module_uses_only_those_below_it() {
        return MAY_USE.entrySet().stream()
                .map(arrows -> DynamicTest.dynamicTest(
                        arrows.getKey(), () -> checkArrows(arrows.getKey(), arrows.getValue())));
    }

    private static void checkArrows(String module, Set<String> mayUse) {
        noClasses()
                .that()
                .resideInAPackage(packages(module))
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("belong to another module than " + mayUse) {
                    @Override
                    public boolean test(JavaClass used) {
                        String owner = module(used.getPackageName());
                        return !owner.isEmpty() && !owner.equals(module) && !mayUse.contains(owner);
                    }
                })
                .check(CLASSES);
    }

    @Test
    void the_libraries_need_nothing_but_the_jdk() {
        classes()
                .that()
                .resideInAnyPackage(packages("policy"), packages("sigv4"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        packages("policy"),
                        packages("sigv4"),
                        "org.jspecify..",
                        "com.google.errorprone..")
                .check(CLASSES);
    }

    @Test
    void only_the_server_knows_the_http_server() {
        noClasses()
                .that()
                .resideOutsideOfPackage(packages("server"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..")
                .check(CLASSES);
    }

    @Test
    void no_class_has_a_name_that_says_nothing() {
        // The generated records and the operations are named by AWS.
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.sekisho.*.api")
                .and()
                .areNotAssignableTo("dev.sekisho.server.OperationHandler")
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base|Processor|Common|Info)")
                .check(CLASSES);
    }

    private static String packages(String module) {
        return "dev.sekisho." + module + "..";
    }

    /// The module a package belongs to, or the empty string for what is not ours.
    private static String module(String packageName) {
        String[] parts = packageName.split("\\.", -1);
        return parts.length > 2 && packageName.startsWith("dev.sekisho.") ? parts[2] : "";
    }
}
