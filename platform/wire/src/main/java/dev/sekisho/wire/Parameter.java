package dev.sekisho.wire;

/// A parameter of a query string or form, decoded.
///
/// @param value the empty string also where there was no `=`
public record Parameter(String name, String value) {

    /// Without the value: it may be a password.
    @Override
    public String toString() {
        return name;
    }
}
