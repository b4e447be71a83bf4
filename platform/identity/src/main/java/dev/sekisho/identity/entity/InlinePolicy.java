package dev.sekisho.identity.entity;

/// A policy that is part of its user, group or role.
///
/// @param name exact: names of inline policies that differ in case are two policies
/// @param document the JSON text as the caller gave it
public record InlinePolicy(String name, String document) {}
