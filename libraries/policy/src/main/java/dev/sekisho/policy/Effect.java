package dev.sekisho.policy;

/// What a statement does to a request to which it applies.
public enum Effect {
    ALLOW,
    DENY
}
