package dev.sekisho.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// EVAL-67: IP addresses, bit by bit.
final class Addresses {
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String V4 = OCTET + "(\\." + OCTET + "){3}";

    private Addresses() {}

    /// 32 or 128 of them; null if it is no address.
    static boolean @Nullable [] bits(String text) {
        return text.contains(":") ? v6(text) : text.matches(V4) ? bits(octets(text), 8) : null;
    }

    private static List<Integer> octets(String text) {
        return Arrays.stream(text.split("\\.")).map(Integer::parseInt).toList();
    }

    private static boolean @Nullable [] v6(String text) {
        String[] halves = text.split("::", -1);
        List<Integer> groups = groups(halves[0]);
        if (groups == null || halves.length > 2) {
            return null;
        }
        if (halves.length == 2) {
            List<Integer> last = groups(halves[1]);
            if (last == null || groups.size() + last.size() > 7) {
                return null;
            }
            groups.addAll(Collections.nCopies(8 - groups.size() - last.size(), 0));
            groups.addAll(last);
        }
        return groups.size() == 8 ? bits(groups, 16) : null;
    }

    private static @Nullable List<Integer> groups(String text) {
        List<Integer> groups = new ArrayList<>();
        if (text.isEmpty()) {
            return groups;
        }
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i == parts.length - 1 && parts[i].matches(V4)) {
                List<Integer> octets = octets(parts[i]);
                groups.add(octets.get(0) * 256 + octets.get(1));
                groups.add(octets.get(2) * 256 + octets.get(3));
            } else if (parts[i].matches("[0-9a-fA-F]{1,4}")) {
                groups.add(Integer.parseInt(parts[i], 16));
            } else {
                return null;
            }
        }
        return groups;
    }

    private static boolean[] bits(List<Integer> groups, int width) {
        BigInteger number = groups.stream()
                .map(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, (all, group) -> all.shiftLeft(width).add(group));
        int length = groups.size() * width;
        boolean[] bits = new boolean[length];
        for (int i = 0; i < length; i++) {
            bits[i] = number.testBit(length - 1 - i);
        }
        return bits;
    }
}
