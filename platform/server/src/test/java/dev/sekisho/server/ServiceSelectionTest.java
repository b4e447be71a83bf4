package dev.sekisho.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Which service and which operation a request is for.
class ServiceSelectionTest {
    private final Fixture fixture = Fixture.start();

    @AfterEach
    void stop() {
        fixture.close();
    }

    private String refusal(Request request) {
        return fixture.send(request).refusal();
    }

    @Test
    void the_scope_names_the_service() {
        RawHttp.Answer iam = fixture.send(Request.iam("ListUsers").signed("iam"));
        assertEquals(200, iam.status(), iam.body());
        assertTrue(iam.body().contains("<ListUsersResponse"), iam.body());

        RawHttp.Answer sts = fixture.send(Request.sts("GetCallerIdentity").signed("sts"));
        assertEquals("123456789012", sts.element("Account"));

        RawHttp.Answer s3 = fixture.send(Request.of("GET", "/").signed("s3"));
        assertEquals(200, s3.status(), s3.body());
        assertTrue(s3.body().contains("<ListAllMyBucketsResult"), s3.body());
    }

    @Test
    void parameters_may_stand_in_the_query_string() {
        String target = "/?Action=ListUsers&Version=2010-05-08";
        assertEquals(200, fixture.send(Request.of("GET", target).signed("iam")).status());
    }

    @Test
    void a_form_for_another_service_than_the_scope_names_is_refused() {
        RawHttp.Answer answer = fixture.send(Request.sts("GetCallerIdentity").signed("iam"));
        assertEquals("400 InvalidAction", answer.refusal());
        assertEquals("Could not find operation GetCallerIdentity for version 2011-06-15", answer.element("Message"));
        assertEquals("400 InvalidAction", refusal(Request.iam("ListUsers").signed("sts")));
    }

    @Test
    void an_unknown_action_is_refused_in_aws_words() {
        RawHttp.Answer answer = fixture.send(Request.iam("ListUnicorns").signed("iam"));
        assertEquals("400 InvalidAction", answer.refusal());
        assertEquals("Could not find operation ListUnicorns for version 2010-05-08", answer.element("Message"));
        assertEquals("Sender", answer.element("Type"));
    }

    @Test
    void no_action_is_refused() {
        assertEquals(
                "400 MissingAction", refusal(Request.form("Version=2010-05-08").signed("iam")));
    }

    @Test
    void a_body_that_is_no_form_names_no_action() {
        Request json = Request.of("POST", "/")
                .header("Content-Type", "application/json")
                .body("Action=ListUsers&Version=2010-05-08");
        assertEquals("400 MissingAction", refusal(json.signed("iam")));
    }

    @Test
    void an_operation_that_is_not_implemented_is_refused() {
        assertEquals("501 NotImplemented", refusal(Request.iam("ListGroups").signed("iam")));
        assertEquals(
                "501 NotImplemented", refusal(Request.of("DELETE", "/photos").signed("s3")));
    }

    @Test
    void a_target_header_a_path_or_a_bucket_host_contradicts_a_form() {
        Request target = Request.iam("ListUsers").header("X-Amz-Target", "IAM.ListUsers");
        assertEquals("400 InvalidAction", refusal(target.signed("iam")));
        Request path = Request.of("GET", "/users?Action=ListUsers&Version=2010-05-08");
        assertEquals("400 InvalidAction", refusal(path.signed("iam")));
        assertEquals(
                "400 InvalidAction",
                refusal(Request.iam("ListUsers").host("photos.localhost").signed("iam")));
        Request method = Request.of("PUT", "/?Action=ListUsers&Version=2010-05-08");
        assertEquals("405 InvalidAction", refusal(method.signed("iam")));
    }

    @Test
    void an_action_or_a_target_header_contradicts_a_signature_for_s3() {
        assertEquals(
                "501 NotImplemented",
                refusal(Request.of("GET", "/?Action=ListUsers").signed("s3")));
        Request target = Request.of("GET", "/").header("X-Amz-Target", "IAM.ListUsers");
        assertEquals("400 InvalidRequest", refusal(target.signed("s3")));
    }

