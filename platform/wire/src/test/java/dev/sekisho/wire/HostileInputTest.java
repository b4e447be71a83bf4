package dev.sekisho.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.Models;
import dev.sekisho.models.OperationModel;
import dev.sekisho.models.Payload;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class HostileInputTest {
    private static final Codec IAM = Codec.of(Models.service("iam"));
    private static final Codec S3 = Codec.of(Models.service("s3"));
    private static final Codec LOGS = Codec.of(Models.service("logs"));

    @Test
    void a_body_with_too_many_parameters_is_refused() {
        assertRefused("InvalidQueryParameter", () -> form("a=1&".repeat(100_000)));
    }

    @Test
    void a_long_refused_value_is_not_quoted() {
        AwsError error = assertRefused(
                "ValidationError", () -> call("Action=GetUser&Version=2010-05-08&UserName=" + "a".repeat(1_000_000)));
        assertTrue(error.getMessage().length() < 500, error::getMessage);
    }

    @Test
    void a_long_unknown_action_is_not_quoted_whole() {
        AwsError error =
                assertRefused("InvalidAction", () -> call("Version=2010-05-08&Action=" + "a".repeat(1_000_000)));
        assertTrue(error.getMessage().length() < 500, error::getMessage);
    }

    @Test
    void a_pattern_with_groups_survives_a_long_value() {
        assertRefused(
                "ValidationError",
                () -> call("Action=ListPolicies&Version=2010-05-08&PathPrefix=" + "%2Fa".repeat(300_000)));
    }

    @Test
    void the_errors_of_one_answer_are_bounded() {
        StringBuilder body = new StringBuilder("Action=TagUser&Version=2010-05-08&UserName=ana");
        for (int i = 1; i <= 4_000; i++) {
            body.append("&Tags.member.").append(i).append(".Key=%26");
        }
        AwsError error = assertRefused("ValidationError", () -> call(body.toString()));
        assertTrue(error.getMessage().startsWith("50 validation errors detected: "), error::getMessage);
    }

    @Test
    void deep_json_is_refused() {
        assertRefused("SerializationException", () -> put("{\"a\":".repeat(100_000)));
        assertRefused("SerializationException", () -> put("{\"colour\":" + "[".repeat(100_000)));
    }

    @Test
    void a_json_list_of_many_elements_is_refused_without_being_kept() {
        AwsError error = assertRefused(
                "InvalidParameterException",
                () -> put("{\"logGroupName\":\"g\",\"logStreamName\":\"s\",\"logEvents\":[{}" + ",{}".repeat(1_000_000)
                        + "]}"));
        assertTrue(error.getMessage().startsWith("50 validation errors detected: "), error::getMessage);
    }

    @Test
    void a_number_of_many_digits_is_refused() {
        assertRefused(
                "SerializationException", () -> put("{\"logEvents\":[{\"timestamp\":" + "9".repeat(100_000) + "}]}"));
        assertRefused("SerializationException", () -> put("{\"logEvents\":[{\"timestamp\":1e999999999}]}"));
    }

    @Test
    void json_that_turns_out_too_long_is_refused() {
        assertRefused("RequestEntityTooLargeException", () -> put(" ".repeat(JsonDecoder.LONGEST + 1)));
    }

    @Test
    void any_bytes_are_read_as_json_or_refused() {
        var random = new Random(5);
        byte[] good = "{\"logGroupName\":\"g\",\"logEvents\":[{\"timestamp\":1,\"message\":\"\\u00e9\"}]}"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = good.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            try {
                put(bytes);
            } catch (AwsError refusal) {
                assertEquals(400, refusal.status());
            }
        }
    }

    private static void put(String json) {
        put(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(byte[] json) {
        var request = new WireRequest(
                "POST",
                "/",
                List.of(),
                Map.of(
                        "x-amz-target",
                        List.of("Logs_20140328.PutLogEvents"),
                        "content-type",
                        List.of("application/x-amz-json-1.1")),
                Payload.of(new ByteArrayInputStream(json), json.length));
        OperationModel operation = LOGS.route(request);
        LOGS.validate(operation, LOGS.decode(operation, request));
    }

    @Test
    void xml_of_many_megabytes_is_refused_without_being_read() {
        Payload endless = Payload.of(InputStream.nullInputStream(), 1L << 40);
        assertRefused("MaxMessageLengthExceeded", () -> delete(endless));
    }

    @Test
    void xml_that_turns_out_too_long_is_refused() {
        byte[] bytes = new byte[XmlReader.LONGEST + 1];
        assertRefused("MaxMessageLengthExceeded", () -> delete(Payload.of(new ByteArrayInputStream(bytes), -1)));
    }

    @Test
    void deep_xml_is_refused() {
        assertRefused("MalformedXML", () -> delete("<Delete>".repeat(100_000)));
    }

    @Test
    void more_elements_than_any_request_has_are_refused() {
        assertRefused(
                "MalformedXML",
                () -> delete("<Delete>" + "<Object><Key>a</Key></Object>".repeat(10_001) + "</Delete>"));
    }

    @Test
    void a_payload_that_is_not_what_was_signed_is_refused() {
        Payload tampered = Payload.of(
                new InputStream() {
                    @Override
                    public int read() {
                        throw AwsError.of("XAmzContentSHA256Mismatch", 400, "The digest differs.");
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) {
                        return read();
                    }
                },
                -1);
        assertRefused("XAmzContentSHA256Mismatch", () -> delete(tampered));
    }

    @Test
    void whatever_a_body_holds_is_understood_or_refused() {
        Random random = new Random(1);
        String[] pieces = {
            "Action=",
            "CreateUser",
            "&",
            "=",
            "Version=2010-05-08",
            "UserName",
            "Tags",
            ".member",
            ".1",
            ".Key",
            "%",
            "%4",
            "%41",
            "+",
            ".",
            "\u0000",
            "é",
            "%C3",
            "%A9"
        };
        for (int i = 0; i < 5_000; i++) {
            StringBuilder body = new StringBuilder(random.nextBoolean() ? "Action=CreateUser&Version=2010-05-08&" : "");
            for (int j = random.nextInt(12); j > 0; j--) {
                body.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
                call(body.toString());
            } catch (AwsError error) {
                assertEquals(400, error.status(), () -> body.toString());
            }
        }
    }

    @Test
    void whatever_xml_holds_is_understood_or_refused() {
        Random random = new Random(2);
        String[] pieces = {
            "<Delete>",
            "</Delete>",
            "<Object>",
            "</Object>",
            "<Key>",
            "</Key>",
            "<Key/>",
            "a",
            "&amp;",
            "&x;",
            "&#0;",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "<?a b?>",
            "<!DOCTYPE a>",
            " ",
            "\u0001",
            "<a:b xmlns:a='c'/>",
            "<?xml version='1.1'?>"
        };
        for (int i = 0; i < 5_000; i++) {
            StringBuilder body = new StringBuilder(random.nextBoolean() ? "<Delete><Object>" : "");
            for (int j = random.nextInt(10); j > 0; j--) {
                body.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
                delete(body.toString());
            } catch (AwsError error) {
                assertEquals(400, error.status(), () -> body.toString());
            }
        }
    }

    @Test
    void values_and_headers_stay_out_of_text_for_logs() {
        var request = new WireRequest(
                "GET",
                "/",
                List.of(new Parameter("Password", "hunter2")),
                Map.of("authorization", List.of("hunter2")),
                Payload.EMPTY);
        assertFalse((request + " " + request.parameters()).contains("hunter2"));
    }

    @Test
    void a_checksum_in_a_trailer_is_checked() {
        byte[] bytes = "<Delete><Object><Key>a</Key></Object></Delete>".getBytes(StandardCharsets.UTF_8);
        Payload body = Payload.of(
                new ByteArrayInputStream(bytes), bytes.length, () -> Map.of("x-amz-checksum-crc32", "AAAAAA=="));
        assertRefused("BadDigest", () -> delete(body));
    }

    private static void call(String body) {
        WireRequest request = form(body);
        OperationModel operation = IAM.route(request);
        Validator.validate(operation.input(), IAM.decode(operation, request));
    }

    private static WireRequest form(String body) {
        return WireRequest.form("POST", "/", List.of(), Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static void delete(String xml) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        var crc = new CRC32();
        crc.update(bytes);
        byte[] checksum = ByteBuffer.allocate(4).putInt((int) crc.getValue()).array();
        delete(
                Map.of("x-amz-checksum-crc32", List.of(Base64.getEncoder().encodeToString(checksum))),
                Payload.of(new ByteArrayInputStream(bytes), bytes.length));
    }

    private static void delete(Payload body) {
        delete(Map.of(), body);
    }

    private static void delete(Map<String, List<String>> headers, Payload body) {
        var request = new WireRequest("POST", "/photos", List.of(new Parameter("delete", "")), headers, body);
        S3.decode(S3.route(request), request);
    }

    private static AwsError assertRefused(String code, Runnable call) {
        AwsError error = assertThrows(AwsError.class, call::run);
        assertEquals(code, error.code());
        return error;
    }
}
