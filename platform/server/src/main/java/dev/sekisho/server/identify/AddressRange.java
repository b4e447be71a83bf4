package dev.sekisho.server.identify;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/// A block of addresses, such as `10.0.0.0/8` or `2001:db8::/32`; a lone address is a block of one.
public final class AddressRange {
    private final byte[] network;
    private final int prefix;

    private AddressRange(byte[] network, int prefix) {
        this.network = network;
        this.prefix = prefix;
    }

    /// @throws IllegalArgumentException if `text` is no address and no block in CIDR notation
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress address = Addresses.parse(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            throw notARange(text);
        }
        byte[] network = address.getAddress();
        int prefix = slash < 0 ? network.length * 8 : length(text.substring(slash + 1), network.length * 8, text);
        return new AddressRange(network, prefix);
    }

    private static int length(String digits, int most, String text) {
        if (digits.matches("[0-9]{1,3}") && Integer.parseInt(digits) <= most) {
            return Integer.parseInt(digits);
        }
        throw notARange(text);
    }

    private static IllegalArgumentException notARange(String text) {
        return new IllegalArgumentException("\"" + text + "\" is neither an IP address nor a block of them.");
    }

    /// Whether `address`, literal, lies in the block.
    public boolean contains(String address) {
        InetAddress parsed = Addresses.parse(address);
        return parsed != null && contains(parsed);
    }

    private boolean contains(@Nullable InetAddress address) {
        byte[] bytes = address == null ? new byte[0] : address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((bytes[bit >> 3] & mask) != (network[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }
}
