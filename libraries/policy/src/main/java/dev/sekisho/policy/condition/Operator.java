package dev.sekisho.policy.condition;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// A condition operator that compares values, without set operator and IfExists.
///
/// @param negated whether it holds when no value is the same
record Operator(boolean negated, Reader reader) {

    /// How an operator reads the values that a policy gives it.
    interface Reader {

        /// @throws dev.sekisho.policy.fault.FaultException if AWS does not take this value in a policy
        Expected read(String value, Place place);
    }

    private static final Map<String, Operator> BY_NAME = new HashMap<>();

    static {
        pair("StringEquals", "StringNotEquals", Texts::equal);
        pair("StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", Texts::equalIgnoringCase);
        pair("StringLike", "StringNotLike", Texts::like);
        pair("ArnEquals", "ArnNotEquals", Arns::like);
        pair("ArnLike", "ArnNotLike", Arns::like);
        pair("IpAddress", "NotIpAddress", IpRange::expected);
        single("Bool", Booleans::same);
        single("BinaryEquals", (value, place) -> Bytes.expected(value));
        ordered("Numeric", Numbers::compare);
        ordered("Date", Dates::compare);
    }

    private interface Ordered {
        Expected read(String value, IntPredicate accepted);
    }

    static @Nullable Operator named(String name) {
        return BY_NAME.get(name);
    }

    private static void single(String name, Reader reader) {
        BY_NAME.put(name, new Operator(false, reader));
    }

    private static void pair(String name, String negatedName, Reader reader) {
        BY_NAME.put(name, new Operator(false, reader));
        BY_NAME.put(negatedName, new Operator(true, reader));
    }

    /// @param ordered takes which signs, of the request's value compared with the policy's, are meant
    private static void ordered(String type, Ordered ordered) {
        pair(type + "Equals", type + "NotEquals", (value, place) -> ordered.read(value, sign -> sign == 0));
        single(type + "LessThan", (value, place) -> ordered.read(value, sign -> sign < 0));
        single(type + "LessThanEquals", (value, place) -> ordered.read(value, sign -> sign <= 0));
        single(type + "GreaterThan", (value, place) -> ordered.read(value, sign -> sign > 0));
        single(type + "GreaterThanEquals", (value, place) -> ordered.read(value, sign -> sign >= 0));
    }
}
