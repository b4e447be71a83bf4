package dev.sekisho.server;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// An operation with what turns the model's tree of members into its request record and its response record back
/// into a tree. Made by the generator.
///
/// @param operation the name, such as `TagUser`
/// @param actions the actions it may ask for
public record OperationBinding<I, O>(
        String operation,
        List<String> actions,
        OperationHandler<I, O> handler,
        Function<Map<String, Object>, I> reader,
        Function<O, Map<String, Object>> writer) {

    public OperationBinding {
        actions = List.copyOf(actions);
    }
}
