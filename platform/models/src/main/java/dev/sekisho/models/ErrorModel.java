package dev.sekisho.models;

/// An error a service may answer with.
///
/// @param shape the shape's name in the model, such as `EntityAlreadyExistsException`
/// @param code the code on the wire, such as `EntityAlreadyExists`
/// @param status the HTTP status
public record ErrorModel(String shape, String code, int status) {}
