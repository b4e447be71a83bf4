package dev.sekisho.sigv4;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the header of a chunked request says of its body.
///
/// @param decodedLength `x-amz-decoded-content-length`
/// @param trailers the lower-case names in `x-amz-trailer`
record Announcement(long decodedLength, List<String> trailers) {

    static Announcement of(List<Header> headers) {
        String length = Fields.single(headers, "x-amz-decoded-content-length");
        if (length == null || length.isEmpty() || length.length() > 18) {
            throw new SignatureException(new Problem.MissingDecodedLength());
        }
        long decodedLength = 0;
        for (int i = 0; i < length.length(); i++) {
            int digit = length.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new SignatureException(new Problem.MissingDecodedLength());
            }
            decodedLength = decodedLength * 10 + digit;
        }
        var trailers = new ArrayList<String>();
        String names = Fields.single(headers, "x-amz-trailer");
        if (names != null) {
            for (String name : names.split(",", -1)) {
                trailers.add(name.trim().toLowerCase(Locale.ROOT));
            }
        }
        return new Announcement(decodedLength, List.copyOf(trailers));
    }
}
