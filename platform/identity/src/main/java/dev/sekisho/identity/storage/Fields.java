package dev.sekisho.identity.storage;

import dev.sekisho.store.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The named fields of a stored value, written as compact JSON.
///
/// Reading takes each field away; [#end] then refuses what is left, for a field that this version does not know may
/// be one that restricts somebody.
public final class Fields {
    private final Map<String, Object> values;
    private final String where;

    private Fields(Map<String, Object> values, String where) {
        this.values = values;
        this.where = where;
    }

    public static Fields empty() {
        return new Fields(new LinkedHashMap<>(), "");
    }

    /// Reads an entry's value.
    ///
    /// @throws UnreadableValueException if it is not one JSON object
    public static Fields of(Entry entry) {
        return new Fields(Json.read(entry), entry.key());
    }

    public byte[] toBytes() {
        return Json.write(values);
    }

    /// Adds a text; an empty one is left out.
    public Fields with(String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
        return this;
    }

    public Fields with(String name, long value) {
        values.put(name, value);
        return this;
    }

    /// Adds a time in whole seconds, the precision of IAM's dates.
    public Fields with(String name, Instant value) {
        return with(name, value.getEpochSecond());
    }

    public Fields with(String name, byte[] value) {
        return with(name, Base64.getEncoder().encodeToString(value));
    }

    /// Adds texts; an empty list is left out.
    public Fields with(String name, List<String> value) {
        if (!value.isEmpty()) {
            values.put(name, List.copyOf(value));
        }
        return this;
    }

    /// Adds objects; an empty list is left out.
    public Fields withObjects(String name, List<Fields> value) {
        if (!value.isEmpty()) {
            values.put(name, value.stream().map(fields -> fields.values).toList());
        }
        return this;
    }

    /// Takes a text; the empty string if it was left out.
    public String text(String name) {
        Object value = values.remove(name);
        if (value == null) {
            return "";
        }
        return value instanceof String text ? text : refuse(name);
    }

    public String requiredText(String name) {
        String value = text(name);
        return value.isEmpty() ? refuse(name) : value;
    }

    public long number(String name) {
        return values.remove(name) instanceof Long number ? number : refuse(name);
    }

    public Instant instant(String name) {
        return Instant.ofEpochSecond(number(name));
    }

    public byte[] bytes(String name) {
        try {
            return Base64.getDecoder().decode(requiredText(name));
        } catch (IllegalArgumentException e) {
            return refuse(name);
        }
    }

    public List<String> texts(String name) {
        List<String> result = new ArrayList<>();
        for (Object element : list(name)) {
            result.add(element instanceof String text ? text : this.<String>refuse(name));
        }
        return result;
    }

    @SuppressWarnings("unchecked") // Json makes maps of texts to values only.
    public List<Fields> objects(String name) {
        List<Fields> result = new ArrayList<>();
        for (Object element : list(name)) {
            result.add(element instanceof Map<?, ?> map ? new Fields((Map<String, Object>) map, where) : refuse(name));
        }
        return result;
    }

    /// Refuses fields that nobody took.
    public void end() {
        if (!values.isEmpty()) {
            refuse(values.keySet().iterator().next());
        }
    }

    private List<?> list(String name) {
        @Nullable Object value = values.remove(name);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? list : refuse(name);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // It never returns.
    private <T> T refuse(String name) {
        throw new UnreadableValueException("The stored value of " + where + " cannot be read: its field " + name
                + " is missing, damaged or unknown.");
    }
}
