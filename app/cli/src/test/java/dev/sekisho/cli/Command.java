package dev.sekisho.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import picocli.CommandLine;

/// What a command printed, and its exit status.
record Command(int status, String out, String err) {

    static Command run(Map<String, String> environment, String... arguments) {
        return runWith(environment, "", arguments);
    }

    static Command runWith(Map<String, String> environment, String input, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine commands = Main.commands(environment, new ByteArrayInputStream(input.getBytes(UTF_8)));
        commands.setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
        int status = commands.execute(arguments);
        return new Command(status, out.toString(), err.toString());
    }
}
