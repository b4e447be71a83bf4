package dev.sekisho.server;

/// What a service may ask of the pipeline that it is part of.
///
/// @param permissions for answers that depend on a further permission
/// @param calls for calls to other services
public record Checkpoint(Permissions permissions, Calls calls) {}
