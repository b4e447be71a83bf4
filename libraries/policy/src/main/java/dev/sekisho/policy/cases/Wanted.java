package dev.sekisho.policy.cases;

import dev.sekisho.policy.Arn;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// An action and the resource that it is to be done on.
record Wanted(String action, String resource) {
    private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9.-]+:[A-Za-z0-9_-]+");

    Wanted {
        if (!ACTION.matcher(action).matches()) {
            throw new InvalidCaseException("'" + action + "' is no action: give a service, a colon, and a name.");
        }
        if (!resource.equals("*") && Arn.parse(resource).isEmpty()) {
            throw new InvalidCaseException(
                    "'" + resource + "' is no resource: give an ARN, or * for an action without.");
        }
    }

    /// Every action on every resource; and the pairs of the `request` lines.
    static List<Wanted> read(CaseLines lines) {
        var wanted = new ArrayList<Wanted>();
        if (lines.has("action") || !lines.has("request")) {
            lines.required("action");
            lines.required("resource");
        }
        for (String action : lines.all("action")) {
            for (String resource : lines.all("resource")) {
                wanted.add(new Wanted(action, resource));
            }
        }
        lines.all("request").forEach(pair -> wanted.add(pair(pair)));
        return wanted;
    }

    private static Wanted pair(String text) {
        String[] words = text.split("\\s+", 2);
        if (words.length != 2) {
            throw new InvalidCaseException("The request '" + text + "' is not an action and a resource.");
        }
        return new Wanted(words[0], words[1]);
    }
}
