package dev.sekisho.sigv4;

/// One header field as it stands on the wire.
///
/// @param name in any case
/// @param value the raw bytes, one `char` a byte (ISO-8859-1), so that a value in UTF-8 is signed as it was sent
public record Header(String name, String value) {
    public Header {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) > 0xFF) {
                throw new IllegalArgumentException("The value of header " + name + " is not given as bytes.");
            }
        }
    }
}
