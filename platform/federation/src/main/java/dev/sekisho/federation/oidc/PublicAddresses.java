package dev.sekisho.federation.oidc;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/// Which addresses are out on the internet: not those of this machine, its network, or its cloud's metadata.
///
/// Source: IANA IPv4 and IPv6 Special-Purpose Address Registries.
final class PublicAddresses {
    private static final List<Range> NOT_PUBLIC = List.of(
            Range.of("0.0.0.0", 8),
            Range.of("10.0.0.0", 8),
            Range.of("100.64.0.0", 10),
            Range.of("127.0.0.0", 8),
            Range.of("169.254.0.0", 16),
            Range.of("172.16.0.0", 12),
            Range.of("192.0.0.0", 24),
            Range.of("192.0.2.0", 24),
            Range.of("192.88.99.0", 24),
            Range.of("192.168.0.0", 16),
            Range.of("198.18.0.0", 15),
            Range.of("198.51.100.0", 24),
            Range.of("203.0.113.0", 24),
            Range.of("224.0.0.0", 3),
            // Within global unicast: protocol assignments with Teredo, documentation, 6to4, documentation.
            Range.of("2001::", 23),
            Range.of("2001:db8::", 32),
            Range.of("2002::", 16),
            Range.of("3fff::", 20));

    /// Everything else of IPv6 is local, mapped, translated, multicast or unassigned.
    private static final Range GLOBAL_UNICAST = Range.of("2000::", 3);

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        boolean routed = address instanceof Inet4Address || GLOBAL_UNICAST.contains(address);
        return routed && NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
    }

    /// @param prefix the bits that all addresses of the range begin with, as a number
    /// @param length of an address in bytes
    private record Range(BigInteger prefix, int bits, int length) {

        static Range of(String first, int bits) {
            byte[] bytes = InetAddress.ofLiteral(first).getAddress();
            return new Range(prefix(bytes, bits), bits, bytes.length);
        }

        boolean contains(InetAddress address) {
            byte[] bytes = address.getAddress();
            return bytes.length == length && prefix(bytes, bits).equals(prefix);
        }

        private static BigInteger prefix(byte[] address, int bits) {
            return new BigInteger(1, address).shiftRight(8 * address.length - bits);
        }
    }
}
