package dev.sekisho.generator;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/// A service's one `@Wiring` class.
record WiringClass(String service, TypeElement type, Elements elements, Types types) {

    static WiringClass of(TypeElement type, Elements elements, Types types) {
        String service = Annotation.on(type, Annotation.WIRING).texts("value").getFirst();
        return new WiringClass(service, type, elements, types);
    }

    String name() {
        return type.getQualifiedName().toString();
    }

    String packageName() {
        return elements.getPackageOf(type).getQualifiedName().toString();
    }

    /// An expression that makes the operation, with what this class provides.
    String creation(TypeElement operation) {
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(operation.getEnclosedElements());
        if (constructors.size() != 1 || constructors.getFirst().getModifiers().contains(Modifier.PRIVATE)) {
            throw new Refusal(operation, operation.getSimpleName() + " must have one constructor that is not private.");
        }
        List<String> arguments = constructors.getFirst().getParameters().stream()
                .map(parameter -> "wiring." + provider(parameter, operation) + "()")
                .toList();
        return "new " + operation.getSimpleName() + "(" + String.join(", ", arguments) + ")";
    }

    private String provider(VariableElement parameter, TypeElement operation) {
        List<String> providers = ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
                .filter(method -> method.getParameters().isEmpty())
                .filter(method -> method.getReturnType().getKind() != TypeKind.VOID)
                .filter(method -> types.isSameType(method.getReturnType(), parameter.asType()))
                .map(method -> method.getSimpleName().toString())
                .toList();
        if (providers.isEmpty()) {
            throw new Refusal(
                    operation,
                    "%s has no public method without parameters that returns %s, which the constructor of %s takes."
                            .formatted(name(), parameter.asType(), operation.getSimpleName()));
        }
        if (providers.size() > 1) {
            throw new Refusal(
                    operation,
                    "%s has several methods that return %s, so it is not clear which one %s takes."
                            .formatted(name(), parameter.asType(), operation.getSimpleName()));
        }
        return providers.getFirst();
    }
}
