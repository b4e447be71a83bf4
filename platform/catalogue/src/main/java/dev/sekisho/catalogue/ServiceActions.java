package dev.sekisho.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the catalogue knows of one service.
public final class ServiceActions {
    private final String name;
    private final Map<String, Action> actions = new TreeMap<>();
    private final Map<String, ResourceType> resourceTypes = new TreeMap<>();
    private final Map<String, ConditionKey> conditionKeys = new TreeMap<>();

    /// @param lines as README.md describes them
    ServiceActions(String name, String lines) {
        this.name = name;
        lines.lines().map(PackedLine::of).forEach(this::add);
    }

    private void add(PackedLine line) {
        switch (line.text(0)) {
            case "A" -> actions.put(lower(line.text(1)), action(line));
            case "R" ->
                resourceTypes.put(line.text(1), new ResourceType(line.text(1), line.text(2), line.list(3, ',')));
            case "K" -> conditionKeys.put(lower(line.text(1)), new ConditionKey(line.text(1), line.text(2)));
            default -> throw new IllegalStateException("The catalogue of " + name + " has a line of an unknown kind.");
        }
    }

    private Action action(PackedLine line) {
        return new Action(
                name,
                line.text(1),
                line.list(2, ',').stream().map(AccessLevel::labelled).toList(),
                line.list(3, ';').stream().map(ServiceActions::resource).toList(),
                line.list(4, ','));
    }

    private static ActionResource resource(String text) {
        PackedLine parts = PackedLine.of(text, '|');
        String type = parts.text(0);
        boolean required = type.endsWith("*");
        return new ActionResource(required ? type.substring(0, type.length() - 1) : type, required, parts.list(1, ','));
    }

    /// The prefix of its actions, such as `iam`.
    public String name() {
        return name;
    }

    /// In the order of their names.
    public Collection<Action> actions() {
        return Collections.unmodifiableCollection(actions.values());
    }

    /// @param action without the prefix, in any case
    public Optional<Action> action(String action) {
        return Optional.ofNullable(actions.get(lower(action)));
    }

    /// In the order of their names.
    public Collection<ResourceType> resourceTypes() {
        return Collections.unmodifiableCollection(resourceTypes.values());
    }

    public Optional<ResourceType> resourceType(String type) {
        return Optional.ofNullable(resourceTypes.get(type));
    }

    /// In the order of their names.
    public Collection<ConditionKey> conditionKeys() {
        return Collections.unmodifiableCollection(conditionKeys.values());
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
