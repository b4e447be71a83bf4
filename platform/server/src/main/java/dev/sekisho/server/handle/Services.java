package dev.sekisho.server.handle;

import dev.sekisho.server.Checkpoint;
import dev.sekisho.server.Service;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The services by name. Each is made when it is first called: the server starts without reading any model.
public final class Services {
    private final Map<String, Function<Checkpoint, Service>> makers;
    private final Map<String, ServedService> made = new ConcurrentHashMap<>();
    private volatile @Nullable Checkpoint checkpoint;

    /// @param makers by the name in credential scopes, such as `iam`
    public Services(Map<String, Function<Checkpoint, Service>> makers) {
        this.makers = Map.copyOf(makers);
    }

    /// Says what services are to be made with; before the first call.
    public void connect(Checkpoint to) {
        checkpoint = to;
    }

    /// Null if no such service is served.
    public @Nullable ServedService find(String name) {
        ServedService found = made.get(name);
        return found != null || !makers.containsKey(name) ? found : made.computeIfAbsent(name, this::make);
    }

    private ServedService make(String name) {
        Checkpoint known = checkpoint;
        Function<Checkpoint, Service> maker = makers.get(name);
        if (known == null || maker == null) {
            throw new IllegalStateException("Services are made once the pipeline stands.");
        }
        return ServedService.of(maker.apply(known));
    }
}
