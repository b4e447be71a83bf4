package dev.sekisho.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sekisho.models.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {

    @ParameterizedTest
    @CsvSource({
        "UserName, userName",
        "ETag, eTag",
        "MFADevices, mfaDevices",
        "ACL, acl",
        "ContentMD5, contentMD5",
        "SAMLProviderArn, samlProviderArn",
        "Default, default_",
        "Tree, tree_",
        "uploadId, uploadId"
    })
    void components_are_lower_camel_case(String member, String component) {
        assertEquals(component, JavaNames.component(member));
    }

    @Test
    void a_structure_named_as_in_java_lang_gets_the_services_name() {
        var names = new JavaNames(Models.service("s3"));
        assertEquals("S3Object", names.nested("Object"));
        assertEquals("S3Error", names.nested("Error"));
        assertEquals("Bucket", names.nested("Bucket"));
        assertEquals("S3Tree", names.nested("Tree"));
    }

    @Test
    void errors_are_named_after_their_code() {
        assertEquals("NoSuchEntity", JavaNames.error("NoSuchEntity"));
        assertEquals("InvalidParameterValue", JavaNames.error("InvalidParameter.Value"));
        assertEquals("AwsInternalError", JavaNames.error("InternalError"));
    }
}
