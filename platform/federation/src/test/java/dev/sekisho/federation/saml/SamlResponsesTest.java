package dev.sekisho.federation.saml;

import static dev.sekisho.federation.saml.TestIdp.NOW;
import static dev.sekisho.federation.saml.TestIdp.adding;
import static dev.sekisho.federation.saml.TestIdp.replacing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SamlResponsesTest {
    private static final TestIdp IDP = TestIdp.rsa();
    private static final String OURS = "https://aws.amazon.com/SAML/Attributes/";

    @Test
    void a_signed_assertion_is_accepted() {
        SamlIdentity identity = IDP.verify(IDP.signed());
        assertEquals("https://idp.example.com/saml", identity.issuer());
        assertEquals("ana@example.com", identity.subject());
        assertEquals("persistent", identity.subjectType());
        assertEquals("https://signin.aws.amazon.com/saml", identity.audience());
        assertEquals("ana", identity.sessionName());
        assertEquals(
                List.of(new RolePair(
                        "arn:aws:iam::123456789012:role/dev", "arn:aws:iam::123456789012:saml-provider/idp")),
                identity.roles());
        assertNull(identity.sessionDuration());
        assertEquals(Instant.parse("2026-03-01T20:00:00Z"), identity.sessionNotOnOrAfter());
        assertEquals("", identity.sourceIdentity());
        assertEquals(Map.of(), identity.tags());
    }

    @Test
    void a_signed_response_is_accepted() {
        assertEquals("ana", IDP.verify(IDP.responseSigned()).sessionName());
    }

    @Test
    void a_response_is_accepted_if_it_and_its_assertion_are_signed() {
        Document document = IDP.signed();
        IDP.sign(TestIdp.response(document), IDP.recipe());
        assertEquals("ana", IDP.verify(document).sessionName());
    }

    @Test
    void where_the_signature_of_the_response_stands_does_not_matter() {
        Document document = IDP.signed();
        Element response = TestIdp.response(document);
        IDP.sign(response, IDP.recipe());
        response.appendChild(TestIdp.signature(response));
        assertEquals("ana", IDP.verify(document).sessionName());
    }

    @Test
    void an_elliptic_curve_key_may_sign() {
        TestIdp idp = TestIdp.ec();
        assertEquals("ana", idp.verify(idp.signed()).sessionName());
    }

    @Test
    void any_of_the_providers_signing_keys_may_sign() {
        TestIdp other = TestIdp.ec();
        SamlMetadata both = SamlMetadata.parse(TestIdp.metadataDocument("<md:KeyDescriptor use=\"signing\">"
                + other.keyInfo() + "</md:KeyDescriptor><md:KeyDescriptor>" + IDP.keyInfo() + "</md:KeyDescriptor>"));
        for (TestIdp idp : List.of(IDP, other)) {
            String response = TestIdp.base64(TestIdp.text(idp.signed()));
            assertEquals("ana", TestIdp.verify(response, NOW, both).sessionName());
        }
    }

    @Test
    void a_response_may_be_used_again_until_it_ends() {
        String response = TestIdp.base64(TestIdp.text(IDP.signed()));
        for (String at : List.of("2026-03-01T11:54:00Z", "2026-03-01T12:00:00Z", "2026-03-01T12:04:59.999Z")) {
            assertEquals("ana", IDP.verify(response, Instant.parse(at)).sessionName());
        }
        assertEquals(
                "Token must be redeemed within 5 minutes of issuance",
                Refused.with(
                        "ExpiredTokenException",
                        400,
                        () -> IDP.verify(response, Instant.parse("2026-03-01T12:05:00Z"))));
        Refused.with("ExpiredTokenException", 400, () -> IDP.verify(response, Instant.parse("2026-03-01T12:05:01Z")));
        assertEquals(
                "The SAML assertion is not valid yet.",
                Refused.asInvalid(() -> IDP.verify(response, Instant.parse("2026-03-01T11:53:59Z"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NotOnOrAfter="2026-03-01T12:05:00Z" | NotOnOrAfter="2026-03-01T11:59:59Z"
            NotOnOrAfter="2026-03-01T12:05:00.000Z" | NotOnOrAfter="2026-03-01T12:00:00Z"
            SessionNotOnOrAfter="2026-03-01T20:00:00Z" | SessionNotOnOrAfter="2026-03-01T12:00:00Z"
            """)
    void each_of_its_ends_counts(String end, String past) {
        Refused.with("ExpiredTokenException", 400, () -> IDP.verify(IDP.signed(replacing(end, past))));
    }

    @Test
    void metadata_that_has_expired_vouches_for_nobody() {
        String response = TestIdp.base64(TestIdp.text(IDP.signed()));
        String document = IDP.metadataDocument().replace("2100-01-01T00:00:00Z", "2026-03-01T12:00:00Z");
        assertEquals(
                "The metadata of the SAML provider has expired.",
                Refused.asInvalid(() -> TestIdp.verify(response, NOW, SamlMetadata.parse(document))));
    }

    @Test
    void a_response_of_another_issuer_is_refused() {
        UnaryOperator<String> both =
                replacing("https://idp.example.com/saml</saml:Issuer>", "https://other.example.com</saml:Issuer>");
        assertEquals("Issuer not present in specified provider", Refused.asInvalid(() -> IDP.verify(IDP.signed(both))));
        UnaryOperator<String> first =
                text -> text.replaceFirst("https://idp.example.com/saml</", "https://other.example.com</");
        Refused.asInvalid(() -> IDP.verify(IDP.signed(first)));
    }

    @Test
    void what_the_identity_provider_says_is_no_success_is_refused() {
        Document document = IDP.signed(replacing("status:Success", "status:Requester"));
        String message = Refused.with("IDPRejectedClaim", 403, () -> IDP.verify(document));
        assertTrue(message.endsWith("urn:oasis:names:tc:SAML:2.0:status:Requester"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://eu-west-1.signin.aws.amazon.com/saml",
                "https://us-gov-west-1.signin.aws.amazon.com/saml",
                "https://signin.aws.amazon.com/static/saml",
                "https://us-east-1.signin.aws.amazon.com/saml/acs/SAMLSPEXAMPLE12345678901",
                "https://iam.example.org/saml",
            })
    void a_response_may_be_for_awss_endpoints_and_for_ours(String endpoint) {
        Document document = IDP.signed(
                text -> text.replace(TestIdp.ENDPOINT, endpoint).replace("urn:amazon:webservices", endpoint));
        SamlIdentity identity = IDP.verify(document);
        assertEquals(endpoint, identity.audience());
        assertEquals(List.of(endpoint), identity.keys().get("saml:aud"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://signin.aws.amazon.com.example.com/saml",
                "https://example.com/saml",
                "https://a.signin.aws.amazon.com/saml",
                "http://signin.aws.amazon.com/saml",
                "https://signin.aws.amazon.com/saml/",
                "https://us-east-1.signin.aws.amazon.com/saml/acs/SAMLSPOFANOTHER123456789",
                "urn:amazon:webservices",
            })
    void a_response_for_another_endpoint_is_refused(String endpoint) {
        Refused.asInvalid(() -> IDP.verify(IDP.signed(
                replacing("Recipient=\"https://signin.aws.amazon.com/saml\"", "Recipient=\"" + endpoint + "\""))));
        Refused.asInvalid(() -> IDP.verify(IDP.signed(
                replacing("Destination=\"https://signin.aws.amazon.com/saml\"", "Destination=\"" + endpoint + "\""))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<saml:AudienceRestriction><saml:Audience>urn:other</saml:Audience></saml:AudienceRestriction>",
                "<saml:AudienceRestriction/>",
                "<saml:AudienceRestriction><saml:Audience/></saml:AudienceRestriction>",
                "",
                """
                <saml:AudienceRestriction><saml:Audience>urn:amazon:webservices</saml:Audience>\
                </saml:AudienceRestriction><saml:AudienceRestriction><saml:Audience>urn:other</saml:Audience>\
                </saml:AudienceRestriction>""",
            })
    void a_response_for_another_audience_is_refused(String restrictions) {
        String ours = "<saml:AudienceRestriction><saml:Audience>urn:amazon:webservices</saml:Audience>"
                + "</saml:AudienceRestriction>";
        assertEquals(
                "Response does not contain the required audience.",
                Refused.asInvalid(() -> IDP.verify(IDP.signed(replacing(ours, restrictions)))));
    }

    @Test
    void one_audience_of_several_is_enough() {
        assertNotNull(IDP.verify(
                IDP.signed(replacing("<saml:Audience>", "<saml:Audience>urn:other</saml:Audience><saml:Audience>"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<saml:OneTimeUse/>", "<saml:Condition xsi:type=\"xs:x\"/>", "<x xmlns=\"urn:x\"/>"})
    void a_condition_that_cannot_be_kept_refuses_the_response(String condition) {
        Refused.asInvalid(
                () -> IDP.verify(IDP.signed(replacing("</saml:Conditions>", condition + "</saml:Conditions>"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Method="urn:oasis:names:tc:SAML:2.0:cm:bearer" | Method="urn:oasis:names:tc:SAML:2.0:cm:holder-of-key"
            NotOnOrAfter="2026-03-01T12:05:00.000Z" | InResponseTo="_1"
            Recipient="https://signin.aws.amazon.com/saml" | InResponseTo="_1"
            </saml:Subject> | <saml:SubjectConfirmation Method="x"/></saml:Subject>
            NotOnOrAfter="2026-03-01T12:05:00Z" | NotOnOrAfter="tomorrow"
            NotOnOrAfter="2026-03-01T12:05:00Z" | NotOnOrAfter=""
            ID="_a1" Version="2.0" | ID="_a1" Version="1.1"
            ID="_a1" | ID="xpointer(id('_r1'))"
            """)
    void what_a_response_must_have_is_required(String part, String by) {
        Refused.asInvalid(() -> IDP.verify(IDP.responseSigned(replacing(part, by))));
    }

    @Test
    void a_response_that_names_nobody_has_no_permission() {
        UnaryOperator<String> empty = replacing(">ana@example.com<", "> <");
        assertEquals(
                "Not authorized to perform sts:AssumeRoleWithSAML",
                Refused.with("AccessDenied", 403, () -> IDP.verify(IDP.signed(empty))));
        UnaryOperator<String> gone = text -> text.replaceFirst("<saml:NameID.*</saml:NameID>", "");
        Refused.with("AccessDenied", 403, () -> IDP.verify(IDP.signed(gone)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            urn:oasis:names:tc:SAML:2.0:nameid-format:transient, transient
            urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress, urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress
            '', urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified
            """)
    void a_format_is_shown_short_where_it_is_one_of_saml_2(String format, String shown) {
        UnaryOperator<String> change = replacing("urn:oasis:names:tc:SAML:2.0:nameid-format:persistent", format);
        SamlIdentity identity = IDP.verify(IDP.signed(change));
        assertEquals(shown, identity.subjectType());
        assertEquals(List.of(shown), identity.keys().get("saml:sub_type"));
    }

    @Test
    void conditions_of_policies_see_who_vouches_for_whom() {
        Map<String, List<String>> keys = IDP.verify(IDP.signed()).keys();
        assertEquals(
                Map.of(
                        "saml:aud", List.of("https://signin.aws.amazon.com/saml"),
                        "saml:doc", List.of("123456789012/idp"),
                        "saml:iss", List.of("https://idp.example.com/saml"),
                        "saml:namequalifier", List.of("tWcUjUgpvl4PD4++oKUwl+9UIVg="),
                        "saml:sub", List.of("ana@example.com"),
                        "saml:sub_type", List.of("persistent")),
                keys);
    }

    @Test
    void conditions_of_policies_see_the_attributes_of_the_user() {
        UnaryOperator<String> change = adding("urn:oid:1.3.6.1.4.1.5923.1.1.1.1", "staff", "member")
                .andThen(adding("urn:oid:1.3.6.1.4.1.5923.1.1.1.6", "ana@example.com", "second"))
                .andThen(adding("urn:oid:1.3.6.1.4.1.5923.1.1.1.10", "<saml:NameID>x1</saml:NameID>"))
                .andThen(adding("urn:oid:2.5.4.3", "Ana"))
                .andThen(adding("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress", "a@b.c"))
                .andThen(adding("urn:example:unknown", "<deep><er/></deep>"))::apply;
        Map<String, List<String>> keys = IDP.verify(IDP.signed(change)).keys();
        assertEquals(List.of("staff", "member"), keys.get("saml:edupersonaffiliation"));
        assertEquals(List.of("ana@example.com"), keys.get("saml:edupersonprincipalname"));
        assertEquals(List.of("x1"), keys.get("saml:edupersontargetedid"));
        assertEquals(List.of("Ana"), keys.get("saml:cn"));
        assertEquals(List.of("a@b.c"), keys.get("saml:mail"));
        assertEquals(11, keys.size());
    }

    @Test
    void the_session_is_as_the_attributes_say() {
        UnaryOperator<String> change = adding(OURS + "SessionDuration", "1800")
                .andThen(adding(OURS + "SourceIdentity", "ana@corp"))
                .andThen(adding(OURS + "PrincipalTag:Project", "Marketing"))
                .andThen(adding(OURS + "PrincipalTag:Cost Center", ""))
                .andThen(adding(OURS + "TransitiveTagKeys", "Project"))::apply;
        SamlIdentity identity = IDP.verify(IDP.signed(change));
        assertEquals(Duration.ofMinutes(30), identity.sessionDuration());
        assertEquals("ana@corp", identity.sourceIdentity());
        assertEquals(Map.of("Project", "Marketing", "Cost Center", ""), identity.tags());
        assertEquals(List.of("Project"), identity.transitiveTagKeys());
    }

    @Test
    void the_shortest_and_the_longest_session_are_accepted() {
        for (int seconds : List.of(900, 43_200)) {
            UnaryOperator<String> change = adding(OURS + "SessionDuration", String.valueOf(seconds));
            assertEquals(
                    Duration.ofSeconds(seconds), IDP.verify(IDP.signed(change)).sessionDuration());
        }
    }

    @Test
    void a_role_and_its_provider_stand_in_either_order() {
        UnaryOperator<String> change = replacing(
                "arn:aws:iam::123456789012:role/dev,arn:aws:iam::123456789012:saml-provider/idp",
                " arn:aws:iam::123456789012:saml-provider/idp , arn:aws:iam::123456789012:role/org/ops ");
        var pair =
                new RolePair("arn:aws:iam::123456789012:role/org/ops", "arn:aws:iam::123456789012:saml-provider/idp");
        assertEquals(List.of(pair), IDP.verify(IDP.signed(change)).roles());
    }

    @Test
    void what_is_no_pair_gives_no_role() {
        UnaryOperator<String> more = adding(OURS + "Role", "arn:aws:iam::123456789012:role/a", "a,b", "a,b,c", "");
        assertEquals(1, IDP.verify(IDP.signed(more)).roles().size());
        UnaryOperator<String> none = replacing("saml-provider/idp<", "oidc-provider/idp<");
        assertEquals("Role is required in AuthnResponse", Refused.asInvalid(() -> IDP.verify(IDP.signed(none))));
        UnaryOperator<String> gone = replacing(OURS + "Role\"", OURS + "role\"");
        Refused.asInvalid(() -> IDP.verify(IDP.signed(gone)));
    }

    @Test
    void a_name_of_the_session_is_required() {
        UnaryOperator<String> gone = replacing("RoleSessionName", "rolesessionname");
        assertEquals(
                "RoleSessionName is required in AuthnResponse", Refused.asInvalid(() -> IDP.verify(IDP.signed(gone))));
        UnaryOperator<String> empty = replacing(">ana<", "> <");
        assertEquals(
                "RoleSessionName is required in AuthnResponse", Refused.asInvalid(() -> IDP.verify(IDP.signed(empty))));
        for (String bad : List.of("a", "a b", "a/b", "x".repeat(65), "ä1")) {
            UnaryOperator<String> change = replacing(">ana<", ">" + bad + "<");
            assertEquals(
                    "RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}",
                    Refused.asInvalid(() -> IDP.verify(IDP.signed(change))));
        }
        UnaryOperator<String> twice = adding(OURS + "RoleSessionName", "bob");
        Refused.asInvalid(() -> IDP.verify(IDP.signed(twice)));
    }

    @ParameterizedTest
    @CsvSource({
        "SessionDuration, 899",
        "SessionDuration, 43201",
        "SessionDuration, 1e4",
        "SessionDuration, ''",
        "SessionDuration, 99999999999999999999",
        "SourceIdentity, a",
        "SourceIdentity, aws:x",
        "SourceIdentity, ''",
        "PrincipalTag:aws:x, y",
        "PrincipalTag:x, aws:y",
        "PrincipalTag:, y",
        "PrincipalTag:a*, y",
        "TransitiveTagKeys, missing",
    })
    void what_an_attribute_must_not_say_is_refused(String name, String value) {
        Refused.asInvalid(() -> IDP.verify(IDP.signed(adding(OURS + name, value))));
    }

    @Test
    void tags_whose_keys_differ_in_case_only_are_refused() {
        UnaryOperator<String> change =
                adding(OURS + "PrincipalTag:team", "a").andThen(adding(OURS + "PrincipalTag:Team", "b"))::apply;
        Refused.asInvalid(() -> IDP.verify(IDP.signed(change)));
        UnaryOperator<String> twice =
                adding(OURS + "PrincipalTag:team", "a").andThen(adding(OURS + "PrincipalTag:team", "b"))::apply;
        Refused.asInvalid(() -> IDP.verify(IDP.signed(twice)));
    }

    @Test
    void a_message_quotes_an_attribute_in_one_line_and_not_at_length() {
        String name = OURS + "PrincipalTag:&#10;" + "x".repeat(1000);
        String message = Refused.asInvalid(() -> IDP.verify(IDP.signed(adding(name, "a", "b"))));
        assertTrue(message.length() < 300 && !message.contains("\n"), message);
    }

    @Test
    void there_are_at_most_fifty_tags() {
        assertEquals(50, IDP.verify(IDP.signed(text -> tagged(text, 50))).tags().size());
        Document tooMany = IDP.signed(text -> tagged(text, 51));
        Refused.asInvalid(() -> IDP.verify(tooMany));
    }

    private static String tagged(String text, int tags) {
        String result = text;
        for (int i = 0; i < tags; i++) {
            result = adding(OURS + "PrincipalTag:k" + i, "v").apply(result);
        }
        return result;
    }
}