    @Test
    void a_service_that_is_not_served_is_refused_after_its_caller_is_known() {
        RawHttp.Answer answer = fixture.send(Request.iam("ListUsers").signed("sqs"));
        assertEquals("501 NotImplemented", answer.refusal());
        assertEquals("sqs", fixture.onlyRecord().operation());
        assertEquals("403 AccessDenied", refusal(Request.of("GET", "/")));
    }

    @Test
    void duplicate_and_unknown_parameters_are_refused() {
        Request twice = Request.iam("ListUsers&PathPrefix=/a/&PathPrefix=/b/");
        assertEquals(400, fixture.send(twice.signed("iam")).status());
        Request action = Request.iam("ListUsers&Action=GetUser");
        assertEquals(400, fixture.send(action.signed("iam")).status());
        Request unknown = Request.iam("ListUsers&Colour=red");
        assertEquals(400, fixture.send(unknown.signed("iam")).status());
        assertTrue(fixture.records.stream().allMatch(record -> record.outcome().equals("Refused")));
    }

    @Test
    void broken_escapes_and_broken_utf_8_are_refused() {
        assertEquals(
                "400 InvalidQueryParameter",
                refusal(Request.iam("ListUsers&PathPrefix=%zz").signed("iam")));
        assertEquals(
                "400 InvalidQueryParameter",
                refusal(Request.iam("ListUsers&PathPrefix=%ff").signed("iam")));
        Request query = Request.of("GET", "/?Action=ListUsers&Version=2010-05-08&PathPrefix=%ff");
        assertEquals("400 InvalidQueryParameter", refusal(query.signed("iam")));
        assertEquals(
                "400 InvalidURI",
                refusal(Request.of("GET", "/photos?prefix=%ff").signed("s3")));
        assertEquals("400 InvalidURI", refusal(Request.of("GET", "/photos/%ff").signed("s3")));
    }

    @Test
    void limits_of_the_model_are_checked_in_the_words_of_the_service() {
        RawHttp.Answer iam = fixture.send(Request.iam("ListUsers&MaxItems=0").signed("iam"));
        assertEquals("400 ValidationError", iam.refusal());
        fixture.s3.on("CreateBucket", (_, _) -> java.util.Map.of());
        Request create = Request.of("PUT", "/photos").header("x-amz-acl", "sesame");
        RawHttp.Answer s3 = fixture.send(create.signed("s3"));
        assertEquals("400 InvalidArgument", s3.refusal());
    }

    @Test
    void an_unsigned_form_of_sts_is_for_sts() {
        fixture.sts.on(
                "AssumeRoleWithWebIdentity",
                _ -> java.util.List.of(),
                (_, caller) -> java.util.Map.of(
                        "SubjectFromWebIdentityToken", caller.principal().toString()));
        String call = "AssumeRoleWithWebIdentity&RoleArn=arn:aws:iam::123456789012:role/r"
                + "&RoleSessionName=s1&WebIdentityToken=abcd";
        RawHttp.Answer answer = fixture.send(Request.sts(call));
        assertEquals("Anonymous[]", answer.element("SubjectFromWebIdentityToken"), answer.body());

        RawHttp.Answer refused = fixture.send(Request.sts("GetCallerIdentity"));
        assertEquals("403 MissingAuthenticationToken", refused.refusal());
        assertTrue(refused.body().startsWith("<ErrorResponse"), refused.body());
        assertEquals(refused.header("x-amzn-requestid"), refused.element("RequestId"));
    }

    @Test
    void anything_else_unsigned_is_for_s3_and_denied() {
        assertEquals("403 AccessDenied", refusal(Request.of("GET", "/")));
        assertEquals("403 AccessDenied", refusal(Request.of("GET", "/photos/cat.jpg")));
        assertEquals("403 AccessDenied", refusal(Request.iam("ListUsers")));
        assertEquals(
                "403 AccessDenied", refusal(Request.sts("GetCallerIdentity").host("photos.localhost")));
        assertEquals("403 AccessDenied", refusal(Request.of("GET", "/?Action=GetCallerIdentity&Version=2011-06-15")));
    }
}
