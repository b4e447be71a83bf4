package dev.sekisho.s3.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.s3.checksum.ChecksumAlgorithm;
import dev.sekisho.s3.checksum.ObjectChecksum;
import dev.sekisho.s3.object.ObjectHeaders;
import dev.sekisho.s3.object.StoredObject;
import dev.sekisho.s3.storage.Content;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListerTest {
    private static final Content CONTENT =
            new Content("id", 0, "etag", ObjectChecksum.full(ChecksumAlgorithm.CRC32, new byte[4]));

    private final NavigableMap<byte[], StoredObject> objects = new TreeMap<>(Arrays::compareUnsigned);
    private final AtomicInteger rows = new AtomicInteger();
    private final Lister lister = new Lister((bucket, from, end, limit) -> {
        List<StoredObject> read =
                objects.subMap(from, end).values().stream().limit(limit).toList();
        rows.addAndGet(read.size());
        return read;
    });

    private void add(String key) {
        var headers = new ObjectHeaders(Map.of(), Map.of(), Map.of());
        objects.put(
                key.getBytes(StandardCharsets.UTF_8),
                new StoredObject(key, CONTENT, Instant.EPOCH, List.of(), headers));
    }

    private Listing list(String prefix, String delimiter, Place from, int most) {
        return lister.list(new Lister.Query("b", prefix, delimiter, from, most));
    }

    @Test
    void keys_under_a_prefix_are_stepped_over_however_many_they_are() {
        for (int folder = 0; folder < 10; folder++) {
            int name = folder;
            IntStream.range(0, 1500).forEach(i -> add("folder" + name + "/" + i));
        }
        Listing all = list("", "/", Place.at(""), 1000);
        assertEquals(10, all.prefixes().size());
        assertNull(all.next());
        assertTrue(rows.get() < 200, rows + " rows were read.");
    }

    @Test
    void a_page_ends_where_the_next_begins() {
        List.of("a", "b/1", "b/2", "b0", "c/1", "d").forEach(this::add);
        Place place = Place.at("");
        var seen = new StringBuilder();
        while (place != null) {
            Listing page = list("", "/", place, 1);
            assertEquals(1, page.count());
            seen.append(page.last()).append(' ');
            place = page.next();
        }
        assertEquals("a b/ b0 c/ d ", seen.toString());
    }

    @Test
    void the_order_is_that_of_the_bytes() {
        // In UTF-16 the second would be before the first.
        List.of("\uFF5E", "\uD83D\uDE00", "z").forEach(this::add);
        Listing all = list("", "", Place.at(""), 1000);
        assertEquals(
                List.of("z", "\uFF5E", "\uD83D\uDE00"),
                all.objects().stream().map(StoredObject::key).toList());
    }

    @Test
    void a_delimiter_counts_after_the_prefix_and_may_be_long() {
        List.of("a/b/c", "a/b", "a/", "x--y--z", "x--y").forEach(this::add);
        assertEquals(List.of("a/b/"), list("a/", "/", Place.at(""), 10).prefixes());
        assertEquals(2, list("a/", "/", Place.at(""), 10).objects().size());
        assertEquals(List.of("x--"), list("x", "--", Place.at(""), 10).prefixes());
        assertEquals(List.of("x--y--"), list("x--", "--", Place.at(""), 10).prefixes());
    }

    @Test
    void a_page_of_nothing_is_the_last() {
        add("a");
        Listing none = list("", "", Place.at(""), 0);
        assertEquals(0, none.count());
        assertNull(none.next());
    }
}
