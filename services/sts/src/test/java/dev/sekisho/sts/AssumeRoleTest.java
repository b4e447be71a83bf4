package dev.sekisho.sts;

import static dev.sekisho.sts.RunningSts.allowing;
import static dev.sekisho.sts.RunningSts.refused;
import static dev.sekisho.sts.RunningSts.trusting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.Role;
import dev.sekisho.identity.entity.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;
import software.amazon.awssdk.services.sts.model.Tag;

/// Assumes roles with the real SDK.
final class AssumeRoleTest {
    private static final String ANA = "{\"AWS\":\"arn:aws:iam::123456789012:user/ana\"}";
    private static final String ACCOUNT = "{\"AWS\":\"arn:aws:iam::123456789012:root\"}";
    private static final String ASK = "sts:GetAccessKeyInfo";

    private final RunningSts server = new RunningSts();
    private StsClient ana;

    @BeforeEach
    void anAccountWithAUser() {
        ana = server.as(server.user("ana"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @SuppressWarnings("deprecation") // AWS still answers with it.
    void a_user_whom_the_trust_policy_names_becomes_the_role() {
        Role role = server.role("reader", trusting(ANA));

        AssumeRoleResponse answer = assume(ana, "reader");

        assertEquals(
                "arn:aws:sts::123456789012:assumed-role/reader/one",
                answer.assumedRoleUser().arn());
        assertEquals(role.id() + ":one", answer.assumedRoleUser().assumedRoleId());
        assertTrue(answer.credentials().accessKeyId().startsWith("ASIA"));
        assertNull(answer.packedPolicySize());
        var identity = server.client(answer.credentials()).getCallerIdentity();
        assertEquals("arn:aws:sts::123456789012:assumed-role/reader/one", identity.arn());
        assertEquals(role.id() + ":one", identity.userId());
    }

    @Test
    void the_session_has_the_permissions_of_the_role_and_not_of_the_user() {
        server.role("reader", trusting(ANA));
        server.allow(EntityKind.USER, "ana", allowing("sts:*"));
        StsClient session = server.client(assume(ana, "reader").credentials());

        String message = refused("AccessDenied", 403, () -> ask(session));
        assertEquals(
                "User: arn:aws:sts::123456789012:assumed-role/reader/one is not authorized to perform: "
                        + "sts:GetAccessKeyInfo on resource: * because no identity-based policy allows the "
                        + "sts:GetAccessKeyInfo action",
                message);

        server.allow(EntityKind.ROLE, "reader", allowing(ASK));
        ask(session);
    }

    @Test
    void whom_the_trust_policy_does_not_name_is_refused_whatever_its_own_policies_say() {
        server.role("reader", trusting(ANA));
        server.user("bo");
        server.allow(EntityKind.USER, "bo", allowing("*"));
        StsClient bo = server.as(server.identities.users().get(RunningSts.ACCOUNT, "bo"));

        refused("AccessDenied", 403, () -> assume(bo, "reader"));
    }

    @Test
    void an_account_that_is_trusted_must_also_allow_it() {
        server.role("reader", trusting(ACCOUNT));

        refused("AccessDenied", 403, () -> assume(ana, "reader"));
        server.allow(EntityKind.USER, "ana", allowing("sts:AssumeRole"));
        assume(ana, "reader");
    }

    @Test
    void a_role_that_does_not_exist_is_refused_as_one_that_trusts_nobody() {
        server.role("closed", trusting("{\"Service\":\"ec2.amazonaws.com\"}"));
        server.allow(EntityKind.USER, "ana", allowing("sts:AssumeRole"));

        String closed = refused("AccessDenied", 403, () -> assume(ana, "closed"));
        String missing = refused("AccessDenied", 403, () -> assume(ana, "missin"));

        assertEquals(closed.replace("closed", "missin"), missing);
    }

    @Test
    void the_root_user_assumes_no_roles() {
        server.role("reader", trusting(ACCOUNT));

        String message = refused("AccessDenied", 403, () -> assume(server.root(), "reader"));

        assertEquals("Roles may not be assumed by root accounts.", message);
    }

    @Test
    void what_is_no_arn_is_refused() {
        refused(
                "ValidationError",
                400,
                () -> ana.assumeRole(r -> r.roleArn("arn:aws:iam:role/reader").roleSessionName("one")));
    }

    @Test
    void an_external_id_that_the_trust_policy_wants_must_be_given() {
        server.role("partner", """
                {"Effect":"Allow","Principal":%s,"Action":"sts:AssumeRole",
                 "Condition":{"StringEquals":{"sts:ExternalId":"blue-42"}}}""".formatted(ANA));

        refused("AccessDenied", 403, () -> assume(ana, "partner"));
        refused("AccessDenied", 403, () -> assume(ana, "partner", r -> r.externalId("blue-43")));
        assume(ana, "partner", r -> r.externalId("blue-42"));
    }

    @Test
    void the_session_name_and_the_role_s_tags_may_be_conditions() {
        server.role("named", """
                {"Effect":"Allow","Principal":%s,"Action":"sts:AssumeRole",
                 "Condition":{"StringEquals":{"sts:RoleSessionName":"${aws:username}"}}}""".formatted(ANA));

        refused("AccessDenied", 403, () -> assume(ana, "named"));
        assume(ana, "named", r -> r.roleSessionName("ana"));
    }

    @Test
    void a_session_lasts_as_long_as_asked_up_to_the_role_s_maximum() {
        server.role("reader", trusting(ANA));

        Instant expiration = assume(ana, "reader", r -> r.durationSeconds(7200))
                .credentials()
                .expiration();

        assertTrue(Duration.between(Instant.now(), expiration).compareTo(Duration.ofSeconds(7100)) > 0);
        assertEquals(
                "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
                refused("ValidationError", 400, () -> assume(ana, "reader", r -> r.durationSeconds(7201))));
        refused("ValidationError", 400, () -> assume(ana, "reader", r -> r.durationSeconds(899)));
    }

    @Test
    void a_chained_session_lasts_an_hour_at_most() {
        server.role("first", trusting(ANA));
        server.role("second", trusting("{\"AWS\":\"arn:aws:iam::123456789012:role/first\"}"));
        StsClient first = server.client(assume(ana, "first").credentials());

        assertEquals(
                "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.",
                refused("ValidationError", 400, () -> assume(first, "second", r -> r.durationSeconds(3601))));
        assume(first, "second", r -> r.durationSeconds(3600));
    }

    @Test
    @SuppressWarnings("deprecation") // AWS still answers with it.
    void session_policies_limit_what_the_role_may() {
        server.role("reader", trusting(ANA));
        server.allow(EntityKind.ROLE, "reader", allowing("sts:*"));
        String only = RunningSts.document(allowing("sts:DecodeAuthorizationMessage"));

        AssumeRoleResponse answer = assume(ana, "reader", r -> r.policy(only));

        assertTrue(answer.packedPolicySize() > 0 && answer.packedPolicySize() < 20);
        String message = refused("AccessDenied", 403, () -> ask(server.client(answer.credentials())));
        assertTrue(message.endsWith("because no session policy allows the sts:GetAccessKeyInfo action"), message);
    }

    @Test
    void a_managed_session_policy_limits_as_it_is_at_each_request() {
        server.role("reader", trusting(ANA));
        server.allow(EntityKind.ROLE, "reader", allowing("sts:*"));
        var readOnly = PolicyDescriptorType.builder()
                .arn("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess")
                .build();

        AssumeRoleResponse answer = assume(ana, "reader", r -> r.policyArns(readOnly));

        refused("AccessDenied", 403, () -> ask(server.client(answer.credentials())));
        var missing = PolicyDescriptorType.builder()
                .arn("arn:aws:iam::123456789012:policy/missing")
                .build();
        refused("MalformedPolicyDocument", 400, () -> assume(ana, "reader", r -> r.policyArns(missing)));
    }

    @Test
    void policies_and_tags_that_do_not_go_into_a_token_are_refused() {
        server.role("reader", trusting(ANA));
        // Random names: what repeats is packed.
        var random = new Random(7);
        var actions = new StringBuilder("\"s3:GetObject\"");
        for (int i = 0; i < 300; i++) {
            actions.append(",\"s3:x")
                    .append(Long.toUnsignedString(random.nextLong(), 36))
                    .append('"');
        }
        String large = RunningSts.document("{\"Effect\":\"Allow\",\"Action\":[" + actions + "],\"Resource\":\"*\"}");

        String message = refused("PackedPolicyTooLarge", 400, () -> assume(ana, "reader", r -> r.policy(large)));

        assertTrue(message.matches("Packed size of policy consumes 1\\d\\d% of allotted space\\."), message);
    }

    @Test
    void a_session_policy_that_is_none_is_refused() {
        server.role("reader", trusting(ANA));

        refused("MalformedPolicyDocument", 400, () -> assume(ana, "reader", r -> r.policy("{\"Statement\":1}")));
    }

    @Test
    void tags_of_the_session_go_before_those_of_the_role_and_need_their_own_permission() {
        server.role("tagged", """
                {"Effect":"Allow","Principal":%s,"Action":"sts:AssumeRole"}""".formatted(ANA), List.of(new dev.sekisho.identity.entity.Tag("Team", "red")));
        server.allow(EntityKind.ROLE, "tagged", """
                {"Effect":"Allow","Action":"*","Resource":"*",
                 "Condition":{"StringEquals":{"aws:PrincipalTag/team":"blue"}}}""");
        Tag blue = Tag.builder().key("team").value("blue").build();

        refused("AccessDenied", 403, () -> assume(ana, "tagged", r -> r.tags(blue)));
        server.identities.roles().updateTrust(RunningSts.ACCOUNT, "tagged", RunningSts.document(trusting(ANA)));

        refused(
                "AccessDenied",
                403,
                () -> ask(server.client(assume(ana, "tagged").credentials())));
        ask(server.client(assume(ana, "tagged", r -> r.tags(blue)).credentials()));
    }

    @Test
    void tags_given_twice_reserved_or_transitive_without_being_given_are_refused() {
        server.role("reader", trusting(ANA));
        Tag one = Tag.builder().key("a").value("1").build();
        Tag same = Tag.builder().key("A").value("2").build();
        Tag reserved = Tag.builder().key("aws:a").value("2").build();

        refused("ValidationError", 400, () -> assume(ana, "reader", r -> r.tags(one, same)));
        refused("ValidationError", 400, () -> assume(ana, "reader", r -> r.tags(reserved)));
        refused(
                "ValidationError",
                400,
                () -> assume(ana, "reader", r -> r.tags(one).transitiveTagKeys("b")));
    }

    @Test
    void transitive_tags_go_through_the_chain_and_cannot_be_changed_there() {
        server.role("first", trusting(ANA));
        server.role("second", trusting("{\"AWS\":\"arn:aws:iam::123456789012:role/first\"}"));
        server.allow(EntityKind.ROLE, "second", """
                {"Effect":"Allow","Action":"*","Resource":"*",
                 "Condition":{"StringEquals":{"aws:PrincipalTag/cost":"7"},"Null":{"aws:PrincipalTag/own":"true"}}}""");
        Tag cost = Tag.builder().key("cost").value("7").build();
        Tag own = Tag.builder().key("own").value("1").build();
        StsClient first =
                server.client(assume(ana, "first", r -> r.tags(cost, own).transitiveTagKeys("cost"))
                        .credentials());

        ask(server.client(assume(first, "second").credentials()));
        refused("InvalidParameterValue", 400, () -> assume(first, "second", r -> r.tags(cost)));
    }

    @Test
    void a_source_identity_stays_through_the_chain() {
        server.role("first", trusting(ANA));
        server.role("second", trusting("{\"AWS\":\"arn:aws:iam::123456789012:role/first\"}"));
        server.allow(EntityKind.ROLE, "second", """
                {"Effect":"Allow","Action":"*","Resource":"*",
                 "Condition":{"StringEquals":{"aws:SourceIdentity":"ana.nemoto"}}}""");
        AssumeRoleResponse started = assume(ana, "first", r -> r.sourceIdentity("ana.nemoto"));
        StsClient first = server.client(started.credentials());

        assertEquals("ana.nemoto", started.sourceIdentity());
        ask(server.client(assume(first, "second").credentials()));
        refused("AccessDenied", 403, () -> assume(first, "second", r -> r.sourceIdentity("bo")));
    }

    @Test
    void a_recreated_namesake_revives_no_session() {
        server.role("reader", trusting(ANA));
        StsClient session = server.client(assume(ana, "reader").credentials());
        session.getCallerIdentity();

        server.identities.roles().delete(RunningSts.ACCOUNT, "reader");
        refused("InvalidClientTokenId", 403, session::getCallerIdentity);
        server.role("reader", trusting(ANA));
        refused("InvalidClientTokenId", 403, session::getCallerIdentity);
    }

    @Test
    void a_recreated_user_is_not_the_one_that_was_trusted() {
        server.role("reader", trusting(ANA));
        assume(ana, "reader");
        User before = server.identities.users().get(RunningSts.ACCOUNT, "ana");
        server.identities
                .accessKeys()
                .delete(
                        new dev.sekisho.identity.key.KeyOwner(RunningSts.ACCOUNT, "ana"),
                        before.accessKeyIds().getFirst());
        server.identities.users().delete(RunningSts.ACCOUNT, "ana");
        StsClient namesake = server.as(server.user("ana"));

        refused("AccessDenied", 403, () -> assume(namesake, "reader"));
    }

    @Test
    void sessions_older_than_a_moment_are_revoked_by_a_policy() {
        server.role("reader", trusting(ANA));
        server.allow(EntityKind.ROLE, "reader", allowing("*"));
        StsClient session = server.client(assume(ana, "reader").credentials());
        ask(session);

        server.allow(
                EntityKind.ROLE,
                "reader",
                allowing("*") + """
                ,{"Effect":"Deny","Action":"*","Resource":"*",
                  "Condition":{"DateLessThan":{"aws:TokenIssueTime":"%s"}}}""".formatted(Instant.now().plusSeconds(60)));

        refused("AccessDenied", 403, () -> ask(session));
    }

    @Test
    void vending_writes_nothing() {
        server.role("reader", trusting(ANA));
        assume(ana, "reader");
        long revision = server.store.revision();

        for (int i = 0; i < 20; i++) {
            server.client(assume(ana, "reader").credentials()).getCallerIdentity();
        }

        assertEquals(revision, server.store.revision());
    }

    @Test
    void a_role_remembers_when_and_where_it_was_last_used() {
        Role role = server.role("reader", trusting(ANA));
        assertTrue(server.identities.lastUses().roles().find(role.id()).isEmpty());

        server.client(assume(ana, "reader").credentials()).getCallerIdentity();

        assertEquals(
                "ap-northeast-1",
                server.identities
                        .lastUses()
                        .roles()
                        .find(role.id())
                        .orElseThrow()
                        .region());
    }

    @Test
    void a_service_that_is_trusted_does_not_mean_a_user() {
        server.role("worker", trusting("{\"Service\":\"lambda.amazonaws.com\"}"));
        server.allow(EntityKind.USER, "ana", allowing("*"));

        refused("AccessDenied", 403, () -> assume(ana, "worker"));
    }

    private static AssumeRoleResponse assume(StsClient caller, String role) {
        return assume(caller, role, r -> {});
    }

    private static AssumeRoleResponse assume(StsClient caller, String role, Consumer<AssumeRoleRequest.Builder> more) {
        return caller.assumeRole(r -> {
            r.roleArn("arn:aws:iam::123456789012:role/" + role).roleSessionName("one");
            more.accept(r);
        });
    }

    /// Does what needs a permission.
    private void ask(StsClient caller) {
        assertEquals(
                "123456789012",
                caller.getAccessKeyInfo(r -> r.accessKeyId(server.rootKey.key().id()))
                        .account());
    }
}
