import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Packs one service: the operations that are asked for, and the shapes and errors that they use.
final class Packing {
    /// The root elements of S3's answers, which these models leave out because clients do not look at them.
    /// Source: Amazon S3 API Reference, "Response Syntax" of each operation.
    private static final Map<String, String> S3_ROOTS = Map.ofEntries(
            Map.entry("ListBuckets", "ListAllMyBucketsResult"),
            Map.entry("ListObjects", "ListBucketResult"),
            Map.entry("ListObjectsV2", "ListBucketResult"),
            Map.entry("ListMultipartUploads", "ListMultipartUploadsResult"),
            Map.entry("ListParts", "ListPartsResult"),
            Map.entry("CreateMultipartUpload", "InitiateMultipartUploadResult"),
            Map.entry("CompleteMultipartUpload", "CompleteMultipartUploadResult"),
            Map.entry("DeleteObjects", "DeleteResult"),
            Map.entry("GetBucketAcl", "AccessControlPolicy"),
            Map.entry("GetBucketLocation", "LocationConstraint"),
            Map.entry("GetBucketTagging", "Tagging"),
            Map.entry("GetObjectTagging", "Tagging"));

    /// Members of IAM's answers that are listed as required and are missing all the same: the root user, as GetUser
    /// shows it, has neither name nor path.
    private static final Set<String> SOMETIMES_ABSENT = Set.of("User.Path", "User.UserName");

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
        this.shapes = Json.object(model.get("shapes"));
    }

    List<String> pack(Set<String> operations, String version) {
        Map<String, Object> metadata = Json.object(model.get("metadata"));
        List<Line> operationLines = operations.stream().map(this::operation).toList();
        while (!waiting.isEmpty()) {
            String name = waiting.pop();
            if (!packed.containsKey(name)) {
                packed.put(name, shape(name, Json.object(shapes.get(name))));
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
                .with("target", metadata.get("targetPrefix"))
                .with("json", metadata.get("jsonVersion"))
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
        Map<String, Object> operation =
                Json.object(Json.object(model.get("operations")).get(name));
        if (operation.isEmpty()) {
            throw new IllegalArgumentException("There is no operation " + name + " in " + service);
        }
        onlyKnows(
                name,
                operation,
                "name",
                "http",
                "input",
                "output",
                "errors",
                "documentation",
                "documentationUrl",
                "alias",
                "auth",
                "authtype",
                "httpChecksum",
                "httpChecksumRequired",
                "staticContextParams",
                "idempotent",
                "deprecated",
                "deprecatedMessage");
        Map<String, Object> http = Json.object(operation.get("http"));
        Map<String, Object> input = Json.object(operation.get("input"));
        Map<String, Object> output = Json.object(operation.get("output"));
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
                .flag(
                        "checksum",
                        Boolean.TRUE.equals(operation.get("httpChecksumRequired"))
                                || Boolean.TRUE.equals(Json.object(operation.get("httpChecksum"))
                                        .get("requestChecksumRequired")));
        for (Object error : Json.array(operation.get("errors"))) {
            line.with("error", error(text(Json.object(error), "shape")));
        }
        return line;
    }

    /// Notes the error and returns its code on the wire.
    private String error(String shape) {
        Map<String, Object> wire = Json.object(Json.object(shapes.get(shape)).get("error"));
        String code = wire.getOrDefault("code", shape).toString();
        errors.put(
                shape,
                new Line(
                        "error",
                        shape,
                        code,
                        wire.getOrDefault("httpStatusCode", 400L).toString()));
        return code;
    }

    private List<Line> shape(String name, Map<String, Object> shape) {
        String type = text(shape, "type");
        return switch (type) {
            case "structure" -> structure(name, shape);
            case "list" -> {
                onlyKnows(name, shape, "type", "member", "min", "max", "flattened", "documentation", "sensitive");
                Map<String, Object> member = Json.object(shape.get("member"));
                onlyKnows(name + "'s member", member, "shape", "locationName", "documentation");
                yield List.of(limits(new Line("list", name, refer(member)), shape)
                        .with("element", member.get("locationName"))
                        .flag("flattened", shape.get("flattened")));
            }
            case "map" -> {
                onlyKnows(name, shape, "type", "key", "value", "min", "max", "flattened", "documentation");
                Map<String, Object> key = Json.object(shape.get("key"));
                Map<String, Object> value = Json.object(shape.get("value"));
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
        onlyKnows(
                name,
                shape,
                "type",
                "required",
                "members",
                "payload",
                "documentation",
                "exception",
                "error",
                "locationName",
                "xmlNamespace",
                "deprecated",
                "deprecatedMessage",
                "sensitive",
                "box",
                "union");
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("structure", name));
        List<Object> required = Json.array(shape.get("required"));
        Json.object(shape.get("members")).forEach((memberName, json) -> {
            Map<String, Object> member = Json.object(json);
            onlyKnows(
                    name + "." + memberName,
                    member,
                    "shape",
                    "documentation",
                    "location",
                    "locationName",
                    "streaming",
                    "xmlNamespace",
                    "xmlAttribute",
                    "contextParam",
                    "deprecated",
                    "deprecatedMessage",
                    "box",
                    "idempotencyToken",
                    "timestampFormat",
                    "flattened",
                    "eventpayload");
            (Boolean.TRUE.equals(member.get("streaming")) ? streaming : notStreaming).add(text(member, "shape"));
            Map<String, Object> target = Json.object(shapes.get(text(member, "shape")));
            lines.add(new Line("", memberName, refer(member))
                    .flag("required", required.contains(memberName) && !absent(name, memberName))
                    .with("in", memberName.equals(shape.get("payload")) ? "payload" : location(member, target))
                    .with("as", member.get("locationName"))
                    .with("format", member.getOrDefault("timestampFormat", target.get("timestampFormat")))
                    .with("namespace", Json.object(member.get("xmlNamespace")).get("uri"))
                    .flag("attribute", member.get("xmlAttribute"))
                    .flag("flattened", member.getOrDefault("flattened", target.get("flattened"))));
        });
        return lines;
    }

    private boolean absent(String structure, String member) {
        return service.equals("iam") && SOMETIMES_ABSENT.contains(structure + "." + member);
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
        for (Object value : Json.array(shape.get("enum"))) {
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

    private static void onlyKnows(String where, Map<String, Object> json, String... names) {
        Set<String> unknown = new TreeSet<>(json.keySet());
        unknown.removeAll(Set.of(names));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(where + " has facts this tool does not know: " + unknown);
        }
    }
}
