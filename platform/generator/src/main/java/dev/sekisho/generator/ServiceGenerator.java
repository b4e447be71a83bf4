package dev.sekisho.generator;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/// Generates what the `@Operation` and `@Wiring` classes of a compilation need, and refuses those that do not fit
/// the models or the catalogue. README.md of this module says what comes out.
///
/// Whatever is refused, the records of all known operations are made: else the one error that matters would drown
/// in complaints about missing classes.
@SupportedAnnotationTypes({Annotation.OPERATION, Annotation.WIRING})
public final class ServiceGenerator extends AbstractProcessor {

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        List<WiringClass> wirings = annotated(round, Annotation.WIRING).stream()
                .map(type -> WiringClass.of(type, processingEnv.getElementUtils(), processingEnv.getTypeUtils()))
                .toList();
        Map<String, List<OperationClass>> services = new TreeMap<>(annotated(round, Annotation.OPERATION).stream()
                .flatMap(type -> attempt(() -> OperationClass.of(type)).stream())
                .collect(groupingBy(operation -> operation.service().name())));
        services.forEach((service, operations) -> generateApi(operations));

        Map<String, WiringClass> wiringOf = new TreeMap<>();
        for (WiringClass wiring : wirings) {
            if (wiringOf.putIfAbsent(wiring.service(), wiring) != null) {
                error(wiring.type(), "The service " + wiring.service() + " has another @Wiring class already.");
            }
        }
        services.forEach((service, operations) -> {
            List<OperationClass> fit = fitting(operations);
            WiringClass wiring = wiringOf.get(service);
            if (wiring == null) {
                error(operations.getFirst().type(), "The service " + service + " has no @Wiring class.");
            } else {
                generateBindings(wiring, fit);
            }
        });
        return false;
    }

    private Set<TypeElement> annotated(RoundEnvironment round, String annotation) {
        TypeElement type = processingEnv.getElementUtils().getTypeElement(annotation);
        return type == null ? Set.of() : ElementFilter.typesIn(round.getElementsAnnotatedWith(type));
    }

    private void generateApi(List<OperationClass> operations) {
        ApiSources.of(operations.getFirst().service(), operations)
                .forEach((name, source) -> write(name, source, operations));
    }

    /// Returns the operations that are what they must be, each once.
    private List<OperationClass> fitting(List<OperationClass> operations) {
        Map<String, OperationClass> byName = new HashMap<>();
        List<OperationClass> fit = new ArrayList<>();
        for (OperationClass operation : operations) {
            OperationClass other = byName.putIfAbsent(operation.name(), operation);
            if (other != null) {
                error(
                        operation.type(),
                        "%s is the operation %s already.".formatted(other.type().getQualifiedName(), operation.name()));
                continue;
            }
            attempt(() -> {
                        operation.check(processingEnv.getTypeUtils());
                        return operation;
                    })
                    .ifPresent(fit::add);
        }
        return fit;
    }

    private void generateBindings(WiringClass wiring, List<OperationClass> operations) {
        Map<String, List<OperationClass>> packages = new TreeMap<>(operations.stream()
                .collect(groupingBy(operation -> processingEnv
                        .getElementUtils()
                        .getPackageOf(operation.type())
                        .getQualifiedName()
                        .toString())));
        packages.forEach((name, inPackage) -> attempt(() -> new BindingSource(name, inPackage, wiring).text())
                .ifPresent(source -> write(name + "." + BindingSource.NAME, source, inPackage)));
        var service = new ServiceSource(wiring, List.copyOf(packages.keySet()));
        write(wiring.packageName() + "." + service.name(), service.text(), operations);
    }

    private void write(String name, String source, List<OperationClass> from) {
        Element[] origins = from.stream().map(OperationClass::type).toArray(Element[]::new);
        try (Writer writer =
                processingEnv.getFiler().createSourceFile(name, origins).openWriter()) {
            writer.write(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Optional<T> attempt(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (Refusal refusal) {
            error(refusal.element(), refusal.sentence());
            return Optional.empty();
        }
    }

    private void error(Element element, String sentence) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, sentence, element);
    }
}
