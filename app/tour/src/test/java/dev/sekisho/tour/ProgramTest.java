package dev.sekisho.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ProgramTest {
    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    @Test
    void without_the_launcher_it_cannot_be_taken() {
        assertEquals(2, tour(Map.of()));
        assertEquals("sekisho: The tour is started with ./sekisho tour.\n", errors.toString());
    }

    @Test
    void a_server_that_does_not_start_ends_it() throws IOException {
        Path launcher = Files.writeString(folder.resolve("sekisho"), "#!/bin/sh\nexit 2\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));

        assertEquals(2, tour(Map.of("SEKISHO_LAUNCHER", launcher.toString())));
        assertEquals("sekisho: The server did not start.\n", errors.toString());
    }

    @Test
    void a_language_that_it_is_not_told_in_is_refused() {
        assertEquals(2, tour(Map.of(), "--lang=fr"));
        assertTrue(errors.toString().contains("'--lang'"), errors.toString());
    }

    /// A server that refuses every call, as far as the first step can tell: nothing listens there.
    @Test
    void an_answer_that_is_not_the_expected_one_is_exit_status_1() throws IOException {
        Path launcher = Files.writeString(folder.resolve("sekisho"), """
                #!/bin/sh
                for word; do case $word in --data-dir=*) data=${word#--data-dir=} ;; esac; done
                mkdir -p "$data/log"
                echo '{"operation":"s3:CreateBucket","decision":"Refused"}' > "$data/log/decisions.jsonl"
                printf 'accessKeyId=AKIA\\nsecretAccessKey=secret\\n' > "$data/root.properties"
                echo "Sekisho serves on http://127.0.0.1:1"
                exec sleep 60
                """);
        Path aws = Files.writeString(folder.resolve("aws"), """
                #!/bin/sh
                echo "An error occurred (InternalFailure) when calling"
                exit 1
                """);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(aws, PosixFilePermissions.fromString("rwx------"));

        assertEquals(1, tour(Map.of("SEKISHO_LAUNCHER", launcher.toString(), "PATH", folder + ":/usr/bin:/bin")));
    }

    private int tour(Map<String, String> environment, String... arguments) {
        CommandLine program = Main.program(environment);
        program.setErr(new PrintWriter(errors, true));
        return program.execute(arguments);
    }
}
