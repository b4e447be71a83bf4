package dev.sekisho.policy.condition;

import dev.sekisho.policy.condition.Expected.Comparison;
import dev.sekisho.policy.fault.Fault;
import dev.sekisho.policy.fault.FaultException;
import org.jspecify.annotations.Nullable;

/// Addresses that begin with the same bits: the operators IpAddress and NotIpAddress.
///
/// @param bits how many of them
record IpRange(Ip address, int bits) {

    /// @throws FaultException if `value` is no range, where this is refused
    static Expected expected(String value, Place place) {
        IpRange range = parse(value);
        if (range == null && place.addressesChecked()) {
            throw new FaultException(new Fault.BadAddress());
        }
        return (actual, context) -> {
            Ip address = Ip.parse(actual);
            return range == null || address == null ? Comparison.UNREADABLE : Comparison.of(range.contains(address));
        };
    }

    /// Reads an address with or without a prefix length.
    static @Nullable IpRange parse(String text) {
        int slash = text.indexOf('/');
        Ip address = Ip.parse(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            return null;
        }
        int bits = slash < 0 ? address.width() : Ip.decimal(text, slash + 1, text.length(), address.width());
        return bits < 0 ? null : new IpRange(address, bits);
    }

    boolean contains(Ip other) {
        return address.width() == other.width()
                && same(address.high(), other.high(), bits)
                && same(address.low(), other.low(), bits - 64);
    }

    private static boolean same(long a, long b, int bits) {
        if (bits <= 0) {
            return true;
        }
        return bits >= 64 ? a == b : (a ^ b) >>> (64 - bits) == 0;
    }
}
