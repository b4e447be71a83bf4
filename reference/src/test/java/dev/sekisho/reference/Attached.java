package dev.sekisho.reference;

import tools.jackson.databind.node.ObjectNode;

/// A policy in its place.
///
/// @param level of service control policies, from 1 at the organization's root; 1 for all others
/// @param name by which decisions refer to it
record Attached(Place place, int level, String name, ObjectNode document) {

    Attached with(ObjectNode other) {
        return new Attached(place, level, name, other);
    }
}
