package dev.sekisho.fuzz;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address as a whole number.
///
/// @param width 32 or 128
record PlainAddress(int width, BigInteger number) {
    private static final String OCTET = "(?:0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])";
    private static final Pattern V4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
    private static final Pattern PREFIX = Pattern.compile("0|[1-9][0-9]{0,2}");

    static @Nullable PlainAddress read(String text) {
        if (V4.matcher(text).matches()) {
            return new PlainAddress(32, new BigInteger(hexadecimal(text), 16));
        }
        int gap = text.indexOf("::");
        List<String> left = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
        List<String> right = gap < 0 ? List.of() : groups(text.substring(gap + 2), true);
        if (left == null || right == null || text.indexOf(':') < 0) {
            return null;
        }
        int missing = 8 - left.size() - right.size();
        if (gap < 0 ? missing != 0 : missing < 1) {
            return null;
        }
        var all = new ArrayList<>(left);
        all.addAll(Collections.nCopies(missing, "0000"));
        all.addAll(right);
        return new PlainAddress(128, new BigInteger(String.join("", all), 16));
    }

    /// @param last whether the address ends here, and so may do it in dotted decimal
    /// @return groups of four digits each, or null
    private static @Nullable List<String> groups(String text, boolean last) {
        if (text.isEmpty()) {
            return List.of();
        }
        var groups = new ArrayList<String>();
        String[] written = text.split(":", -1);
        for (int i = 0; i < written.length; i++) {
            if (last && i == written.length - 1 && V4.matcher(written[i]).matches()) {
                String tail = hexadecimal(written[i]);
                groups.add(tail.substring(0, 4));
                groups.add(tail.substring(4));
            } else if (GROUP.matcher(written[i]).matches()) {
                groups.add("0".repeat(4 - written[i].length()) + written[i]);
            } else {
                return null;
            }
        }
        return groups;
    }

    private static String hexadecimal(String dotted) {
        return Arrays.stream(dotted.split("\\.", -1))
                .map(octet -> String.format("%02x", Integer.valueOf(octet)))
                .reduce("", String::concat);
    }

    /// @return -1 if it is no prefix length of such an address
    int prefix(String text) {
        boolean fits = PREFIX.matcher(text).matches() && Integer.parseInt(text) <= width;
        return fits ? Integer.parseInt(text) : -1;
    }

    boolean sharesFirst(int bits, PlainAddress other) {
        return width == other.width && number.shiftRight(width - bits).equals(other.number.shiftRight(width - bits));
    }
}
