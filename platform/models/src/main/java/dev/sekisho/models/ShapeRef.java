package dev.sekisho.models;

/// A shape by name: shapes may contain themselves, so members hold a reference that is resolved on use.
public interface ShapeRef {
    String name();

    Shape get();
}
