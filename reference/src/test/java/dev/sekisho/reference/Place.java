package dev.sekisho.reference;

/// Where a policy is attached, as far as a decision asks.
enum Place {
    IDENTITY("identity", "IDENTITY_BASED"),
    BOUNDARY("boundary", "PERMISSIONS_BOUNDARY"),
    SESSION("session", "SESSION"),
    SERVICE_CONTROL("scp", "SERVICE_CONTROL"),
    RESOURCE_CONTROL("rcp", "RESOURCE_CONTROL"),
    RESOURCE("resource-policy", "RESOURCE_BASED"),
    TRUST("trust", "TRUST"),
    ENDPOINT("endpoint", "VPC_ENDPOINT");

    /// As case files call it.
    final String key;
    /// As decisions call it.
    final String type;

    Place(String key, String type) {
        this.key = key;
        this.type = type;
    }
}
