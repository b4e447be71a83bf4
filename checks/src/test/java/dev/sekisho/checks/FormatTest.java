package dev.sekisho.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTest {

    @Test
    void every_source_file_stands_in_the_projects_format() throws IOException {
        var root = Path.of(System.getProperty("sekisho.root")).normalize();
        assertEquals(
                List.of(),
                new SourceFormat().unformatted(root),
                "To mend it: mvn -q -Pformat -pl checks -am process-classes");
    }
}
