package dev.sekisho.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// `aws s3 ls|mb|cp|mv|rm|rb|sync|presign`, as the root user and as users who may do less.
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
        // S3's times are whole seconds: a file of the same second may count as newer than its copy.
        for (Path file : List.of(folder.resolve("日本語 + %41.txt"), folder.resolveSibling("plain.txt"))) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        }
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
        // Version 1 of the CLI would presign with Signature Version 2 otherwise.
        shell.run("aws configure set default.s3.signature_version s3v4").succeeded();
        String address = shell.run("aws s3 presign s3://presigned/note").text();
        assertEquals("hello", Http.get(address).body());
        assertEquals(403, Http.get(address.replace("/note?", "/other?")).statusCode());
    }

    @Test
    void a_key_may_look_like_a_way_out() {
        shell.run("aws s3 mb s3://dotted").succeeded();
        shell.run("aws s3 cp - s3://dotted/../../etc/passwd", "no secret").succeeded();
        assertEquals(
                "no secret",
                shell.run("aws s3 cp s3://dotted/../../etc/passwd -").text());
        assertTrue(shell.run("aws s3 ls s3://dotted --recursive").text().endsWith(" ../../etc/passwd"));
        shell.run("aws s3 rb s3://dotted --force").succeeded();
    }

    @Test
    void a_user_who_may_read_everything_changes_nothing() throws IOException {
        Files.write(scratch.resolve("parts"), random(9 << 20));
        shell.run("aws s3 mb s3://readable").succeeded();
        shell.run("aws s3 cp parts s3://readable/parts").succeeded();
        user("reader");
        shell.run("aws iam attach-user-policy --user-name reader"
                        + " --policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess")
                .succeeded();

        shell.run("aws s3 sync s3://readable read --profile reader").succeeded();
        for (String command : List.of(
                "cp read/parts s3://readable/other",
                "cp s3://readable/parts s3://readable/other",
                "mv s3://readable/parts s3://readable/other",
                "rm s3://readable/parts",
                "rm s3://readable --recursive",
                "mb s3://writable",
                "rb s3://readable")) {
            shell.run("aws s3 " + command + " --profile reader").failedWith("(AccessDenied)");
        }
        assertTrue(shell.run("aws s3 ls s3://readable").text().endsWith(" parts"));
    }

    @Test
    void a_user_with_one_prefix_stays_below_it() throws IOException {
        Files.write(scratch.resolve("own"), random(9 << 20));
        shell.run("aws s3 mb s3://shared").succeeded();
        shell.run("aws s3 cp - s3://shared/bob/note", "secret").succeeded();
        user("ana");
        Files.writeString(scratch.resolve("prefix.json"), """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
                   "Resource": "arn:aws:s3:::shared/${aws:username}/*"},
                  {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::shared",
                   "Condition": {"StringLike": {"s3:prefix": "${aws:username}/*"}}}]}""");
        shell.run("aws iam put-user-policy --user-name ana --policy-name own --policy-document file://prefix.json")
                .succeeded();

        shell.run("aws s3 cp own s3://shared/ana/own --profile ana").succeeded();
        shell.run("aws s3 mv s3://shared/ana/own s3://shared/ana/moved --profile ana")
                .succeeded();
        assertTrue(shell.run("aws s3 ls s3://shared/ana/ --profile ana").text().endsWith(" moved"));
        shell.run("aws s3 ls s3://shared --profile ana").failedWith("(AccessDenied)");
        shell.run("aws s3 cp s3://shared/ana/moved s3://shared/bob/x --profile ana")
                .failedWith("(AccessDenied)");
        shell.run("aws s3 cp s3://shared/bob/note - --profile ana").failedWith("(403)");
        shell.run("aws s3 rm s3://shared/ana/ --recursive --profile ana").succeeded();
    }

    /// A user, and a profile of the same name.
    private static void user(String name) {
        shell.run("aws iam create-user --user-name " + name).succeeded();
        Outcome key = shell.run("aws iam create-access-key --user-name " + name).succeeded();
        String typed = key.value("/AccessKey/AccessKeyId") + "\n" + key.value("/AccessKey/SecretAccessKey")
                + "\nus-east-1\njson\n";
        shell.run("aws configure --profile " + name, typed).succeeded();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
