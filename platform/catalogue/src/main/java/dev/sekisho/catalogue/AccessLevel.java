package dev.sekisho.catalogue;

/// How AWS classes an action.
///
/// Source: Service Authorization Reference, "Actions, resources, and condition keys for AWS services".
public enum AccessLevel {
    LIST("List"),
    READ("Read"),
    WRITE("Write"),
    TAGGING("Tagging"),
    PERMISSIONS_MANAGEMENT("Permissions management");

    private final String label;

    AccessLevel(String label) {
        this.label = label;
    }

    /// AWS's own word, such as `Permissions management`.
    public String label() {
        return label;
    }

    static AccessLevel labelled(String label) {
        for (AccessLevel level : values()) {
            if (level.label.equals(label)) {
                return level;
            }
        }
        throw new IllegalStateException("There is no access level " + label + ".");
    }
}
