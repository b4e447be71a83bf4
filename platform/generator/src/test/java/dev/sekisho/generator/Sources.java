package dev.sekisho.generator;

/// Small sources of a service.
final class Sources {
    /// A wiring for `iam` that provides one clock, and a `String` twice.
    static final String WIRING = """
            package dev.sekisho.iam;

            @dev.sekisho.server.Wiring("iam")
            public final class IamWiring {
                public java.time.InstantSource clock() {
                    return java.time.InstantSource.system();
                }

                public String one() {
                    return "1";
                }

                public String two() {
                    return "2";
                }

                Integer hidden() {
                    return 3;
                }
            }
            """;

    private Sources() {}

    /// The operation `iam:NAME` in a class of the same name.
    static String operation(String name) {
        return operation("iam", name);
    }

    /// The operation `SERVICE:NAME` in a class of the same name.
    static String operation(String service, String name) {
        return operation(name, "\"" + service + ":" + name + "\"", service, name, name + "()");
    }

    /// @param annotated what `@Operation` says
    /// @param named the operation whose records it handles
    /// @param constructor with its parameters
    static String operation(String className, String annotated, String service, String named, String constructor) {
        return """
                package dev.sekisho.%3$s.things;

                import dev.sekisho.%3$s.api.%4$sRequest;
                import dev.sekisho.%3$s.api.%4$sResponse;
                import dev.sekisho.server.Caller;
                import dev.sekisho.server.Operation;
                import dev.sekisho.server.OperationHandler;
                import dev.sekisho.server.Target;
                import java.util.List;
                import java.util.Map;

                @Operation(%2$s)
                final class %1$s implements OperationHandler<%4$sRequest, %4$sResponse> {
                    %5$s {}

                    @Override
                    public List<Target> targets(%4$sRequest request, Caller caller) {
                        return List.of();
                    }

                    @Override
                    public %4$sResponse handle(%4$sRequest request, Caller caller) {
                        return %4$sResponse.from(Map.of());
                    }
                }
                """.formatted(className, annotated, service, named, constructor);
    }
}
