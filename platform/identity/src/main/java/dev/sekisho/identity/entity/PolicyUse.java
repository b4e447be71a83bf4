package dev.sekisho.identity.entity;

/// What a user, group or role uses a managed policy for.
public enum PolicyUse {
    /// It is attached: it allows and denies.
    PERMISSIONS("attached"),
    /// It is the permissions boundary: it limits what others allow.
    BOUNDARY("boundary");

    private final String index;

    PolicyUse(String index) {
        this.index = index;
    }

    /// The word in the keys of the index of what uses a policy so.
    public String index() {
        return index;
    }
}
