package dev.sekisho.cli;

import dev.sekisho.policy.json.Json;
import dev.sekisho.policy.json.JsonWriter;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Prints a role's temporary credentials for the aws CLI and the SDKs, which call it when they need some.
///
/// Source: AWS SDKs and Tools Reference Guide, "Process credential provider".
@Command(
        name = "credentials",
        description = "Assumes a role and prints its temporary credentials as JSON, for a profile whose "
                + "credential_process is this command. The caller is that of the environment's keys. Exit status: 0 "
                + "if it is done, 1 if the server refuses, 2 if none answers.",
        mixinStandardHelpOptions = true)
final class Credentials implements Callable<Integer> {
    @Mixin
    private final Place place;

    @Mixin
    private final RoleOptions role = new RoleOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    Credentials(Map<String, String> environment) {
        this.place = new Place(environment);
    }

    @Override
    public Integer call() {
        RoleOptions.Session session = role.assume(place);
        PrintWriter out = spec.commandLine().getOut();
        out.println(json(session));
        out.flush();
        return 0;
    }

    private static String json(RoleOptions.Session session) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("Version", new Json.Numeral("1"));
        members.put("AccessKeyId", new Json.Text(session.keys().accessKeyId()));
        members.put("SecretAccessKey", new Json.Text(session.keys().revealSecret()));
        session.keys().sessionToken().ifPresent(token -> members.put("SessionToken", new Json.Text(token)));
        members.put("Expiration", new Json.Text(session.expiration().toString()));
        return JsonWriter.write(new Json.Members(members));
    }
}
