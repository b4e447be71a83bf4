package dev.sekisho.policy.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a document says.
///
/// @param version as it is written; null if there is none
/// @param id null if there is none
public record Content(@Nullable String version, @Nullable String id, List<Statement> statements) {
    public Content {
        statements = List.copyOf(statements);
    }
}
