package dev.sekisho.policy.grammar;

import dev.sekisho.policy.fault.Fault;
import dev.sekisho.policy.fault.FaultException;
import dev.sekisho.policy.text.ResourcePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The form of a resource: an ARN, or `*`.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Resource".
final class ResourceGrammar {
    // A group that repeats without bound would take a stack as deep as the text is long.
    private static final Pattern PARTITION = Pattern.compile("\\*|aws(-[a-z]+){0,3}");
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+");
    // AWS: a variable may be the account, as AmazonTimestreamInfluxDBServiceRolePolicy has it.
    private static final Pattern ACCOUNT = Pattern.compile("[0-9*?]*|aws|\\$\\{[^}]+}");

    private ResourceGrammar() {}

    static Resources read(Listed resources, boolean variables) {
        var patterns = new ArrayList<ResourcePattern>();
        for (String resource : resources.values()) {
            requireValid(resource);
            ResourcePattern pattern = ResourcePattern.parse(resource, variables);
            if (pattern == null) {
                throw new FaultException(new Fault.BadVariable());
            }
            patterns.add(pattern);
        }
        return new Resources(resources.inverted(), patterns);
    }

    private static void requireValid(String resource) {
        if (resource.equals("*")) {
            return;
        }
        List<String> segments = segments(resource);
        if (segments.size() == 1 || !segments.get(0).equals("arn")) {
            throw new FaultException(new Fault.ResourceForm(resource));
        }
        if (!segments.get(1).equals("aws")
                && !PARTITION.matcher(segments.get(1)).matches()) {
            throw new FaultException(new Fault.ResourcePartition(segments.get(1), completed(segments)));
        }
        if (segments.size() > 2 && segments.size() < 6 && resource.contains("::")) {
            throw new FaultException(new Fault.ResourceSegments());
        }
        requireHead(segments);
    }

    private static void requireHead(List<String> segments) {
        if (segments.size() > 2 && segments.get(2).isEmpty()) {
            throw new FaultException(new Fault.ResourceSegments());
        }
        if (segments.size() == 2 || !SERVICE.matcher(segments.get(2)).matches()) {
            throw new FaultException(new Fault.ResourceService());
        }
        boolean region = segments.size() < 4 || !segments.get(3).contains("${");
        boolean account =
                segments.size() < 5 || ACCOUNT.matcher(segments.get(4)).matches();
        if (!region || !account) {
            throw new FaultException(new Fault.ResourceSegments());
        }
    }

    /// Splits at the first five colons; those within a variable are none.
    private static List<String> segments(String resource) {
        var segments = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < resource.length() && segments.size() < 5; i++) {
            if (resource.charAt(i) == '$' && resource.startsWith("${", i)) {
                i = Math.max(i, resource.indexOf('}', i));
            } else if (resource.charAt(i) == ':') {
                segments.add(resource.substring(start, i));
                start = i + 1;
            }
        }
        segments.add(resource.substring(start));
        return segments;
    }

    /// AWS shows the ARN with the segments that it lacks.
    private static String completed(List<String> segments) {
        List<String> all = new ArrayList<>(segments);
        while (all.size() < 6) {
            all.add("*");
        }
        return String.join(":", all);
    }
}
