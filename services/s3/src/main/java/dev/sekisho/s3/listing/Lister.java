package dev.sekisho.s3.listing;

import dev.sekisho.s3.object.StoredObject;
import dev.sekisho.s3.storage.S3Storage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists keys in the order of their bytes.
public final class Lister {

    /// How many rows are read at a time where they may be rolled up.
    private static final int BATCH = 100;

    private static final String QUERY = "SELECT " + StoredObject.COLUMNS
            + " FROM object WHERE bucket = ? AND key >= ? AND key < ? ORDER BY key LIMIT ?";

    /// Greater than every key.
    private static final byte[] END = {(byte) 0xFF};

    private final S3Storage storage;

    public Lister(S3Storage storage) {
        this.storage = storage;
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
        int batch = query.delimiter().isEmpty() ? query.most() + 1 : BATCH;
        if (query.most() == 0) {
            return new Listing(objects, prefixes, null, last);
        }
        for (List<StoredObject> rows = rows(query, place, batch); !rows.isEmpty(); rows = rows(query, place, batch)) {
            for (StoredObject object : rows) {
                if (Place.at(object.key()).isBefore(place)) {
                    continue;
                }
                if (objects.size() + prefixes.size() == query.most()) {
                    return new Listing(objects, prefixes, place, last);
                }
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
        }
        return new Listing(objects, prefixes, null, last);
    }

    private List<StoredObject> rows(Query query, Place place, int limit) {
        return storage.read(statements ->
                statements.all(QUERY, StoredObject::of, query.bucket(), place.bytes(), query.end(), limit));
    }
}
