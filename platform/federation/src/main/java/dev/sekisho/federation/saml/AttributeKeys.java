package dev.sekisho.federation.saml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The condition keys that attributes of users are put in.
///
/// AWS: of several attributes for one key, one counts: the first of those listed here.
/// Source: IAM User Guide, "Configure SAML assertions for the authentication response", whose lists misprint two OIDs;
/// "IAM and AWS STS condition context keys".
final class AttributeKeys {
    private static final String CLAIMS = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";
    private static final String EDU_PERSON = "urn:oid:1.3.6.1.4.1.5923.1.1.1.";
    private static final String EDU_ORG = "urn:oid:1.3.6.1.4.1.5923.1.2.1.";
    private static final String PILOT = "0.9.2342.19200300.100.1.";

    private static final List<Row> ROWS = List.of(
            list(EDU_PERSON + "1", "edupersonaffiliation"),
            list(EDU_PERSON + "2", "edupersonnickname"),
            one(EDU_PERSON + "3", "edupersonorgdn"),
            list(EDU_PERSON + "4", "edupersonorgunitdn"),
            one(EDU_PERSON + "5", "edupersonprimaryaffiliation"),
            one(EDU_PERSON + "6", "edupersonprincipalname"),
            list(EDU_PERSON + "7", "edupersonentitlement"),
            one(EDU_PERSON + "8", "edupersonprimaryorgunitdn"),
            list(EDU_PERSON + "9", "edupersonscopedaffiliation"),
            list(EDU_PERSON + "10", "edupersontargetedid"),
            list(EDU_PERSON + "11", "edupersonassurance"),
            list(EDU_ORG + "2", "eduorghomepageuri"),
            list(EDU_ORG + "3", "eduorgidentityauthnpolicyuri"),
            list(EDU_ORG + "4", "eduorglegalname"),
            list(EDU_ORG + "5", "eduorgsuperioruri"),
            list(EDU_ORG + "6", "eduorgwhitepagesuri"),
            list("urn:oid:2.5.4.3", "cn"),
            one(CLAIMS + "name", "name"),
            one("http://schemas.xmlsoap.org/claims/CommonName", "commonname"),
            one(CLAIMS + "givenname", "givenname"),
            one(CLAIMS + "surname", "surname"),
            one(CLAIMS + "emailaddress", "mail"),
            one("http://schemas.microsoft.com/ws/2008/06/identity/claims/primarygroupsid", "primarygroupsid"),
            one("2.5.4.3", "commonname"),
            one("2.5.4.4", "surname"),
            one("2.5.4.42", "givenname"),
            one("2.5.4.45", "x500uniqueidentifier"),
            one(PILOT + "1", "uid"),
            one(PILOT + "3", "mail"),
            one(PILOT + "45", "organizationstatus"),
            // AWS: its list says that this is a uid.
            one("http://schemas.microsoft.com/ws/2008/06/identity/claims/primarygroupsid", "uid"));

    private AttributeKeys() {}

    /// @param limit the most values
    private record Row(String attribute, String key, long limit) {}

    private static Row list(String attribute, String key) {
        return new Row(attribute, "saml:" + key, Long.MAX_VALUE);
    }

    private static Row one(String attribute, String key) {
        return new Row(attribute, "saml:" + key, 1);
    }

    /// By key, in lower case; keys without values are left out.
    static Map<String, List<String>> of(Attributes attributes) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (Row row : ROWS) {
            List<String> values = attributes.first(row.attribute());
            if (!values.isEmpty()) {
                keys.putIfAbsent(row.key(), values.stream().limit(row.limit()).toList());
            }
        }
        return keys;
    }
}
