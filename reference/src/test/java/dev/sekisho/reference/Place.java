package dev.sekisho.reference;

/// Where a policy is attached, as far as a decision asks; in the order in which the engine lists Denies.
enum Place {
    RESOURCE_CONTROL("rcp", "RESOURCE_CONTROL"),
    SERVICE_CONTROL("scp", "SERVICE_CONTROL"),
    ENDPOINT("endpoint", "VPC_ENDPOINT"),
    IDENTITY("identity", "IDENTITY_BASED"),
    BOUNDARY("boundary", "PERMISSIONS_BOUNDARY"),
    SESSION("session", "SESSION"),
    RESOURCE("resource-policy", "RESOURCE_BASED"),
    TRUST("trust", "TRUST");

    /// As case files call it.
    final String key;
    /// As decisions call it.
    final String type;

    Place(String key, String type) {
        this.key = key;
        this.type = type;
    }
}
