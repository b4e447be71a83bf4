package dev.sekisho.policy.condition;

/// How the values of a multivalued key take part.
enum Quantifier {
    /// No set operator.
    NONE,
    FOR_ALL_VALUES,
    FOR_ANY_VALUE
}
