package dev.sekisho.wire;

import dev.sekisho.models.Member;
import dev.sekisho.models.OperationModel;
import dev.sekisho.models.ServiceModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Chooses the operation that a request of a rest protocol calls.
///
/// Closed by default: an operation is only chosen if it understands every query parameter and every header that
/// decides between operations. A sub-resource that no operation of the model has, such as `?acl`, chooses nothing.
final class RestRouter {
    private final List<Route> routes = new ArrayList<>();

    /// The headers that some operation cannot do without, in lower case: one with such a header is no other's.
    private final Set<String> deciding = new HashSet<>();

    RestRouter(ServiceModel service) {
        for (OperationModel operation : service.operations().values()) {
            Route route = new Route(operation);
            routes.add(route);
            deciding.addAll(route.headers);
        }
        routes.sort(Comparator.comparingInt(Route::specificity).reversed());
    }

    /// @param request with a path in path style
    Optional<OperationModel> route(WireRequest request) {
        int depth = RestPath.depth(request.path());
        for (Route route : routes) {
            if (route.operation.method().equals(request.method())
                    && route.depth == depth
                    && understands(route, request)) {
                return Optional.of(route.operation);
            }
        }
        return Optional.empty();
    }

    /// Whether any operation has this method where the path points.
    boolean hasMethod(WireRequest request) {
        int depth = RestPath.depth(request.path());
        return routes.stream()
                .anyMatch(route ->
                        route.depth == depth && route.operation.method().equals(request.method()));
    }

    private boolean understands(Route route, WireRequest request) {
        for (Parameter parameter : request.parameters()) {
            String name = parameter.name();
            String literal = route.literals.get(name);
            if (literal != null && !literal.isEmpty() && !literal.equals(parameter.value())) {
                return false;
            }
            if (literal == null
                    && !route.optional.contains(name)
                    && !route.required.contains(name)
                    && !isHarmless(name)) {
                return false;
            }
        }
        return hasAll(request, route.required)
                && hasAll(request, route.literals.keySet())
                && headersDecideFor(route, request);
    }

    private static boolean hasAll(WireRequest request, Set<String> names) {
        for (String name : names) {
            if (!has(request, name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(WireRequest request, String name) {
        for (Parameter parameter : request.parameters()) {
            if (parameter.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean headersDecideFor(Route route, WireRequest request) {
        for (String header : deciding) {
            if (route.headers.contains(header) != (RestHeaders.value(request, header) != null)) {
                return false;
            }
        }
        return true;
    }

    /// AWS: parameters that begin with `x-` say nothing to S3 unless they are its own, which are a presigned URL's
    /// signature and headers; so clients put hints for the access log there.
    /// Source: Amazon S3 User Guide, "Amazon S3 server access log format", custom access log information.
    private static boolean isHarmless(String name) {
        return name.startsWith("x-") || name.startsWith("X-");
    }

    private static final class Route {
        final OperationModel operation;
        final int depth;

        /// The query parameters that the template itself has, with the value they must have; empty for any.
        final Map<String, String> literals = new HashMap<>();

        final Set<String> required = new HashSet<>();
        final Set<String> optional = new HashSet<>();
        final Set<String> headers = new HashSet<>();

        /// How much a request must have for this route; the more, the earlier it is tried.
        int specificity() {
            return literals.size() + required.size() + headers.size();
        }

        Route(OperationModel operation) {
            this.operation = operation;
            String[] template = operation.uri().split("\\?", 2);
            depth = RestPath.depth(template[0]);
            if (template.length == 2) {
                for (Parameter literal : Parameters.parse(template[1])) {
                    literals.put(literal.name(), literal.value());
                }
            }
            for (Member member : operation.input().members()) {
                if (member.location() == Member.Location.QUERY) {
                    (member.required() ? required : optional).add(member.locationName());
                } else if (member.location() == Member.Location.HEADER && member.required()) {
                    headers.add(member.locationName().toLowerCase(Locale.ROOT));
                }
            }
        }
    }
}
