package dev.sekisho.generator;

import dev.sekisho.catalogue.Actions;
import dev.sekisho.models.Models;
import dev.sekisho.models.OperationModel;
import dev.sekisho.models.ServiceModel;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/// An `@Operation` class.
///
/// @param actions that it may ask for, as the annotation writes them
record OperationClass(TypeElement type, ServiceModel service, OperationModel model, List<String> actions) {
    private static final String HANDLER = "dev.sekisho.server.OperationHandler";

    /// Reads the annotation and looks the operation up.
    ///
    /// @throws Refusal if the models know no such operation
    static OperationClass of(TypeElement type) {
        Annotation annotation = Annotation.on(type, Annotation.OPERATION);
        String value = annotation.texts("value").getFirst();
        int colon = value.indexOf(':');
        if (colon < 0) {
            throw new Refusal(type, "\"" + value + "\" must read \"service:Operation\", such as \"iam:TagUser\".");
        }
        ServiceModel service = service(type, value.substring(0, colon));
        OperationModel model = service.operations().get(value.substring(colon + 1));
        if (model == null) {
            throw new Refusal(
                    type, "The model of " + service.name() + " knows no operation " + value.substring(colon + 1) + ".");
        }
        List<String> actions = annotation.texts("actions");
        return new OperationClass(type, service, model, actions.isEmpty() ? List.of(value) : actions);
    }

    private static ServiceModel service(TypeElement type, String name) {
        try {
            return Models.service(name);
        } catch (IllegalArgumentException e) {
            throw new Refusal(type, "There is no model of the service " + name + ".");
        }
    }

    String name() {
        return model.name();
    }

    /// @throws Refusal if the class is not what an operation must be
    void check(Types types) {
        if (type.getNestingKind() != NestingKind.TOP_LEVEL) {
            throw new Refusal(type, type.getSimpleName() + " is an operation and so must be a class of its own file.");
        }
        String request = JavaNames.request(name());
        String response = JavaNames.response(name());
        List<String> handled = handler(type.asType(), types)
                .map(handler -> handler.getTypeArguments().stream()
                        .map(OperationClass::simpleName)
                        .toList())
                .orElse(List.of());
        if (!handled.equals(List.of(request, response))) {
            throw new Refusal(
                    type,
                    "%s must implement OperationHandler<%s, %s>.".formatted(type.getSimpleName(), request, response));
        }
        for (String action : actions) {
            if (Actions.find(action).isEmpty()) {
                throw new Refusal(
                        type,
                        "The catalogue knows no action %s: name the actions that %s asks for in @Operation(actions = …)."
                                .formatted(action, name()));
            }
        }
    }

    /// The records do not exist yet, so the type arguments are only names.
    private static Optional<DeclaredType> handler(TypeMirror type, Types types) {
        if (type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(HANDLER)) {
            return Optional.of(declared);
        }
        return types.directSupertypes(type).stream()
                .flatMap(supertype -> handler(supertype, types).stream())
                .findFirst();
    }

    private static String simpleName(TypeMirror type) {
        String name = type.toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
