package dev.sekisho.policy.condition;

import org.jspecify.annotations.Nullable;

/// An IP address, its bits from the left.
///
/// @param width 32 or 128
/// @param high the first 64 bits; of an IPv4 address the first 32
record Ip(int width, long high, long low) {
    private static final int GROUPS = 8;

    static @Nullable Ip parse(String text) {
        return text.indexOf(':') < 0 ? v4(text) : v6(text);
    }

    private static @Nullable Ip v4(String text) {
        long address = v4Bits(text, 0);
        return address < 0 ? null : new Ip(32, address << 32, 0);
    }

    /// @return -1 if from `start` on there is no address in dotted decimal
    private static long v4Bits(String text, int start) {
        long address = 0;
        for (int i = 0; i < 4; i++) {
            int end = i == 3 ? text.length() : text.indexOf('.', start);
            int octet = end < 0 ? -1 : decimal(text, start, end, 255);
            if (octet < 0) {
                return -1;
            }
            address = (address << 8) | octet;
            start = end + 1;
        }
        return address;
    }

    private static @Nullable Ip v6(String text) {
        var groups = new int[GROUPS];
        int count = 0;
        int gap = -1;
        int at = text.startsWith("::") ? 0 : -1;
        // Each round begins at the colon before a group; the first group has none.
        while (at < text.length()) {
            if (at >= 0 && text.startsWith("::", at)) {
                if (gap >= 0) {
                    return null;
                }
                gap = count;
                at++;
                if (at == text.length() - 1) {
                    break;
                }
            }
            int start = at + 1;
            int end = text.indexOf(':', start);
            end = end < 0 ? text.length() : end;
            if (text.indexOf('.', start) >= 0 && end == text.length()) {
                long tail = v4Bits(text, start);
                if (tail < 0 || count > GROUPS - 2) {
                    return null;
                }
                groups[count++] = (int) (tail >>> 16);
                groups[count++] = (int) (tail & 0xFFFF);
                break;
            }
            int group = hexadecimal(text, start, end);
            if (group < 0 || count == GROUPS) {
                return null;
            }
            groups[count++] = group;
            at = end;
        }
        return assemble(groups, count, gap);
    }

    /// @param gap before which group zeros are left out, or -1
    private static @Nullable Ip assemble(int[] groups, int count, int gap) {
        if (gap < 0 ? count != GROUPS : count == GROUPS) {
            return null;
        }
        long[] halves = new long[2];
        for (int i = 0; i < count; i++) {
            int place = gap < 0 || i < gap ? i : i + GROUPS - count;
            halves[place / 4] |= (long) groups[i] << (16 * (3 - place % 4));
        }
        return new Ip(128, halves[0], halves[1]);
    }

    /// Reads a number without leading zeros.
    ///
    /// @return -1 if it is none, or greater than `most`
    static int decimal(String text, int start, int end, int most) {
        if (start >= end || end - start > 3 || (text.charAt(start) == '0' && end - start > 1)) {
            return -1;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value <= most ? value : -1;
    }

    private static int hexadecimal(String text, int start, int end) {
        if (start >= end || end - start > 4) {
            return -1;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = (value << 4) | digit;
        }
        return value;
    }
}
