package dev.sekisho.s3.listing;

import dev.sekisho.s3.object.StoredObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists keys in the order of their bytes.
public final class Lister {

    /// How many rows are read at first where they may be rolled up.
    private static final int FIRST_ROWS = 100;

    private static final int MOST_ROWS = 1000;

    /// Greater than every key.
    private static final byte[] END = {(byte) 0xFF};

    private final Rows rows;

    public Lister(Rows rows) {
        this.rows = rows;
    }

    /// Reads objects in the order of their keys' bytes.
    @FunctionalInterface
    public interface Rows {

        /// @param from the first key
        /// @param end the key before which to end
        List<StoredObject> read(String bucket, byte[] from, byte[] end, int limit);
    }

    /// What to list.
    ///
    /// @param delimiter what ends a prefix that keys are rolled up to; empty for none
    /// @param from where to begin
    /// @param most how many keys and prefixes
    record Query(String bucket, String prefix, String delimiter, Place from, int most) {

        /// What a key is rolled up to; null if it stands for itself.
        @Nullable
        String common(String key) {
            int found = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
            return found < 0 ? null : key.substring(0, found + delimiter.length());
        }

        byte[] end() {
            return prefix.isEmpty() ? END : Place.past(prefix).bytes();
        }

        Place start() {
            Place first = Place.at(prefix);
            return from.isBefore(first) ? first : from;
        }
    }

    /// Keys that are rolled up are stepped over all at once, however many they are.
    Listing list(Query query) {
        List<StoredObject> objects = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        String last = "";
        Place place = query.start();
        int limit = query.delimiter().isEmpty() ? query.most() + 1 : FIRST_ROWS;
        if (query.most() == 0) {
            return new Listing(objects, prefixes, null, last);
        }
        for (List<StoredObject> read = read(query, place, limit); !read.isEmpty(); read = read(query, place, limit)) {
            int used = 0;
            for (StoredObject object : read) {
                if (Place.at(object.key()).isBefore(place)) {
                    continue;
                }
                if (objects.size() + prefixes.size() == query.most()) {
                    return new Listing(objects, prefixes, place, last);
                }
                used++;
                String common = query.common(object.key());
                if (common == null) {
                    objects.add(object);
                    last = object.key();
                    place = Place.after(last);
                } else {
                    prefixes.add(common);
                    last = common;
                    place = Place.past(common);
                }
            }
            // Where most of what was read was stepped over, less is read.
            limit = Math.min(MOST_ROWS, 2 * used);
        }
        return new Listing(objects, prefixes, null, last);
    }

    private List<StoredObject> read(Query query, Place place, int limit) {
        return rows.read(query.bucket(), place.bytes(), query.end(), limit);
    }
}
