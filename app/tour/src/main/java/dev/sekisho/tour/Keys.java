package dev.sekisho.tour;

/// An access key of the throw-away server. Prints without its secret.
record Keys(String accessKeyId, String secret) {
    @Override
    public String toString() {
        return "Keys[" + accessKeyId + "]";
    }
}
