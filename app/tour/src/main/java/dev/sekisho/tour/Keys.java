package dev.sekisho.tour;

/// An access key of the throw-away server. Prints without its secret.
///
/// @param sessionToken of temporary credentials; the empty string for others
record Keys(String accessKeyId, String secret, String sessionToken) {

    /// Of long-term credentials.
    Keys(String accessKeyId, String secret) {
        this(accessKeyId, secret, "");
    }

    @Override
    public String toString() {
        return "Keys[" + accessKeyId + "]";
    }
}
