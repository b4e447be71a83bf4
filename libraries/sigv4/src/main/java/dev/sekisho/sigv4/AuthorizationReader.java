package dev.sekisho.sigv4;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the one signature of a request, and reads what both kinds share.
final class AuthorizationReader {
    // A bound for the work that a request can make us do before it has proved anything.
    private static final int MOST_SIGNED_HEADERS = 250;
    private static final int LONGEST_NAME = 128;

    private AuthorizationReader() {}

    static Authorization read(SignedRequest request) {
        String header = null;
        for (Header field : request.headers()) {
            if (field.name().equalsIgnoreCase("authorization")) {
                if (header != null) {
                    throw new SignatureException(new Problem.TwoSignatures());
                }
                header = field.value().trim();
            }
        }
        Query query = Query.of(request.query());
        boolean presigned =
                query.has("X-Amz-Algorithm") || query.has("X-Amz-Signature") || query.has("X-Amz-Credential");
        if (query.has("AWSAccessKeyId") && query.has("Signature")) {
            throw new SignatureException(new Problem.UnsupportedAlgorithm("AWS"));
        }
        if (header == null) {
            return presigned ? PresignedReader.read(query) : Authorization.Absent.INSTANCE;
        }
        if (presigned) {
            throw new SignatureException(new Problem.TwoSignatures());
        }
        return HeaderReader.read(header, request.headers());
    }

    /// An access key id with its scope.
    record Credential(String accessKeyId, Scope scope) {

        static String[] parts(String text) {
            return text.split("/", -1);
        }

        /// What is wrong with the text, as a sentence; `null` when nothing is.
        static @Nullable String complaint(String text, String[] parts) {
            if (parts.length != 5) {
                return "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got"
                        + " '" + text + "'";
            }
            if (!isName(parts[0]) || !isName(parts[2]) || !isName(parts[3])) {
                return "Credential must name an access key, a region and a service, got '" + text + "'";
            }
            if (parts[1].length() != 8 || Timestamp.parse(parts[1] + "T000000Z") == null) {
                return "Date in Credential scope must be in the format YYYYMMDD, got '" + parts[1] + "'.";
            }
            if (!parts[4].equals(Scope.TERMINATOR)) {
                return "Credential should be scoped with a valid terminator: 'aws4_request', not '" + parts[4] + "'.";
            }
            return null;
        }

        /// @param parts in which [#complaint] found nothing
        static Credential of(String[] parts) {
            return new Credential(parts[0], new Scope(parts[1], parts[2], parts[3]));
        }

        private static boolean isName(String text) {
            if (text.isEmpty() || text.length() > LONGEST_NAME) {
                return false;
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!PercentEncoding.isUnreserved(c)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// The names of a list such as `host;x-amz-date`, or `null` when it is none.
    static @Nullable List<String> signedHeaders(String text) {
        var names = new ArrayList<String>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf(';', start);
            if (end < 0) {
                end = text.length();
            }
            String name = text.substring(start, end);
            if (!isLowerCaseToken(name) || names.size() == MOST_SIGNED_HEADERS || names.contains(name)) {
                return null;
            }
            names.add(name);
            start = end + 1;
        }
        return names;
    }

    private static boolean isLowerCaseToken(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c >= 0x7F || (c >= 'A' && c <= 'Z') || "\"(),/:;<=>?@[\\]{}".indexOf(c) >= 0) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
