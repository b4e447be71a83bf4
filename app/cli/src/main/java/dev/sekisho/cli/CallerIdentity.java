package dev.sekisho.cli;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// Asks a server who a key's owner is.
///
/// Source: AWS STS API Reference, "GetCallerIdentity".
record CallerIdentity(URI endpoint, String region) {
    private static final Map<String, String> QUESTION = Map.of("Action", "GetCallerIdentity", "Version", "2011-06-15");

    /// @throws CannotRun if nothing answers there, or not as STS does
    Identity ask(Keys keys) {
        XmlAnswer answer = new QueryCall(endpoint, region, "sts").send(keys, QUESTION);
        Optional<String> account = answer.element("Account");
        Optional<String> arn = answer.element("Arn");
        if (account.isPresent() && arn.isPresent()) {
            return new Identity.Known(account.get(), arn.get());
        }
        return answer.element("Code")
                .map(code ->
                        new Identity.Refused(code, answer.element("Message").orElse("")))
                .orElseThrow(() -> new CannotRun("What answers at " + endpoint + " is no server of this kind."));
    }
}
