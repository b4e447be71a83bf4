package dev.sekisho.sigv4;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Source: Amazon S3 API Reference, "Signature Calculations for the Authorization Header: Transferring Payload in
/// Multiple Chunks" and "Signature calculations for trailing headers".
class DocumentedChunksTest {
    private static final SecretKey SECRET = SecretKey.of("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    private static final Instant NOW = Instant.parse("2013-05-24T00:00:00Z");

    @Test
    void the_documented_chunked_upload_is_accepted() {
        SignedRequest request = request(
                "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
                "content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;"
                        + "x-amz-storage-class",
                "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9",
                new Header("Content-Length", "66824"));
        byte[] wire = wire(
                "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
                "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
                "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9",
                "\r\n");
        assertEquals(66824, wire.length);
        Check.Accepted accepted = Check.verify(new Verifier(Dialect.S3), Dialect.S3, SECRET, request, wire, NOW);
        assertEquals("a".repeat(66560), accepted.body());
    }

    @Test
    void the_documented_upload_with_a_trailing_checksum_is_accepted() {
        SignedRequest request = request(
                "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
                "content-encoding;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;"
                        + "x-amz-storage-class;x-amz-trailer",
                "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e",
                new Header("x-amz-trailer", "x-amz-checksum-crc32c"));
        byte[] wire = wire(
                "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2",
                "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7",
                "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992",
                "x-amz-checksum-crc32c:sOO8/Q==\n\r\nx-amz-trailer-signature:"
                        + "d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\n\r\n\r\n");
        Check.Accepted accepted = Check.verify(new Verifier(Dialect.S3), Dialect.S3, SECRET, request, wire, NOW);
        assertEquals("a".repeat(66560), accepted.body());
        assertEquals(Map.of("x-amz-checksum-crc32c", "sOO8/Q=="), accepted.trailers());
    }

    private static SignedRequest request(String mode, String signedHeaders, String signature, Header extra) {
        return SignedRequest.of(
                "PUT",
                "/examplebucket/chunkObject.txt",
                null,
                List.of(
                        new Header("Host", "s3.amazonaws.com"),
                        new Header("x-amz-date", "20130524T000000Z"),
                        new Header("x-amz-storage-class", "REDUCED_REDUNDANCY"),
                        new Header("x-amz-content-sha256", mode),
                        new Header("Content-Encoding", "aws-chunked"),
                        new Header("x-amz-decoded-content-length", "66560"),
                        extra,
                        new Header(
                                "Authorization",
                                "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                                        + "SignedHeaders=" + signedHeaders + ",Signature=" + signature)));
    }

    private static byte[] wire(String first, String second, String last, String end) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("10000;chunk-signature=" + first + "\r\n"));
        out.writeBytes(letters(65536));
        out.writeBytes(ascii("\r\n400;chunk-signature=" + second + "\r\n"));
        out.writeBytes(letters(1024));
        out.writeBytes(ascii("\r\n0;chunk-signature=" + last + "\r\n" + end));
        return out.toByteArray();
    }

    private static byte[] letters(int count) {
        byte[] letters = new byte[count];
        Arrays.fill(letters, (byte) 'a');
        return letters;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
