package dev.sekisho.catalogue;

/// A condition key that a service lists as its own or as one that it supports.
///
/// @param name in AWS's own case, such as `aws:RequestTag/${TagKey}`
/// @param type such as `String`, `ArrayOfString`, `ARN`, `Bool`, `Numeric`, `Date` or `IPAddress`
public record ConditionKey(String name, String type) {}
