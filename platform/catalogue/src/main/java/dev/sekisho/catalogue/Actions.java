package dev.sekisho.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Every action that AWS lists, by service, and those of this server itself. A service is unpacked when first asked
/// for, and then kept.
public final class Actions {
    private static final Blocks BLOCKS = new Blocks("actions.bin");
    private static final Map<String, ServiceActions> READ = new ConcurrentHashMap<>();

    /// The server's own actions, which AWS does not have.
    private static final String OWN = "sekisho";

    private Actions() {}

    /// @param qualifiedName `service:Action` in any case, such as `iam:CreateUser`; without wildcards
    public static Optional<Action> find(String qualifiedName) {
        int colon = qualifiedName.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        return service(qualifiedName.substring(0, colon))
                .flatMap(service -> service.action(qualifiedName.substring(colon + 1)));
    }

    /// @param prefix of its actions in any case, such as `iam`
    public static Optional<ServiceActions> service(String prefix) {
        String name = ServiceActions.lower(prefix);
        if (name.equals(OWN)) {
            return Optional.of(READ.computeIfAbsent(OWN, n -> new ServiceActions(n, Blocks.text("sekisho.actions"))));
        }
        PackedLine place = Index.SERVICES.get(name);
        if (place == null) {
            return Optional.empty();
        }
        return Optional.of(READ.computeIfAbsent(
                name, n -> new ServiceActions(n, BLOCKS.read(place.number(1), place.number(2)))));
    }

    /// The prefixes of all of AWS's services, sorted.
    public static List<String> services() {
        return List.copyOf(Index.SERVICES.keySet());
    }

    /// Read on first use: a class of its own, so that nothing is read before.
    private static final class Index {
        static final Map<String, PackedLine> SERVICES = new TreeMap<>();

        static {
            Blocks.index("actions.index").forEach(line -> SERVICES.put(line.text(0), line));
        }
    }
}
