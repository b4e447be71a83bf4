package dev.sekisho.s3;

import static dev.sekisho.s3.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadsTest {
    private static final int LEAST = 5 << 20;

    private Fixture fixture;
    private S3Client s3;

    @BeforeAll
    void start() {
        fixture = new Fixture();
        s3 = fixture.s3;
        s3.createBucket(b -> b.bucket("photos"));
    }

    @AfterAll
    void stop() {
        fixture.close();
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private String begin(String key) {
        return s3.createMultipartUpload(b -> b.bucket("photos").key(key)).uploadId();
    }

    private String begin(CreateMultipartUploadRequest.Builder request) {
        return s3.createMultipartUpload(request.bucket("photos").build()).uploadId();
    }

    private UploadPartResponse part(String key, String id, int number, byte[] content) {
        return s3.uploadPart(
                b -> b.bucket("photos").key(key).uploadId(id).partNumber(number), RequestBody.fromBytes(content));
    }

    private void complete(String key, String id, CompletedPart... parts) {
        s3.completeMultipartUpload(b -> b.bucket("photos").key(key).uploadId(id).multipartUpload(m -> m.parts(parts)));
    }

    private static CompletedPart completed(int number, String tag) {
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    @Test
    void parts_are_copied_from_stretches_of_an_object() {
        byte[] source = random(LEAST + 10);
        s3.putObject(b -> b.bucket("photos").key("source +ü"), RequestBody.fromBytes(source));
        String id = begin("copied");
        String first = copy(id, 1, "bytes=10-" + (LEAST + 9));
        String second = copy(id, 2, "bytes=0-9");
        complete("copied", id, completed(1, first), completed(2, second));
        byte[] copied =
                s3.getObjectAsBytes(b -> b.bucket("photos").key("copied")).asByteArray();
        assertArrayEquals(Arrays.copyOfRange(source, 10, LEAST + 10), Arrays.copyOf(copied, LEAST));
        assertArrayEquals(Arrays.copyOf(source, 10), Arrays.copyOfRange(copied, LEAST, LEAST + 10));
        assertEquals(
                10L,
                s3.headObject(b -> b.bucket("photos").key("copied").partNumber(2))
                        .contentLength());
    }

    private String copy(String id, int number, String range) {
        return s3.uploadPartCopy(b -> b.sourceBucket("photos")
                        .sourceKey("source +ü")
                        .destinationBucket("photos")
                        .destinationKey("copied")
                        .uploadId(id)
                        .partNumber(number)
                        .copySourceRange(range))
                .copyPartResult()
                .eTag();
    }

    @Test
    void a_stretch_that_is_not_in_the_source_is_refused() {
        s3.putObject(b -> b.bucket("photos").key("source +ü"), RequestBody.fromString("0123456789"));
        String id = begin("copied");
        for (String range : List.of("bytes=0-10", "bytes=5-", "bytes=-5", "bytes=3-2", "0-3", "bytes=0-1,2-3")) {
            assertRefused("InvalidArgument", () -> copy(id, 1, range));
        }
    }

    @Test
    void the_parts_that_arrived_are_listed_page_by_page() {
        String id =
                begin(CreateMultipartUploadRequest.builder().key("listed").checksumAlgorithm(ChecksumAlgorithm.SHA256));
        for (int number : new int[] {3, 1, 10_000}) {
            s3.uploadPart(
                    b -> b.bucket("photos")
                            .key("listed")
                            .uploadId(id)
                            .partNumber(number)
                            .checksumAlgorithm(ChecksumAlgorithm.SHA256),
                    RequestBody.fromBytes(new byte[number]));
        }
        var page =
                s3.listParts(b -> b.bucket("photos").key("listed").uploadId(id).maxParts(2));
        assertTrue(page.isTruncated());
        assertEquals(3, page.nextPartNumberMarker());
        assertEquals("SHA256", page.checksumAlgorithmAsString());
        assertEquals("COMPOSITE", page.checksumTypeAsString());
        assertEquals(page.owner().id(), page.initiator().id());
        assertEquals(44, page.parts().getFirst().checksumSHA256().length());
        List<Integer> numbers =
                s3
                        .listPartsPaginator(b ->
                                b.bucket("photos").key("listed").uploadId(id).maxParts(2))
                        .parts()
                        .stream()
                        .map(Part::partNumber)
                        .toList();
        assertEquals(List.of(1, 3, 10_000), numbers);
    }

    @Test
    void uploads_are_listed_in_order_rolled_up_and_page_by_page() {
        s3.createBucket(b -> b.bucket("begun"));
        for (String key : List.of("b/1", "b/2", "a", "c/1", "a", "d")) {
            s3.createMultipartUpload(b -> b.bucket("begun").key(key));
        }
        List<String> keys = s3
                .listMultipartUploadsPaginator(b -> b.bucket("begun").maxUploads(1))
                .uploads()
                .stream()
                .map(MultipartUpload::key)
                .toList();
        assertEquals(List.of("a", "a", "b/1", "b/2", "c/1", "d"), keys);
        List<ListMultipartUploadsResponse> pages =
                s3
                        .listMultipartUploadsPaginator(
                                b -> b.bucket("begun").delimiter("/").maxUploads(1))
                        .stream()
                        .toList();
        assertEquals(
                List.of("a", "a", "d"),
                pages.stream()
                        .flatMap(page -> page.uploads().stream())
                        .map(MultipartUpload::key)
                        .toList());
        assertEquals(
                List.of("b/", "c/"),
                pages.stream()
                        .flatMap(page -> page.commonPrefixes().stream())
                        .map(CommonPrefix::prefix)
                        .toList());
        s3.deleteBucket(b -> b.bucket("begun"));
    }

    @Test
    void a_user_who_began_an_upload_is_named() {
        S3Client user = fixture.user(Fixture.statement("Allow", "s3:*", "*"));
        String id =
                user.createMultipartUpload(b -> b.bucket("photos").key("named")).uploadId();
        var initiator =
                s3.listParts(b -> b.bucket("photos").key("named").uploadId(id)).initiator();
        assertTrue(initiator.id().startsWith("arn:aws:iam::" + Fixture.ACCOUNT.value() + ":user/user"), initiator.id());
        assertTrue(initiator.id().endsWith("/" + initiator.displayName()));
    }

    @Test
    void a_part_with_another_checksum_than_the_upload_s_is_refused() {
        String id =
                begin(CreateMultipartUploadRequest.builder().key("mixed").checksumAlgorithm(ChecksumAlgorithm.SHA256));
        assertRefused(
                "InvalidRequest",
                () -> s3.uploadPart(
                        b -> b.bucket("photos")
                                .key("mixed")
                                .uploadId(id)
                                .partNumber(1)
                                .checksumCRC32("AAAAAA=="),
                        RequestBody.empty()));
        // The SDK adds a CRC-32 in a trailer by itself.
        assertRefused("InvalidRequest", () -> part("mixed", id, 1, new byte[10]));
        assertTrue(s3.listParts(b -> b.bucket("photos").key("mixed").uploadId(id))
                .parts()
                .isEmpty());
    }

    @Test
    void the_checksum_of_all_is_made_from_all_bytes_or_from_the_parts_checksums() {
        for (ChecksumType type : List.of(ChecksumType.COMPOSITE, ChecksumType.FULL_OBJECT)) {
            String id = begin(CreateMultipartUploadRequest.builder()
                    .key("summed")
                    .checksumAlgorithm(ChecksumAlgorithm.CRC32)
                    .checksumType(type));
            UploadPartResponse only = part("summed", id, 1, "123456789".getBytes(StandardCharsets.US_ASCII));
            complete(
                    "summed",
                    id,
                    completed(1, only.eTag()).toBuilder()
                            .checksumCRC32(only.checksumCRC32())
                            .build());
            String sum = s3.headObject(b -> b.bucket("photos").key("summed").checksumMode("ENABLED"))
                    .checksumCRC32();
            // The well-known check value of CRC-32 is CBF43926.
            assertEquals(type == ChecksumType.FULL_OBJECT ? "y/Q5Jg==" : "7kxlUA==-1", sum);
        }
        assertRefused(
                "InvalidRequest",
                () -> begin(CreateMultipartUploadRequest.builder()
                        .key("summed")
                        .checksumAlgorithm(ChecksumAlgorithm.SHA1)
                        .checksumType(ChecksumType.FULL_OBJECT)));
    }

    @Test
    void what_cannot_be_completed_stays_an_upload() {
        String id = begin("wrong");
        String tag = part("wrong", id, 1, new byte[10]).eTag();
        String other = part("wrong", id, 2, new byte[11]).eTag();
        assertRefused("InvalidPart", () -> complete("wrong", id, completed(1, other)));
        assertRefused("InvalidPart", () -> complete("wrong", id, completed(3, tag)));
        assertRefused("InvalidPartOrder", () -> complete("wrong", id, completed(2, other), completed(1, tag)));
        assertRefused("EntityTooSmall", () -> complete("wrong", id, completed(1, tag), completed(2, other)));
        assertRefused("NoSuchUpload", () -> complete("another", id, completed(1, tag)));
        assertRefused(
                "NoSuchKey", () -> s3.getObjectAsBytes(b -> b.bucket("photos").key("wrong")));
        complete("wrong", id, completed(2, other));
        assertRefused("NoSuchUpload", () -> complete("wrong", id, completed(2, other)));
        assertEquals(11L, s3.headObject(b -> b.bucket("photos").key("wrong")).contentLength());
    }

    @Test
    void nothing_is_left_of_an_upload_that_was_aborted() {
        long before = fixture.contentFiles();
        String id = begin("aborted");
        part("aborted", id, 1, new byte[10]);
        part("aborted", id, 1, new byte[11]);
        assertEquals(before + 1, fixture.contentFiles());
        s3.abortMultipartUpload(b -> b.bucket("photos").key("aborted").uploadId(id));
        assertEquals(before, fixture.contentFiles());
        assertRefused("NoSuchUpload", () -> part("aborted", id, 1, new byte[10]));
        assertRefused(
                "NoSuchUpload",
                () -> s3.abortMultipartUpload(
                        b -> b.bucket("photos").key("aborted").uploadId(id)));
        assertEquals(before, fixture.contentFiles());
    }

    @Test
    void part_numbers_go_from_1_to_10000() {
        String id = begin("numbers");
        Stream.of(0, 10_001, -1)
                .forEach(number -> assertRefused("InvalidArgument", () -> part("numbers", id, number, new byte[1])));
    }
}
