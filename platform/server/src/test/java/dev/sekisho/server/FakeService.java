package dev.sekisho.server;

import dev.sekisho.models.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A service of the real model, whose operations do what the test says. They are to be given before the first call.
final class FakeService {
    private final String name;
    private final List<OperationBinding<?, ?>> operations = new ArrayList<>();

    FakeService(String name) {
        this.name = name;
    }

    Service service() {
        return new Service(Models.service(name), operations);
    }

    /// An operation that asks for the action of its own name on every resource.
    FakeService on(String operation, BiFunction<Map<String, Object>, Caller, Map<String, Object>> handle) {
        String action = name + ":" + operation;
        return on(operation, caller -> List.of(Target.of(action, "*", caller)), handle);
    }

    FakeService on(
            String operation,
            Function<Caller, List<Target>> targets,
            BiFunction<Map<String, Object>, Caller, Map<String, Object>> handle) {
        return bind(operation, new OperationHandler<>() {
            @Override
            public List<Target> targets(Map<String, Object> request, Caller caller) {
                return targets.apply(caller);
            }

            @Override
            public Map<String, Object> handle(Map<String, Object> request, Caller caller) {
                return handle.apply(request, caller);
            }
        });
    }

    FakeService bind(String operation, OperationHandler<Map<String, Object>, Map<String, Object>> handler) {
        operations.add(new OperationBinding<>(
                operation, List.of(name + ":" + operation), handler, Function.identity(), Function.identity()));
        return this;
    }
}
