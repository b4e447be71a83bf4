package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// `aws s3 ls|mb|cp|mv|rm|rb|sync`, as the root user.
class S3CommandsTest {
    private static Sekisho server;
    private static Shell shell;
    private static Path scratch;

    @BeforeAll
    static void start() {
        server = Sekisho.start();
        shell = server.shell().withAwsCli();
        scratch = server.checkout().scratch();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void a_bucket_is_made_listed_and_removed() {
        shell.run("aws s3 mb s3://made").succeeded();
        assertTrue(shell.run("aws s3 ls").text().contains(" made"));
        shell.run("aws s3 rb s3://made").succeeded();
        shell.run("aws s3 ls s3://made").failedWith("(NoSuchBucket)");
    }

    @Test
    void what_is_copied_in_comes_out_the_same() throws IOException {
        // Above 8 MB the CLI uploads in parts.
        byte[] content = random(20 << 20);
        Files.write(scratch.resolve("large"), content);
        shell.run("aws s3 mb s3://copied").succeeded();

        shell.run("aws s3 cp large s3://copied/a/large").succeeded();
        shell.run("aws s3 cp s3://copied/a/large s3://copied/b/moved").succeeded();
        shell.run("aws s3 mv s3://copied/b/moved back").succeeded();

        assertArrayEquals(content, Files.readAllBytes(scratch.resolve("back")));
        String listed = shell.run("aws s3 ls s3://copied --recursive").text();
        assertTrue(listed.endsWith(content.length + " a/large"), listed);
        shell.run("aws s3 rb s3://copied").failedWith("(BucketNotEmpty)");
        shell.run("aws s3 rb s3://copied --force").succeeded();
    }

    @Test
    void a_folder_is_kept_in_step() throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("folder/süß"));
        Files.writeString(folder.resolve("日本語 + %41.txt"), "one");
        Files.writeString(folder.resolveSibling("plain.txt"), "two");
        shell.run("aws s3 mb s3://synced").succeeded();

        shell.run("aws s3 sync folder s3://synced/copy").succeeded();
        assertEquals("", shell.run("aws s3 sync folder s3://synced/copy").text());
        Files.delete(folder.resolveSibling("plain.txt"));
        assertTrue(
                shell.run("aws s3 sync folder s3://synced/copy --delete").text().contains("plain.txt"));

        shell.run("aws s3 sync s3://synced/copy fetched").succeeded();
        assertEquals("one", Files.readString(scratch.resolve("fetched/süß/日本語 + %41.txt")));
        shell.run("aws s3 rm s3://synced --recursive").succeeded();
        shell.run("aws s3 rb s3://synced").succeeded();
    }

    @Test
    void standard_input_becomes_an_object_and_an_object_standard_output() {
        shell.run("aws s3 mb s3://streamed").succeeded();
        shell.run("aws s3 cp - s3://streamed/note", "関所").succeeded();
        assertEquals("関所", shell.run("aws s3 cp s3://streamed/note -").text());
    }

    @Test
    void a_presigned_address_needs_no_key_and_no_other_object_opens_with_it() {
        shell.run("aws s3 mb s3://presigned").succeeded();
        shell.run("aws s3 cp - s3://presigned/note", "hello").succeeded();
        // Version 1 of the CLI still presigns with the signatures of version 2 unless told otherwise.
        shell.run("aws configure set default.s3.signature_version s3v4").succeeded();
        String address = shell.run("aws s3 presign s3://presigned/note").text();
        assertEquals("hello", Http.get(address).body());
        assertEquals(403, Http.get(address.replace("/note?", "/other?")).statusCode());
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
