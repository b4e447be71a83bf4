package dev.sekisho.models;

/// The packed service models, read when first asked for.
public final class Models {
    private Models() {}

    /// @param service the name in credential scopes, such as `iam`
    /// @throws IllegalArgumentException if there is no such model
    public static ServiceModel service(String service) {
        throw new IllegalArgumentException("There is no model of the service " + service + ".");
    }
}
