package dev.sekisho.server.identify;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads the `Host` header against the names that the server goes by.
///
/// Source: Amazon S3 User Guide, "Virtual hosting of general purpose buckets".
public final class Hosts {
    private final List<String> bases;

    /// @param bases host names without ports; longer ones count first where one ends in another
    public Hosts(Set<String> bases) {
        this.bases = bases.stream()
                .map(base -> base.toLowerCase(Locale.ROOT))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// @param host the header's value, with or without a port
    public Destination destination(String host) {
        String name = withoutPort(host);
        if (name.isEmpty()) {
            return Destination.Foreign.INSTANCE;
        }
        if (isAddress(name)) {
            return Destination.Server.INSTANCE;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        for (String base : bases) {
            if (lower.equals(base) || (lower.length() == base.length() + 3 && lower.equals("s3." + base))) {
                return Destination.Server.INSTANCE;
            }
            if (lower.endsWith(base) && lower.charAt(lower.length() - base.length() - 1) == '.') {
                String label = lower.substring(0, lower.length() - base.length() - 1);
                return bucket(label.endsWith(".s3") ? label.substring(0, label.length() - 3) : label);
            }
        }
        return Destination.Foreign.INSTANCE;
    }

    /// The name becomes part of a path, so it may hold nothing that means something there.
    private static Destination bucket(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' && c != '.') {
                return Destination.Foreign.INSTANCE;
            }
        }
        return name.isEmpty() ? Destination.Foreign.INSTANCE : new Destination.Bucket(name);
    }

    /// The empty string if what follows the name is no port.
    private static String withoutPort(String host) {
        int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
        if (end < 0 || end == host.length()) {
            return host;
        }
        boolean port = host.charAt(end) == ':';
        for (int i = end + 1; i < host.length(); i++) {
            port &= host.charAt(i) >= '0' && host.charAt(i) <= '9';
        }
        return port ? host.substring(0, end) : "";
    }

    private static boolean isAddress(String name) {
        if (name.startsWith("[")) {
            return name.endsWith("]") && name.indexOf(':') > 0;
        }
        int dots = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.') {
                dots++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return dots == 3 && Addresses.parse(name) != null;
    }
}
