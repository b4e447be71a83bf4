package dev.sekisho.models;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The shapes of one service by name, those that are only referred to so far among them.
final class ShapeTable {
    private final Map<String, NamedShape> shapes = new HashMap<>();

    ShapeRef refer(String name) {
        return named(name);
    }

    void define(Shape shape) {
        named(shape.name()).shape = shape;
    }

    private NamedShape named(String name) {
        NamedShape known = shapes.get(name);
        if (known == null) {
            known = new NamedShape(name);
            shapes.put(name, known);
        }
        return known;
    }

    /// A reference whose shape may stand further down in the file.
    private static final class NamedShape implements ShapeRef {
        private final String name;
        private @Nullable Shape shape;

        NamedShape(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Shape get() {
            Shape defined = shape;
            if (defined == null) {
                throw new IllegalStateException("The packed model does not define the shape " + name + ".");
            }
            return defined;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
