package dev.sekisho.server.handle;

import dev.sekisho.models.Protocol;
import dev.sekisho.models.ServiceModel;
import dev.sekisho.server.OperationBinding;
import dev.sekisho.server.Service;
import dev.sekisho.wire.Codec;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A service with what is needed to serve it.
///
/// @param operations the implemented ones, by name
public record ServedService(ServiceModel model, Codec codec, Map<String, OperationBinding<?, ?>> operations) {
    public ServedService {
        operations = Map.copyOf(operations);
    }

    static ServedService of(Service service) {
        var operations = new HashMap<String, OperationBinding<?, ?>>();
        for (OperationBinding<?, ?> binding : service.operations()) {
            if (operations.put(binding.operation(), binding) != null) {
                throw new IllegalStateException(
                        service.model().name() + ":" + binding.operation() + " is implemented twice.");
            }
        }
        return new ServedService(service.model(), Codec.of(service.model()), operations);
    }

    public String name() {
        return model.name();
    }

    /// How its calls stand on the wire.
    public Protocol protocol() {
        return model.protocol();
    }

    @Nullable
    OperationBinding<?, ?> binding(String operation) {
        return operations.get(operation);
    }
}
