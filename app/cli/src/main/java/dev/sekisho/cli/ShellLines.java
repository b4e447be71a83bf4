package dev.sekisho.cli;

import java.io.PrintWriter;
import java.net.URI;

/// The lines that make a POSIX shell talk to a server with a key.
record ShellLines(URI endpoint, String region) {

    void print(PrintWriter out, Keys keys) {
        export(out, "AWS_ENDPOINT_URL", endpoint.toString());
        export(out, "AWS_ACCESS_KEY_ID", keys.accessKeyId());
        export(out, "AWS_SECRET_ACCESS_KEY", keys.revealSecret());
        export(out, "AWS_REGION", region);
        export(out, "AWS_DEFAULT_REGION", region);
        out.println("unset AWS_PROFILE AWS_SESSION_TOKEN");
        out.flush();
    }

    private static void export(PrintWriter out, String name, String value) {
        out.println("export " + name + "='" + value.replace("'", "'\\''") + "'");
    }
}
