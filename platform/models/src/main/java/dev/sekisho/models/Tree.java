package dev.sekisho.models;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads and makes the parts of a tree of members, for the generated records. What a part is made of: see [Shape].
public final class Tree {
    private Tree() {}

    /// Returns the members of a structure or the entries of a map.
    @SuppressWarnings("unchecked")
    public static Map<String, Object> members(Object value) {
        return (Map<String, Object>) value;
    }

    /// Returns the elements of a list, each as `element` makes it; an absent list is empty.
    public static <T> List<T> list(@Nullable Object value, Function<Object, ? extends T> element) {
        return value == null ? List.of() : each((List<?>) value, element);
    }

    /// Returns the entries of a map in their order, each value as `element` makes it; an absent map is empty.
    public static <T> Map<String, T> map(@Nullable Object value, Function<Object, ? extends T> element) {
        return value == null ? Map.of() : eachValue(members(value), element);
    }

    /// Returns the list with every element as `element` makes it.
    public static <S, T> List<T> each(List<S> list, Function<? super S, ? extends T> element) {
        List<T> made = new ArrayList<>(list.size());
        list.forEach(one -> made.add(element.apply(one)));
        return Collections.unmodifiableList(made);
    }

    /// Returns the map, in its order, with every value as `element` makes it.
    public static <S, T> Map<String, T> eachValue(Map<String, S> map, Function<? super S, ? extends T> element) {
        Map<String, T> made = LinkedHashMap.newLinkedHashMap(map.size());
        map.forEach((key, value) -> made.put(key, element.apply(value)));
        return Collections.unmodifiableMap(made);
    }
}
