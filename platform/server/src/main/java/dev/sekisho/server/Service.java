package dev.sekisho.server;

import dev.sekisho.models.ServiceModel;
import java.util.List;

/// A service as the pipeline sees it.
public record Service(ServiceModel model, List<OperationBinding<?, ?>> operations) {
    public Service {
        operations = List.copyOf(operations);
    }
}
