package dev.sekisho.reference;

import java.util.List;
import java.util.stream.Stream;

/// Types of condition keys, with values that are often the same, and often unreadable.
///
/// @param operators without Not
/// @param negatable those that have a Not
/// @param key a key that usually is of this type
/// @param valid what may stand in a policy
/// @param others what only requests carry
record Values(List<String> operators, List<String> negatable, String key, List<String> valid, List<String> others) {
    private static final List<String> ORDERS =
            List.of("Equals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals");
    private static final List<String> TEXTS = List.of("a", "b", "A", "ab", "", "*", "a*", "?", "a/b", "$", "é");
    static final List<String> ADDRESSES = List.of(
            "10.0.0.1",
            "10.0.0.0/24",
            "10.0.0.5/24",
            "0.0.0.0/0",
            "::/0",
            "::1",
            "2001:db8::/32",
            "2001:DB8::1",
            "::ffff:10.0.0.1",
            "1:2:3:4:5:6:7::",
            "::1.2.3.4/127",
            "10.0.0.1/31",
            "2001:db8::/29");
    private static final List<String> STRINGS = List.of("StringEquals", "StringEqualsIgnoreCase", "StringLike");

    static final List<Values> ALL = List.of(
            new Values(STRINGS, STRINGS, "aws:username", TEXTS, List.of("${aws:username}", "É", "ana")),
            new Values(STRINGS, STRINGS, "aws:PrincipalTag/Team", TEXTS, List.of("${*}", "\uD83D\uDE00")),
            new Values(STRINGS, STRINGS, "aws:TagKeys", TEXTS, List.of("c", "abc")),
            new Values(
                    prefixed("Numeric", ORDERS),
                    List.of("NumericEquals"),
                    "s3:max-keys",
                    List.of(
                            "10",
                            "10.0",
                            "-1",
                            "0",
                            "-0",
                            "1e3",
                            "010",
                            "10abc",
                            "",
                            " 10",
                            "0.1",
                            ".5",
                            "5.",
                            "+1",
                            "99999999999999999999",
                            "9".repeat(65)),
                    List.of("11")),
            new Values(
                    prefixed("Date", ORDERS),
                    List.of("DateEquals"),
                    "aws:CurrentTime",
                    List.of(
                            "2026",
                            "2026-01",
                            "2026-01-01",
                            "2026-01-01T00:00:00Z",
                            "2026-01-01T09:00+09:00",
                            "2026-01-01t00:00:00z",
                            "2025-12-31T19:00:00-0500",
                            "2025-12-31T23:59:59.5Z",
                            "2026-01-01T00:00",
                            "2026-01-01T01:00+01",
                            "1767225600",
                            "20260101",
                            "2026-02-28"),
                    List.of(
                            "yesterday",
                            "",
                            "2026-13-01",
                            "2026-02-30",
                            "2026-01-01T24:00Z",
                            "9999999999999",
                            "2026-01-01T00:00:00+25:00",
                            "2026-1-1",
                            "2026-01-01T00Z")),
            new Values(
                    List.of("IpAddress"),
                    List.of("IpAddress"),
                    "aws:SourceIp",
                    and(ADDRESSES, "10.0.0.1/33", "10.0.0.1/", "10.0.0.1/08", "10.0.0", "x", ""),
                    List.of(
                            "10.0.0.01",
                            "1::2::3",
                            "1:2:3:4:5:6:7:8",
                            ":1",
                            "1:",
                            "1:2:3:4:5:6:1.2.3.4",
                            "256.0.0.1",
                            "1.2.3.4.5",
                            "2001:db8:0:0:0:0:0:1",
                            "::1.2.3.5",
                            ":::",
                            "12345::")),
            new Values(
                    List.of("Bool"),
                    List.of(),
                    "aws:SecureTransport",
                    List.of("true", "false", "TRUE", "False", "yes", ""),
                    List.of("no")),
            new Values(
                    List.of("ArnEquals", "ArnLike"),
                    List.of("ArnEquals", "ArnLike"),
                    "aws:PrincipalArn",
                    List.of(
                            "arn:aws:iam::111111111111:user/ana",
                            "arn:aws:iam::111111111111:role/app",
                            "*",
                            "arn:*:iam::*:user/*",
                            "arn:aws:*:*:*:*",
                            "arn:aws:iam:*",
                            "arn:aws:iam::1111*:user/?na",
                            "arn:aws:iam::111111111111:us*/${aws:username}",
                            "arn:aws:iam::${aws:Missing}:*",
                            "",
                            "*:*:*:*:*:*",
                            "arn:aws:iam::111111111111:user/a${*}"),
                    List.of(
                            "arn:aws:iam::111111111111",
                            "arn:aws:iam::111111111111:user/a",
                            "arn:aws:iam::2:a:b:c",
                            "arn:aws:iam::111111111111:user/a*")),
            new Values(
                    List.of("BinaryEquals"),
                    List.of(),
                    "x:Bin",
                    List.of("YQ==", "YQ", "YWI=", "!!", ""),
                    List.of("YR==")));

    private static List<String> and(List<String> some, String... others) {
        return Stream.concat(some.stream(), Stream.of(others)).toList();
    }

    private static List<String> prefixed(String prefix, List<String> names) {
        return names.stream().map(name -> prefix + name).toList();
    }
}
