package dev.sekisho.models;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The packed service models, read when first asked for.
public final class Models {
    private static final List<String> SERVICES = List.of("iam", "logs", "s3", "sekisho", "sts");
    private static final Map<String, ServiceModel> READ = new ConcurrentHashMap<>();

    private Models() {}

    /// @param service the name in credential scopes, such as `iam`
    /// @throws IllegalArgumentException if there is no such model
    public static ServiceModel service(String service) {
        if (!SERVICES.contains(service)) {
            throw new IllegalArgumentException("There is no model of the service " + service + ".");
        }
        return READ.computeIfAbsent(service, ModelReader::read);
    }
}
