package dev.sekisho.generator;

import dev.sekisho.models.ServiceModel;
import dev.sekisho.models.Shape;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// The records and errors of one service, as far as its implemented operations need them.
final class ApiSources {
    private final ServiceModel service;
    private final String packageName;
    private final JavaNames names;
    private final JavaTypes types;
    private final Map<String, String> sources = new TreeMap<>();

    private ApiSources(ServiceModel service) {
        this.service = service;
        this.packageName = JavaNames.apiPackage(service.name());
        this.names = new JavaNames(service);
        this.types = new JavaTypes(names);
    }

    /// Returns the sources by qualified class name.
    static Map<String, String> of(ServiceModel service, Collection<OperationClass> operations) {
        var api = new ApiSources(service);
        operations.forEach(api::add);
        api.addErrors();
        return api.sources;
    }

    private void add(OperationClass operation) {
        Shape.Structure input = operation.model().input();
        Shape.Structure output = operation.model().output();
        addRecord(JavaNames.request(operation.name()), input, false);
        addRecord(JavaNames.response(operation.name()), output, true);
    }

    private void addRecord(String name, Shape.Structure structure, boolean response) {
        String qualified = packageName + "." + name;
        if (sources.containsKey(qualified)) {
            return;
        }
        sources.put(qualified, new RecordSource(types, packageName, name, structure, response).text());
        structure.members().forEach(member -> addNested(member.shape()));
    }

    private void addNested(Shape shape) {
        switch (shape) {
            case Shape.Structure structure -> addRecord(names.nested(structure.name()), structure, false);
            case Shape.ListOf list -> addNested(list.element().get());
            case Shape.MapOf map -> addNested(map.value().get());
            case Shape plain -> {}
        }
    }

    private void addErrors() {
        service.errors().values().stream()
                .map(error -> new ErrorSource(packageName, error))
                .forEach(error -> sources.put(packageName + "." + error.name(), error.text()));
    }
}
