package dev.sekisho.iam.resource;

import org.jspecify.annotations.Nullable;

/// Paths, which begin and end with `/`.
public final class Paths {
    private static final String ROOT = "/";

    private Paths() {}

    /// What a call means that may leave out a path or a path's beginning.
    public static String orRoot(@Nullable String path) {
        return path == null ? ROOT : path;
    }
}
