import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Packs AWS's published service models into the text files that `Models` reads. README.md beside this folder says how
/// to run it and what the files look like.
///
/// Fails on anything it does not know how to keep: a fact that is dropped in silence is found by a caller.
void main(String[] arguments) throws IOException {
    if (arguments.length < 4) {
        System.err.println("Usage: java PackModels.java DATA VERSION TARGET SERVICE[:OPERATION,OPERATION...]...");
        System.exit(2);
    }
    Path data = Path.of(arguments[0]);
    for (String wanted : List.of(arguments).subList(3, arguments.length)) {
        String[] parts = wanted.split(":", 2);
        String service = parts[0];
        Path file = newest(data.resolve(service));
        Map<String, Object> model;
        try (var stream = new GZIPInputStream(Files.newInputStream(file))) {
            model = object(Json.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        }
        Collection<String> operations =
                parts.length == 1 ? object(model.get("operations")).keySet() : List.of(parts[1].split(","));
        List<String> lines = new Packing(service, model).pack(new TreeSet<>(operations), arguments[1]);
        Path target = Path.of(arguments[2], service + ".model");
        Files.writeString(target, String.join("\n", lines) + "\n");
        System.out.println(target + ": " + operations.size() + " operations, " + lines.size() + " lines");
    }
}

/// The model of the newest API version: the folders are named by date.
static Path newest(Path service) throws IOException {
    try (Stream<Path> versions = Files.list(service)) {
        return versions.map(version -> version.resolve("service-2.json.gz"))
                .filter(Files::exists)
                .max(Path::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("No service-2.json.gz below " + service));
    }
}

@SuppressWarnings("unchecked")
static Map<String, Object> object(Object json) {
    return json == null ? Map.of() : (Map<String, Object>) json;
}

@SuppressWarnings("unchecked")
static List<Object> array(Object json) {
    return json == null ? List.of() : (List<Object>) json;
}

static void onlyKnows(String where, Map<String, Object> json, String... names) {
    Set<String> unknown = new TreeSet<>(json.keySet());
    unknown.removeAll(Set.of(names));
    if (!unknown.isEmpty()) {
        throw new IllegalArgumentException(where + " has facts this tool does not know: " + unknown);
    }
}

/// One packed line: fields separated by tabs, then flags `+name` and attributes `name=value`.
static final class Line {
    private final StringBuilder text;

    Line(String kind, String... fields) {
        text = new StringBuilder(kind);
        for (String field : fields) {
            text.append('\t').append(field);
        }
    }

    Line with(String attribute, Object value) {
        if (value != null) {
            String plain = value.toString();
            if (plain.indexOf('\t') >= 0 || plain.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("A tab or line break cannot be packed: " + text);
            }
            text.append('\t').append(attribute).append('=').append(plain);
        }
        return this;
    }

    Line flag(String flag, Object set) {
        if (Boolean.TRUE.equals(set)) {
            text.append("\t+").append(flag);
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

static final class Packing {
    /// The root elements of S3's answers, which these models leave out because clients do not look at them.
    /// Source: Amazon S3 API Reference, "Response Syntax" of each operation.
    private static final Map<String, String> S3_ROOTS = Map.of(
            "ListBuckets", "ListAllMyBucketsResult",
            "ListObjects", "ListBucketResult",
            "ListObjectsV2", "ListBucketResult",
            "ListMultipartUploads", "ListMultipartUploadsResult",
            "ListParts", "ListPartsResult",
            "CreateMultipartUpload", "InitiateMultipartUploadResult",
            "CompleteMultipartUpload", "CompleteMultipartUploadResult",
            "DeleteObjects", "DeleteResult",
            "GetBucketLocation", "LocationConstraint");

    private final String service;
    private final Map<String, Object> model;
    private final Map<String, Object> shapes;
    private final Map<String, Line> errors = new TreeMap<>();
    private final Map<String, List<Line>> packed = new TreeMap<>();
    private final Set<String> streaming = new TreeSet<>();
    private final Set<String> notStreaming = new TreeSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    Packing(String service, Map<String, Object> model) {
        this.service = service;
        this.model = model;
        this.shapes = object(model.get("shapes"));
    }

    List<String> pack(Set<String> operations, String version) {
        Map<String, Object> metadata = object(model.get("metadata"));
        List<Line> operationLines = operations.stream().map(this::operation).toList();
        while (!waiting.isEmpty()) {
            String name = waiting.pop();
            if (!packed.containsKey(name)) {
                packed.put(name, shape(name, object(shapes.get(name))));
            }
        }
        streaming.retainAll(notStreaming);
        if (!streaming.isEmpty()) {
            throw new IllegalArgumentException("Shapes both streaming and not: " + streaming);
        }
        List<String> lines = new ArrayList<>();
        lines.add("# " + service + " " + metadata.get("apiVersion") + ", packed by tools/PackModels.java from botocore "
                + version + " (Apache-2.0, see NOTICE)");
        lines.add(new Line("service", service, text(metadata, "protocol"), text(metadata, "apiVersion"))
                .with("namespace", metadata.getOrDefault("xmlNamespace", namespace()))
                .toString());
        errors.values().forEach(line -> lines.add(line.toString()));
        packed.values().forEach(all -> all.forEach(line -> lines.add(line.toString())));
        operationLines.forEach(line -> lines.add(line.toString()));
        return lines;
    }

    /// S3's model has its namespace on each request payload instead of on the service.
    private Object namespace() {
        return service.equals("s3") ? "http://s3.amazonaws.com/doc/2006-03-01/" : null;
    }

    private Line operation(String name) {
        Map<String, Object> operation = object(object(model.get("operations")).get(name));
        if (operation.isEmpty()) {
            throw new IllegalArgumentException("There is no operation " + name + " in " + service);
        }
        onlyKnows(name, operation, "name", "http", "input", "output", "errors", "documentation", "documentationUrl",
                "alias", "auth", "authtype", "httpChecksum", "httpChecksumRequired", "staticContextParams",
                "idempotent", "deprecated", "deprecatedMessage");
        Map<String, Object> http = object(operation.get("http"));
        Map<String, Object> input = object(operation.get("input"));
        Map<String, Object> output = object(operation.get("output"));
        onlyKnows(name + "'s http", http, "method", "requestUri", "responseCode");
        onlyKnows(name + "'s input", input, "shape", "documentation", "locationName", "xmlNamespace");
        onlyKnows(name + "'s output", output, "shape", "documentation", "resultWrapper");
        for (Map<String, Object> side : List.of(input, output)) {
            if (!side.isEmpty()) {
                waiting.add(text(side, "shape"));
            }
        }
        Line line = new Line("operation", name)
                .with("method", text(http, "method"))
                .with("uri", text(http, "requestUri"))
                .with("status", http.get("responseCode"))
                .with("input", input.get("shape"))
                .with("output", output.get("shape"))
                .with("wrapper", service.equals("s3") ? S3_ROOTS.get(name) : output.get("resultWrapper"))
                .flag("unsigned", "none".equals(operation.get("authtype")))
                .flag("checksum", Boolean.TRUE.equals(operation.get("httpChecksumRequired"))
                        || Boolean.TRUE.equals(object(operation.get("httpChecksum")).get("requestChecksumRequired")));
        for (Object error : array(operation.get("errors"))) {
            line.with("error", error(text(object(error), "shape")));
        }
        return line;
    }

    /// Notes the error and returns its code on the wire.
    private String error(String shape) {
        Map<String, Object> wire = object(object(shapes.get(shape)).get("error"));
        String code = wire.getOrDefault("code", shape).toString();
        errors.put(shape, new Line("error", shape, code, wire.getOrDefault("httpStatusCode", 400L).toString()));
        return code;
    }

    private List<Line> shape(String name, Map<String, Object> shape) {
        String type = text(shape, "type");
        return switch (type) {
            case "structure" -> structure(name, shape);
            case "list" -> {
                onlyKnows(name, shape, "type", "member", "min", "max", "flattened", "documentation", "sensitive");
                Map<String, Object> member = object(shape.get("member"));
                onlyKnows(name + "'s member", member, "shape", "locationName", "documentation");
                yield List.of(limits(new Line("list", name, refer(member)), shape)
                        .with("element", member.get("locationName"))
                        .flag("flattened", shape.get("flattened")));
            }
            case "map" -> {
                onlyKnows(name, shape, "type", "key", "value", "min", "max", "flattened", "documentation");
                Map<String, Object> key = object(shape.get("key"));
                Map<String, Object> value = object(shape.get("value"));
                onlyKnows(name + "'s key", key, "shape", "locationName", "documentation");
                onlyKnows(name + "'s value", value, "shape", "locationName", "documentation");
                yield List.of(limits(new Line("map", name, refer(key), refer(value)), shape)
                        .with("key", key.get("locationName"))
                        .with("value", value.get("locationName"))
                        .flag("flattened", shape.get("flattened")));
            }
            case "string" -> List.of(string(name, shape));
            case "integer", "long" -> {
                onlyKnows(name, shape, "type", "min", "max", "box", "documentation");
                yield List.of(limits(new Line(type, name), shape));
            }
            case "float", "double" -> List.of(new Line("decimal", name));
            case "boolean" -> {
                onlyKnows(name, shape, "type", "box", "documentation");
                yield List.of(new Line("boolean", name));
            }
            case "timestamp" -> {
                onlyKnows(name, shape, "type", "timestampFormat", "documentation");
                yield List.of(new Line("timestamp", name).with("format", shape.get("timestampFormat")));
            }
            case "blob" -> {
                onlyKnows(name, shape, "type", "min", "max", "sensitive", "streaming", "documentation");
                yield List.of(limits(new Line("blob", name), shape)
                        .flag("streaming", streaming.contains(name))
                        .flag("sensitive", shape.get("sensitive")));
            }
            default -> throw new IllegalArgumentException(name + " is of the unknown type " + type);
        };
    }

    private List<Line> structure(String name, Map<String, Object> shape) {
        onlyKnows(name, shape, "type", "required", "members", "payload", "documentation", "exception", "error",
                "locationName", "xmlNamespace", "deprecated", "sensitive", "box", "union");
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("structure", name));
        List<Object> required = array(shape.get("required"));
        object(shape.get("members")).forEach((memberName, json) -> {
            Map<String, Object> member = object(json);
            onlyKnows(name + "." + memberName, member, "shape", "documentation", "location", "locationName",
                    "streaming", "xmlNamespace", "xmlAttribute", "contextParam", "deprecated", "deprecatedMessage",
                    "box", "idempotencyToken", "timestampFormat", "flattened", "eventpayload");
            (Boolean.TRUE.equals(member.get("streaming")) ? streaming : notStreaming).add(text(member, "shape"));
            Map<String, Object> target = object(shapes.get(text(member, "shape")));
            lines.add(new Line("", memberName, refer(member))
                    .flag("required", required.contains(memberName))
                    .with("in", memberName.equals(shape.get("payload")) ? "payload" : location(member, target))
                    .with("as", member.get("locationName"))
                    .with("format", member.getOrDefault("timestampFormat", target.get("timestampFormat")))
                    .with("namespace", object(member.get("xmlNamespace")).get("uri"))
                    .flag("attribute", member.get("xmlAttribute"))
                    .flag("flattened", member.getOrDefault("flattened", target.get("flattened"))));
        });
        return lines;
    }

    private static Object location(Map<String, Object> member, Map<String, Object> target) {
        Object location = member.get("location");
        return "querystring".equals(location) && "map".equals(target.get("type")) ? "querymap" : location;
    }

    private Line string(String name, Map<String, Object> shape) {
        onlyKnows(name, shape, "type", "min", "max", "pattern", "enum", "sensitive", "documentation", "deprecated");
        Object pattern = shape.get("pattern");
        if (pattern != null) {
            // AWS's patterns are Java's; one that does not compile must be looked at by a person.
            Pattern.compile(pattern.toString());
        }
        Line line = limits(new Line("text", name), shape)
                .with("pattern", pattern)
                .flag("sensitive", shape.get("sensitive"));
        for (Object value : array(shape.get("enum"))) {
            line.with("value", value);
        }
        return line;
    }

    private Line limits(Line line, Map<String, Object> shape) {
        return line.with("min", shape.get("min")).with("max", shape.get("max"));
    }

    private String refer(Map<String, Object> reference) {
        String name = text(reference, "shape");
        waiting.add(name);
        return name;
    }

    private static String text(Map<String, Object> json, String name) {
        Object value = json.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no " + name + " in " + json.keySet());
        }
        return value.toString();
    }
}
