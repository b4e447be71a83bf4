import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Packs AWS's published service models into the text files that `Models` reads. README.md beside this folder says
/// how to run it and what the files look like.
///
/// Fails on anything it does not know how to keep: a fact that is dropped in silence is found by a caller.
final class PackModels {
    private PackModels() {}

    public static void main(String[] arguments) throws IOException {
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
                model = Json.object(Json.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
            }
            Collection<String> operations =
                    parts.length == 1 ? Json.object(model.get("operations")).keySet() : List.of(parts[1].split(","));
            List<String> lines = new Packing(service, model).pack(new TreeSet<>(operations), arguments[1]);
            Path target = Path.of(arguments[2], service + ".model");
            Files.writeString(target, String.join("\n", lines) + "\n");
            System.out.println(target + ": " + operations.size() + " operations, " + lines.size() + " lines");
        }
    }

    /// The model of the newest API version: the folders are named by date.
    private static Path newest(Path service) throws IOException {
        try (Stream<Path> versions = Files.list(service)) {
            return versions.map(version -> version.resolve("service-2.json.gz"))
                    .filter(Files::exists)
                    .max(Path::compareTo)
                    .orElseThrow(() -> new IllegalArgumentException("No service-2.json.gz below " + service));
        }
    }
}
