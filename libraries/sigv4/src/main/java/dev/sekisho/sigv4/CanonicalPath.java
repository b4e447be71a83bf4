package dev.sekisho.sigv4;

import java.util.ArrayList;

/// Paths as they stand in canonical requests.
final class CanonicalPath {
    private CanonicalPath() {}

    /// What most signers sign.
    static String of(String path, Dialect dialect) {
        return switch (dialect) {
            case STANDARD -> encodeOnceMore(resolve(path));
            case S3 -> path.isEmpty() ? "/" : path;
        };
    }

    /// AWS: the S3 pages have the object's name encoded strictly, whatever spelling was sent, while all SDKs sign
    /// what they send. Both spellings of an odd path are therefore good. A `%2F` stays: it is not the slash that it
    /// could be taken for.
    static String strictS3(String path) {
        var out = new StringBuilder(path.length() + 16);
        for (int i = 0; i < path.length(); i++) {
            int triplet = PercentEncoding.triplet(path, i);
            if (triplet >= 0) {
                PercentEncoding.encode(out, (char) triplet);
                i += 2;
            } else if (path.charAt(i) == '/') {
                out.append('/');
            } else {
                PercentEncoding.encode(out, path.charAt(i));
            }
        }
        return out.isEmpty() ? "/" : out.toString();
    }

    private static String encodeOnceMore(String path) {
        int plain = 0;
        while (plain < path.length()
                && (path.charAt(plain) == '/' || PercentEncoding.isUnreserved(path.charAt(plain)))) {
            plain++;
        }
        if (plain == path.length()) {
            return path;
        }
        var out = new StringBuilder(path.length() + 16);
        out.append(path, 0, plain);
        for (int i = plain; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '/') {
                out.append('/');
            } else {
                PercentEncoding.encode(out, c);
            }
        }
        return out.toString();
    }

    /// Resolves `.`, `..` and empty segments. A trailing slash stays.
    private static String resolve(String path) {
        if (path.isEmpty() || path.equals("/")) {
            return "/";
        }
        if (!path.contains("//") && !path.contains("/.")) {
            return path;
        }
        var segments = new ArrayList<String>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                if (!segments.isEmpty()) {
                    segments.removeLast();
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        if (segments.isEmpty()) {
            return "/";
        }
        // AWS: unlike in RFC 3986, a path that ends in a dot segment gets no trailing slash.
        return '/' + String.join("/", segments) + (path.endsWith("/") ? "/" : "");
    }
}
