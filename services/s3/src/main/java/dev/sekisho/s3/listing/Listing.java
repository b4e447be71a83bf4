package dev.sekisho.s3.listing;

import dev.sekisho.s3.object.StoredObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a bucket's keys.
///
/// @param prefixes what the keys that were rolled up have in common
/// @param next where the following page begins; null if this is the last
/// @param last the last key or prefix of the page; empty if it has none
record Listing(
        List<StoredObject> objects,
        List<String> prefixes,
        @Nullable Place next,
        String last) {
    Listing {
        objects = List.copyOf(objects);
        prefixes = List.copyOf(prefixes);
    }

    int count() {
        return objects.size() + prefixes.size();
    }
}
