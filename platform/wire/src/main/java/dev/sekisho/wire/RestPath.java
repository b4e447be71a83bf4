package dev.sekisho.wire;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.OperationModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Paths of S3's kind: nothing, one label, or one label and a rest that may contain slashes.
final class RestPath {
    private RestPath() {}

    /// How many labels the path or template has: 0 for `/`, 1 for `/bucket` and `/bucket/`, 2 for
    /// `/bucket/any/thing`; -1 where the first label is empty or the path does not begin with a slash.
    static int depth(String path) {
        if (path.equals("/")) {
            return 0;
        }
        if (!path.startsWith("/") || path.startsWith("//")) {
            return -1;
        }
        int slash = path.indexOf('/', 1);
        return slash < 0 || slash == path.length() - 1 ? 1 : 2;
    }

    /// The labels' decoded values by their names in the template.
    ///
    /// @throws AwsError InvalidURI if an escape is broken or the path is not UTF-8
    static Map<String, String> labels(OperationModel operation, String path) {
        String template = operation.uri().split("\\?", 2)[0];
        Map<String, String> labels = new LinkedHashMap<>();
        List<String> names = parts(template);
        List<String> values = parts(path);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).replace("+}", "}");
            String value = Percent.decode(values.get(i), false);
            if (value == null) {
                throw AwsError.of("InvalidURI", 400, "Couldn't parse the specified URI.");
            }
            labels.put(name.substring(1, name.length() - 1), value);
        }
        return labels;
    }

    private static List<String> parts(String path) {
        return switch (depth(path)) {
            case 0 -> List.of();
            case 1 -> List.of(path.substring(1, path.endsWith("/") ? path.length() - 1 : path.length()));
            case 2 -> {
                int slash = path.indexOf('/', 1);
                yield List.of(path.substring(1, slash), path.substring(slash + 1));
            }
            default -> throw AwsError.of("InvalidURI", 400, "Couldn't parse the specified URI.");
        };
    }
}
