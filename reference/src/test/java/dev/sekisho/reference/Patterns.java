package dev.sekisho.reference;

import java.util.List;
import java.util.Locale;

/// Values of policies that almost match, made from what requests carry.
record Patterns(Dice dice) {
    static final List<String> VARIABLES = List.of(
            "${aws:username}",
            "${AWS:UserName}",
            "${aws:PrincipalTag/team}",
            "${aws:TagKeys}",
            "${aws:Missing}",
            "${aws:Missing, 'a'}",
            "${aws:username, 'b'}",
            "${aws:PrincipalTag/Team, ''}",
            "${*}",
            "${?}",
            "${$}");

    /// A text with wildcards, and, where `variables` may stand, with those.
    String text(String like, boolean variables) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < like.length(); ) {
            int point = like.codePointAt(i);
            i += Character.charCount(point);
            String character = point > 0xFF ? "?" : Character.toString(point);
            switch (dice.below(14)) {
                case 0 -> pattern.append('?');
                case 1 -> {
                    pattern.append('*');
                    i += dice.below(Math.min(3, like.length() - i + 1));
                    i -= i < like.length() && Character.isLowSurrogate(like.charAt(i)) ? 1 : 0;
                }
                case 2 -> pattern.append(dice.any("", character, "*" + character, character + "*"));
                case 3 -> pattern.append(variables && dice.percent(40) ? dice.one(VARIABLES) : character);
                default -> pattern.append(character);
            }
        }
        String made = pattern.toString();
        // What begins a variable must be one, where there are variables.
        return made.contains("${") && !isWellFormed(made) ? made.replace("$", "") : made;
    }

    private static boolean isWellFormed(String text) {
        String rest = text;
        for (String variable : VARIABLES) {
            rest = rest.replace(variable, "");
        }
        return !rest.contains("${");
    }

    String action(String like) {
        if (dice.percent(12)) {
            return dice.any("*", "*:*", "s3:*", "*:Get*", "sqs:*", "s3:");
        }
        if (dice.percent(50)) {
            return recased(like);
        }
        int colon = like.indexOf(':');
        return recased(like.substring(0, colon + 1) + text(like.substring(colon + 1), false));
    }

    private String recased(String text) {
        return switch (dice.below(6)) {
            case 0 -> text.toLowerCase(Locale.ROOT);
            case 1 -> text.toUpperCase(Locale.ROOT);
            default -> text;
        };
    }

    /// A value that the grammar takes: the partition a name or `*`, the service a name, no variable as the region.
    String resource(String like) {
        if (like.equals("*") || dice.percent(12)) {
            return "*";
        }
        String[] parts = like.split(":", 6);
        if (dice.percent(4)) {
            return String.join(":", List.of("arn", parts[1], parts[2], "*").subList(0, dice.between(3, 4)));
        }
        if (dice.percent(15)) {
            parts[1] = "*";
        }
        if (dice.percent(25)) {
            parts[3] = dice.any("*", "us-*", "us-east-?", "?", "*b", "?*", "us*1", "**", text(parts[3], false));
        }
        if (dice.percent(25)) {
            parts[4] = dice.any("*", "?", "1*1", "?11111111111", "11*", "", "${aws:username}", "${aws:Missing, 'a'}");
        }
        if (dice.percent(60)) {
            parts[5] = dice.percent(8) ? "*" : text(parts[5], true);
        }
        String joined = String.join(":", parts);
        return joined.chars().allMatch(c -> c <= 0xFF) ? joined : "*";
    }
}
