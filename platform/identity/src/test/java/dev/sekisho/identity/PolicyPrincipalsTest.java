package dev.sekisho.identity;

import static dev.sekisho.identity.Fixture.ACCOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sekisho.identity.entity.Role;
import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.policy.PolicyPrincipals;
import dev.sekisho.identity.policy.UnknownPrincipalException;
import dev.sekisho.identity.role.Roles.NewRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyPrincipalsTest {
    private static final String ANA = "arn:aws:iam::123456789012:user/team/Ana";
    private static final String APP = "arn:aws:iam::123456789012:role/App";

    private final Fixture fixture = new Fixture();
    private final Identities iam = fixture.identities;
    private final PolicyPrincipals principals = iam.policyPrincipals();
    private final User ana;
    private final Role app;

    PolicyPrincipalsTest() {
        iam.bootstrap().open(new Bootstrap.Wanted(ACCOUNT, null, null));
        ana = iam.users().create(ACCOUNT, "/team/", "Ana", List.of());
        app = role();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void users_and_roles_are_kept_by_id_and_shown_by_arn_and_all_else_stays_letter_for_letter() {
        String given = """
                {
                 "Statement" : [ {"Sid": "%1$s", "Principal":{"Service":"%1$s", "AWS": ["%1$s" , "*"]},
                   "Condition": {"ArnEquals": {"AWS": "%1$s", "Principal": {"AWS": "%1$s"}}}, "Resource": 1e5},
                  {"NotPrincipal": { "AWS" :"%2$s"}, "Action": "\\u0041"}, {"Principal": "*"}],
                 "Principal": {"AWS": "%1$s"}, "Id": "é %1$s"
                }
                """.formatted(ANA, APP);

        String kept = principals.keep(given);

        String expected = given.replace("[\"" + ANA, "[\"" + ana.id()).replace("\"" + APP, "\"" + app.id());
        assertEquals(expected, kept);
        assertEquals(given, principals.show(kept));
    }

    @Test
    void one_statement_and_an_escaped_name_are_understood() {
        String given = "{\"Statement\":{\"\\u0050rincipal\":{\"AWS\":\"" + ANA.replace("/", "\\/") + "\"}}}";

        String kept = principals.keep(given);

        assertEquals("{\"Statement\":{\"\\u0050rincipal\":{\"AWS\":\"" + ana.id() + "\"}}}", kept);
    }

    @Test
    void a_long_document_is_rewritten_where_it_has_to_be() {
        String padding = "\"Sid\":\"" + "x".repeat(100_000) + "\",";
        String given = "{\"Statement\":[{" + padding + "\"Principal\":{\"AWS\":\"" + ANA + "\"},"
                + padding.replace("Sid", "Id") + "\"Effect\":\"Allow\"}]}";

        assertEquals(given.replace(ANA, ana.id()), principals.keep(given));
    }

    @Test
    void a_deleted_user_stays_as_an_id_and_its_namesake_is_another() {
        String kept = principals.keep(statement(ANA));
        iam.users().delete(ACCOUNT, "Ana");
        iam.users().create(ACCOUNT, "/team/", "Ana", List.of());

        assertEquals(statement(ana.id()), principals.show(kept));
        assertThrows(UnknownPrincipalException.class, () -> principals.keep(kept));
    }

    @Test
    void a_renamed_user_is_shown_by_its_new_arn() {
        String kept = principals.keep(statement(ANA));

        iam.users().update(ACCOUNT, "Ana", "/", "Berta");

        assertEquals(statement("arn:aws:iam::123456789012:user/Berta"), principals.show(kept));
    }

    @Test
    void an_id_that_exists_may_be_given_as_such() {
        assertEquals(statement(app.id()), principals.keep(statement(app.id())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "123456789012",
                "arn:aws:iam::123456789012:root",
                "arn:aws:sts::123456789012:assumed-role/Any/session",
                "arn:aws:sts::123456789012:federated-user/bob"
            })
    void what_has_no_id_stays(String principal) {
        assertEquals(statement(principal), principals.keep(statement(principal)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:iam::123456789012:user/Ana",
                "arn:aws:iam::123456789012:user/team/ana",
                "arn:aws:iam::123456789012:role/Ana",
                "arn:aws:iam::123456789012:role/none",
                "arn:aws-cn:iam::123456789012:user/team/Ana",
                "arn:aws-cn:iam::123456789012:root",
                "arn:aws:iam::999999999999:root",
                "arn:aws:sts::999999999999:assumed-role/Any/session",
                "999999999999",
                "AIDAAAAAAAAAAAAAAAAAA",
                "arn:aws:iam::123456789012:user/\u0000",
                "none"
            })
    void who_does_not_exist_is_refused_by_name(String principal) {
        var refusal = assertThrows(
                UnknownPrincipalException.class,
                () -> principals.keep(statement(principal.replace("\u0000", "\\u0000"))));

        assertEquals(principal, refusal.principal());
        assertEquals("Invalid principal in policy: \"AWS\":\"" + principal + "\"", refusal.getMessage());
    }

    private Role role() {
        var trust = new Role.Trust(Fixture.TRUST_EC2, Duration.ofHours(1));
        return iam.roles().create(ACCOUNT, new NewRole("/", "App", trust, "", List.of()));
    }

    private static String statement(String principal) {
        return "{\"Statement\":[{\"Principal\":{\"AWS\":\"" + principal + "\"}}]}";
    }
}
