package dev.sekisho.federation.saml;

import static dev.sekisho.federation.saml.TestIdp.NOW;
import static dev.sekisho.federation.saml.TestIdp.assertion;
import static dev.sekisho.federation.saml.TestIdp.base64;
import static dev.sekisho.federation.saml.TestIdp.signature;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HostileXmlTest {
    private static final TestIdp IDP = TestIdp.rsa();
    private static final String SIGNED = TestIdp.text(IDP.signed());

    private static String refused(String text) {
        return Refused.asInvalid(() -> IDP.verify(base64(text), NOW));
    }

    private static String changed(String part, String by) {
        assertTrue(SIGNED.contains(part), part);
        return SIGNED.replace(part, by);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@<!-- x -->example.com", "<!---->ana@example.com", "ana@example.com<!---->"})
    void a_comment_does_not_end_a_name_early(String name) {
        String text = changed(">ana@example.com<", ">" + name + "<");
        Element signature = signature(assertion(TestIdp.parse(text)));
        assertTrue(TestIdp.isLaxlyRight(signature, IDP.keys.getPublic()), "signatures do not cover comments");
        assertEquals("ana@example.com", IDP.verify(base64(text), NOW).subject());
    }

    @Test
    void a_comment_does_not_end_a_value_early() {
        String text = changed(">ana</", ">an<!-- x -->a</")
                .replace("arn:aws:iam::123456789012:role/dev,", "arn:aws:iam::123456789012:role/d<!-- x -->ev,");
        SamlIdentity identity = IDP.verify(base64(text), NOW);
        assertEquals("ana", identity.sessionName());
        assertEquals(
                "arn:aws:iam::123456789012:role/dev",
                identity.roles().getFirst().roleArn());
    }

    @Test
    void character_data_is_read_whole() {
        String text = TestIdp.text(
                IDP.signed(TestIdp.replacing(">ana@example.com<", "><![CDATA[ana]]>@example<![CDATA[.com]]><")));
        assertEquals("ana@example.com", IDP.verify(base64(text), NOW).subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@<?x y?>example.com", "ana<x xmlns=\"\">@example.com</x>"})
    void what_else_stands_in_a_name_refuses_the_response(String name) {
        String text = TestIdp.text(IDP.signed(TestIdp.replacing("ana@example.com", name)));
        refused(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x>",
                "<!DOCTYPE x []>",
                "<!DOCTYPE x [<!ENTITY e \"v\">]>",
                "<!DOCTYPE x [<!ATTLIST saml:Assertion ID ID #IMPLIED>]>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE x PUBLIC \"a\" \"http://idp.invalid/x.dtd\">",
            })
    void a_doctype_is_refused(String doctype) {
        assertEquals("The document is not well-formed XML without a DOCTYPE.", refused(doctype + SIGNED));
    }

    @Test
    void entities_do_not_grow() {
        var doctype = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            doctype.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        refused(doctype + "]>" + changed(">ana<", ">&e11;<"));
        refused("<!DOCTYPE x [<!ENTITY e \"" + "x".repeat(30_000) + "\">]>"
                + changed(">ana<", ">" + "&e;".repeat(9_000) + "<"));
    }

    @Test
    void nothing_is_fetched(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "ana");
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(50);
            String url = "http://127.0.0.1:" + listening.getLocalPort() + "/x";
            for (String place : List.of(secret.toUri().toString(), url)) {
                refused("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + place + "\">]>" + changed(">ana<", ">&e;<"));
                refused("<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + place + "\">%e;]>" + SIGNED);
                String include = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                        + place + "\"/>";
                refused(TestIdp.text(IDP.signed(TestIdp.replacing(">ana<", ">" + include + "<"))));
                // A schema that a document names is not looked for.
                IDP.verify(IDP.signed(
                        TestIdp.replacing("ID=\"_a1\"", "ID=\"_a1\" xsi:schemaLocation=\"urn:x " + place + "\"")));
            }
            assertEquals(
                    "Accept timed out",
                    org.junit.jupiter.api.Assertions.assertThrows(
                                    java.net.SocketTimeoutException.class, listening::accept)
                            .getMessage());
        }
    }

    @Test
    void depth_is_bounded() {
        for (int depth : List.of(51, 1_000, 12_000)) {
            refused("<a>".repeat(depth) + "</a>".repeat(depth));
        }
        Refused.with("InvalidInput", 400, () -> SamlMetadata.parse("<a>".repeat(100_000) + "</a>".repeat(100_000)));
    }

    @Test
    void the_number_of_nodes_is_bounded() {
        assertEquals("The document has too many nodes.", refused("<a>" + "<b/>".repeat(10_000) + "</a>"));
        assertEquals("The document has too many nodes.", refused("<a>" + "<?b?>".repeat(8_000) + "</a>"));
        var attributes = new StringBuilder("<a>");
        for (int i = 0; i < 1_000; i++) {
            attributes.append("<b a='' b='' c='' d='' e='' xmlns:x").append(i).append("='u'/>");
        }
        assertEquals("The document has too many nodes.", refused(attributes + "</a>"));
        var wide = new StringBuilder("<a ");
        for (int i = 0; i < 5_000; i++) {
            wide.append("a").append(i).append("='' ");
        }
        refused(wide + "/>");
    }

    @Test
    void length_is_bounded() {
        assertEquals("The SAML response is too long.", refused(SIGNED + " ".repeat(100_000)));
        String megabytes = "<a>" + "<b/>".repeat(2_400_000) + "</a>";
        Refused.with("InvalidInput", 400, () -> SamlMetadata.parse(megabytes));
        Refused.with("InvalidInput", 400, () -> SamlMetadata.parse(" ".repeat(10_000_001)));
        Refused.with("InvalidInput", 400, () -> SamlMetadata.parse("<a b=\"" + "x".repeat(9_000_000) + "\"/>"));
        Refused.with("InvalidInput", 400, () -> SamlMetadata.parse("<" + "x".repeat(9_000_000) + "/>"));
        Refused.with("InvalidInput", 400, () -> SamlMetadata.parse("<a>" + "<!---->".repeat(1_000_000) + "</a>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "<", "<a", "<a/>", "<a></b>", "<a/><b/>", "\u0000", "&#0;", "{}"})
    void what_is_no_response_is_refused(String text) {
        refused(text);
    }

    @Test
    void what_is_not_base64_of_utf_8_is_refused() {
        for (String text : List.of("*", "PHg+", "====", "_-_-")) {
            Refused.asInvalid(() -> IDP.verify(text, NOW));
        }
        byte[] latin = SIGNED.replace("ana@", "än@").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "Invalid base64 SAMLResponse",
                Refused.asInvalid(() -> IDP.verify(Base64.getEncoder().encodeToString(latin), NOW)));
        byte[] wide = ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + SIGNED).getBytes(StandardCharsets.UTF_16);
        Refused.asInvalid(() -> IDP.verify(Base64.getEncoder().encodeToString(wide), NOW));
    }

    @Test
    void base64_may_be_in_lines() {
        String lines = Base64.getMimeEncoder().encodeToString(SIGNED.getBytes(StandardCharsets.UTF_8));
        assertEquals("ana", IDP.verify(lines, NOW).sessionName());
    }

    @Test
    void xml_1_1_is_refused() {
        assertEquals("The document is not XML 1.0.", refused("<?xml version=\"1.1\"?>" + SIGNED));
    }

    @Test
    void an_encrypted_assertion_is_refused_and_said_to_be() {
        Document document = TestIdp.unsigned();
        Element encrypted = document.createElementNS(Names.ASSERTION, "saml:EncryptedAssertion");
        TestIdp.response(document).replaceChild(encrypted, assertion(document));
        assertEquals("Encrypted assertions are not supported.", refused(TestIdp.text(document)));
    }

    @Test
    void an_encrypted_attribute_is_refused() {
        Document document = IDP.signed(TestIdp.replacing("<!--more-->", "<saml:EncryptedAttribute/>"));
        assertEquals("Encrypted attributes are not supported.", refused(TestIdp.text(document)));
    }

    @Test
    void an_assertion_by_itself_is_refused() {
        Document document = IDP.signed();
        Document alone = TestIdp.parse("<x/>");
        alone.replaceChild(alone.importNode(assertion(document), true), alone.getDocumentElement());
        assertEquals("The root of the document is not a Response.", refused(TestIdp.text(alone)));
    }

    @Test
    void a_cut_response_is_refused_wherever_it_ends() {
        for (int end = 0; end < SIGNED.length(); end += 37) {
            refused(SIGNED.substring(0, end));
        }
    }
}
