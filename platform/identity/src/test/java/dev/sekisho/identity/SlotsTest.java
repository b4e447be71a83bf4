package dev.sekisho.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.identity.storage.Slot;
import dev.sekisho.identity.storage.Slots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SlotsTest {
    private final Slots<String> slots = new Slots<>(100);

    private Slot<String> get(String key, String value) {
        return slots.get(key, () -> Optional.of(value)).orElseThrow();
    }

    @Test
    void a_value_is_loaded_once_until_dropped() {
        Slot<String> first = get("k", "old");

        assertSame(first, get("k", "new"));
        slots.drop("k");

        assertTrue(first.isDropped());
        assertEquals("new", get("k", "new").value());
    }

    @Test
    void what_was_dropped_while_it_was_loaded_does_not_stay() {
        Slot<String> outdated = slots.get("k", () -> {
                    slots.drop("k");
                    return Optional.of("old");
                })
                .orElseThrow();

        assertTrue(outdated.isDropped());
        assertEquals("new", get("k", "new").value());
    }

    @Test
    void nothing_found_and_failures_are_not_remembered() {
        assertTrue(slots.get("k", Optional::empty).isEmpty());
        assertThrows(
                IllegalStateException.class,
                () -> slots.get("k", () -> {
                    throw new IllegalStateException();
                }));

        assertEquals("there", get("k", "there").value());
    }

    @Test
    void beyond_the_limit_those_not_used_lately_give_way_and_know_it() {
        List<Slot<String>> all = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            all.add(get("k" + i, "v"));
            get("k0", "v");
        }

        long kept = all.stream().filter(slot -> !slot.isDropped()).count();
        assertTrue(kept <= 101, () -> kept + " are kept");
        assertFalse(all.getLast().isDropped());
    }
}
