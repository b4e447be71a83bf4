package dev.sekisho.server.identify;

import dev.sekisho.server.listen.Incoming;
import dev.sekisho.sigv4.Header;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Finds the client behind proxies. Only what a trusted proxy says counts: anyone can send `X-Forwarded-For`.
public final class Origins {
    private final List<AddressRange> trusted;

    public Origins(List<AddressRange> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    public Origin origin(Incoming incoming) {
        String peer = incoming.peer();
        if (trusted.isEmpty() || !isTrusted(peer)) {
            return new Origin(peer, incoming.tls());
        }
        return new Origin(client(peer, listed(incoming, "x-forwarded-for")), secure(incoming));
    }

    /// The rightmost address that is no trusted proxy: those to its left are what that client claimed.
    private String client(String peer, List<String> forwarded) {
        String nearest = peer;
        for (String address : forwarded.reversed()) {
            if (Addresses.parse(address) == null) {
                return nearest;
            }
            nearest = address;
            if (!isTrusted(address)) {
                return nearest;
            }
        }
        return nearest;
    }

    /// What the nearest proxy says of its own client's connection.
    private static boolean secure(Incoming incoming) {
        List<String> schemes = listed(incoming, "x-forwarded-proto");
        return schemes.isEmpty() ? incoming.tls() : schemes.getLast().equalsIgnoreCase("https");
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    private static List<String> listed(Incoming incoming, String name) {
        List<String> values = new ArrayList<>();
        for (Header header : incoming.head().headers()) {
            if (header.name().equalsIgnoreCase(name)) {
                for (String value : header.value().split(",", -1)) {
                    values.add(value.strip());
                }
            }
        }
        return Collections.unmodifiableList(values);
    }
}
