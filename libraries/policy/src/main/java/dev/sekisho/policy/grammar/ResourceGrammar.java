package dev.sekisho.policy.grammar;

import dev.sekisho.policy.MalformedPolicyException;
import dev.sekisho.policy.text.ResourcePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The form of a resource: an ARN, or `*`.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Resource".
final class ResourceGrammar {
    private static final Pattern PARTITION = Pattern.compile("\\*|aws(-[a-z]+)*");
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9*?]*|aws");
    private static final String LEGACY = "The policy failed legacy parsing";

    private ResourceGrammar() {}

    static Resources read(Listed resources, boolean variables) {
        var patterns = new ArrayList<ResourcePattern>();
        for (String resource : resources.values()) {
            requireValid(resource);
            ResourcePattern pattern = ResourcePattern.parse(resource, variables);
            if (pattern == null) {
                throw Elements.syntax();
            }
            patterns.add(pattern);
        }
        return new Resources(resources.inverted(), patterns);
    }

    private static void requireValid(String resource) {
        if (resource.equals("*")) {
            return;
        }
        String[] segments = resource.split(":", 6);
        if (segments.length == 1 || !segments[0].equals("arn")) {
            throw new MalformedPolicyException("Resource " + resource + " must be in ARN format or \"*\".");
        }
        if (!PARTITION.matcher(segments[1]).matches()) {
            throw new MalformedPolicyException(
                    "Partition \"" + segments[1] + "\" is not valid for resource \"" + completed(segments) + "\".");
        }
        if (segments.length > 2 && segments.length < 6 && resource.contains("::")) {
            throw new MalformedPolicyException(LEGACY);
        }
        requireHead(segments);
    }

    private static void requireHead(String[] segments) {
        if (segments.length > 2 && segments[2].isEmpty()) {
            throw new MalformedPolicyException(LEGACY);
        }
        if (segments.length == 2 || !SERVICE.matcher(segments[2]).matches()) {
            throw new MalformedPolicyException("Resource vendor must be fully qualified and cannot contain regexes.");
        }
        // Variables stand after the fifth colon only.
        boolean region = segments.length < 4 || !segments[3].contains("${");
        boolean account = segments.length < 5 || ACCOUNT.matcher(segments[4]).matches();
        if (!region || !account) {
            throw new MalformedPolicyException(LEGACY);
        }
    }

    /// AWS shows the ARN with the segments that it lacks.
    private static String completed(String[] segments) {
        List<String> all = new ArrayList<>(List.of(segments));
        while (all.size() < 6) {
            all.add("*");
        }
        return String.join(":", all);
    }
}
