package dev.sekisho.iam;

import static dev.sekisho.iam.RunningIam.arn;
import static dev.sekisho.iam.RunningIam.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ListUsersResponse;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.User;

class UsersTest {
    private final RunningIam server = new RunningIam();
    private final IamClient iam = server.root;

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_user_is_created_and_found_whatever_the_names_case() {
        User made = iam.createUser(r -> r.userName("Ana").path("/blue/").tags(tag("team", "a")))
                .user();
        assertEquals(arn("user/blue/Ana"), made.arn());
        assertTrue(made.userId().startsWith("AIDA"), made::userId);
        assertNotNull(made.createDate());
        assertEquals(List.of(tag("team", "a")), made.tags());
        assertEquals(made, iam.getUser(r -> r.userName("ANA")).user());
    }

    @Test
    void a_name_that_differs_only_in_case_is_taken() {
        iam.createUser(r -> r.userName("ana"));
        assertEquals(
                "User with name ANA already exists.",
                refused("EntityAlreadyExists", 409, () -> iam.createUser(r -> r.userName("ANA"))));
    }

    @Test
    void a_name_against_the_model_is_refused() {
        assertEquals(
                "The specified value for userName is invalid. It must contain only alphanumeric characters and/or the"
                        + " following: +=,.@_-",
                refused("ValidationError", 400, () -> iam.createUser(r -> r.userName("a b"))));
    }

    @Test
    void tag_keys_that_differ_only_in_case_are_refused() {
        assertEquals(
                "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
                refused(
                        "InvalidInput",
                        400,
                        () -> iam.createUser(r -> r.userName("ana").tags(tag("Team", "a"), tag("team", "b")))));
    }

    @Test
    void a_user_who_does_not_exist_is_not_found() {
        assertEquals(
                "The user with name ana cannot be found.",
                refused("NoSuchEntity", 404, () -> iam.getUser(r -> r.userName("ana"))));
        refused("NoSuchEntity", 404, () -> iam.updateUser(r -> r.userName("ana").newPath("/a/")));
        refused("NoSuchEntity", 404, () -> iam.deleteUser(r -> r.userName("ana")));
    }

    @Test
    void the_root_user_asks_for_itself() {
        User self = iam.getUser().user();
        assertEquals(arn("root"), self.arn());
        assertEquals(RunningIam.ACCOUNT, self.userId());
        assertNotNull(self.createDate());
        assertNull(self.path());
        assertNull(self.userName());
    }

    @Test
    void a_user_asks_for_itself() {
        IamClient ana = server.allowed("ana", "iam:GetUser", arn("user/${aws:username}"));
        assertEquals("ana", ana.getUser().user().userName());
    }

    @Test
    void users_are_listed_below_a_path_by_name_and_without_tags() {
        iam.createUser(r -> r.userName("bob").path("/blue/").tags(tag("team", "a")));
        iam.createUser(r -> r.userName("Ana").path("/blue/sky/"));
        iam.createUser(r -> r.userName("cid"));
        ListUsersResponse listed = iam.listUsers(r -> r.pathPrefix("/blue/"));
        assertEquals(List.of("Ana", "bob"), names(listed));
        assertFalse(listed.isTruncated());
        assertEquals(List.of(), listed.users().getLast().tags());
        assertEquals(3, iam.listUsers().users().size());
    }

    @Test
    void a_listing_goes_on_where_its_marker_says() {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            iam.createUser(r -> r.userName(name));
        }
        List<String> all = new ArrayList<>();
        iam.listUsersPaginator(r -> r.maxItems(2)).users().forEach(user -> all.add(user.userName()));
        assertEquals(List.of("a", "b", "c", "d", "e"), all);
        assertEquals(100, pageOfMany(150).users().size());
    }

    private ListUsersResponse pageOfMany(int count) {
        for (int i = 0; i < count; i++) {
            String name = "many" + i;
            iam.createUser(r -> r.userName(name));
        }
        return iam.listUsers();
    }

    @Test
    void a_marker_that_was_made_up_or_is_of_another_listing_is_refused() {
        iam.createUser(r -> r.userName("a"));
        iam.createUser(r -> r.userName("b"));
        assertEquals("Invalid Marker.", refused("ValidationError", 400, () -> iam.listUsers(r -> r.marker("forged"))));
        refused("ValidationError", 400, () -> iam.listUsers(r -> r.marker("%%%")));
        String marker = iam.listUsers(r -> r.maxItems(1)).marker();
        refused(
                "ValidationError",
                400,
                () -> iam.listUsers(r -> r.marker(marker).pathPrefix("/x/")));
        assertEquals(List.of("b"), names(iam.listUsers(r -> r.marker(marker))));
    }

    @Test
    void a_page_has_one_to_a_thousand_items() {
        refused("ValidationError", 400, () -> iam.listUsers(r -> r.maxItems(0)));
        refused("ValidationError", 400, () -> iam.listUsers(r -> r.maxItems(1001)));
    }

    @Test
    void a_user_is_renamed_and_moved() {
        User before = iam.createUser(r -> r.userName("ana")).user();
        iam.updateUser(r -> r.userName("ana").newUserName("bea").newPath("/red/"));
        User after = iam.getUser(r -> r.userName("bea")).user();
        assertEquals(before.userId(), after.userId());
        assertEquals(arn("user/red/bea"), after.arn());
        refused("NoSuchEntity", 404, () -> iam.getUser(r -> r.userName("ana")));
    }

    @Test
    void a_user_cannot_take_anothers_name() {
        iam.createUser(r -> r.userName("ana"));
        iam.createUser(r -> r.userName("bea"));
        refused(
                "EntityAlreadyExists",
                409,
                () -> iam.updateUser(r -> r.userName("ana").newUserName("BEA")));
    }

    @Test
    void moving_a_user_needs_permission_on_both_paths() {
        iam.createUser(r -> r.userName("ana").path("/blue/"));
        IamClient mover = server.allowed("mover", "iam:UpdateUser", arn("user/blue/*"));
        mover.updateUser(r -> r.userName("ana").newPath("/blue/sky/"));
        String message = refused(
                "AccessDenied",
                403,
                () -> mover.updateUser(r -> r.userName("ana").newPath("/red/")));
        assertTrue(message.contains("on resource: " + arn("user/red/ana")), message);
    }

    @Test
    void conditions_see_the_tags_of_a_user_who_is_moved() {
        iam.createUser(r -> r.userName("ana").tags(tag("team", "blue")));
        iam.createUser(r -> r.userName("bob"));
        iam.createUser(r -> r.userName("x"));
        iam.putUserPolicy(r -> r.userName("x").policyName("p").policyDocument("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:UpdateUser","Resource":"*",
                  "Condition":{"StringEquals":{"aws:ResourceTag/team":"blue"}}}]}"""));
        IamClient x = server.as("x");
        x.updateUser(r -> r.userName("ana").newUserName("eva"));
        refused("AccessDenied", 403, () -> x.updateUser(r -> r.userName("bob").newUserName("rob")));
    }

    @Test
    void a_user_is_deleted() {
        iam.createUser(r -> r.userName("ana"));
        iam.deleteUser(r -> r.userName("ANA"));
        refused("NoSuchEntity", 404, () -> iam.getUser(r -> r.userName("ana")));
    }

    @Test
    void a_user_with_keys_groups_or_policies_is_not_deleted() {
        iam.createUser(r -> r.userName("ana"));
        String key = iam.createAccessKey(r -> r.userName("ana")).accessKey().accessKeyId();
        assertEquals(
                "Cannot delete entity, must delete access keys first.",
                refused("DeleteConflict", 409, () -> iam.deleteUser(r -> r.userName("ana"))));
        iam.deleteAccessKey(r -> r.userName("ana").accessKeyId(key));
        iam.deleteUser(r -> r.userName("ana"));
    }

    @Test
    void a_user_without_permissions_is_refused_in_awss_words() {
        iam.createUser(r -> r.userName("x"));
        IamClient x = server.as("x");
        assertEquals(
                "User: arn:aws:iam::123456789012:user/x is not authorized to perform: iam:CreateUser on resource:"
                        + " arn:aws:iam::123456789012:user/blue/ana because no identity-based policy allows the"
                        + " iam:CreateUser action",
                refused(
                        "AccessDenied",
                        403,
                        () -> x.createUser(r -> r.userName("ana").path("/blue/"))));
        String listing = refused("AccessDenied", 403, x::listUsers);
        assertTrue(listing.contains("iam:ListUsers on resource: " + arn("user/") + " because"), listing);
    }

    @Test
    void an_explicit_deny_is_named() {
        iam.createUser(r -> r.userName("x"));
        iam.putUserPolicy(r -> r.userName("x").policyName("p").policyDocument("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"iam:*","Resource":"*"}]}"""));
        IamClient x = server.as("x");
        assertEquals(
                "User: arn:aws:iam::123456789012:user/x is not authorized to perform: iam:GetUser on resource:"
                        + " arn:aws:iam::123456789012:user/x with an explicit deny in an identity-based policy",
                refused("AccessDenied", 403, x::getUser));
    }

    @Test
    void whether_a_user_exists_does_not_show_to_who_may_not_know() {
        IamClient x = server.allowed("x", "iam:GetUser", arn("user/x"));
        String message = refused("AccessDenied", 403, () -> x.getUser(r -> r.userName("nobody")));
        assertTrue(message.contains("on resource: " + arn("user/nobody")), message);
    }

    @Test
    void a_policy_on_a_path_allows_below_it_only() {
        IamClient x = server.allowed("x", "iam:*User", arn("user/blue/*"));
        x.createUser(r -> r.userName("ana").path("/blue/"));
        assertEquals("ana", x.getUser(r -> r.userName("ana")).user().userName());
        refused("AccessDenied", 403, () -> x.createUser(r -> r.userName("bob").path("/red/")));
        refused("AccessDenied", 403, () -> x.getUser(r -> r.userName("x")));
    }

    @Test
    void creating_with_tags_needs_permission_to_tag() {
        IamClient x = server.allowed("x", "iam:CreateUser", "*");
        x.createUser(r -> r.userName("plain"));
        String message = refused(
                "AccessDenied",
                403,
                () -> x.createUser(r -> r.userName("tagged").tags(tag("a", "b"))));
        assertTrue(message.contains("iam:TagUser"), message);
    }

    @Test
    void conditions_see_the_tags_of_the_request_and_of_the_user() {
        iam.createUser(r -> r.userName("x"));
        iam.putUserPolicy(r -> r.userName("x").policyName("p").policyDocument("""
                {"Version":"2012-10-17","Statement":[
                  {"Effect":"Allow","Action":["iam:CreateUser","iam:TagUser"],"Resource":"*",
                   "Condition":{"StringEquals":{"aws:RequestTag/team":"blue"},
                                "ForAllValues:StringEquals":{"aws:TagKeys":["team"]}}},
                  {"Effect":"Allow","Action":"iam:DeleteUser","Resource":"*",
                   "Condition":{"StringEquals":{"iam:ResourceTag/team":"blue","aws:ResourceTag/team":"blue"}}}]}"""));
        IamClient x = server.as("x");
        x.createUser(r -> r.userName("ana").tags(tag("team", "blue")));
        refused("AccessDenied", 403, () -> x.createUser(r -> r.userName("b").tags(tag("team", "red"))));
        refused("AccessDenied", 403, () -> x.createUser(r -> r.userName("b")));
        refused(
                "AccessDenied",
                403,
                () -> x.createUser(r -> r.userName("b").tags(tag("team", "blue"), tag("more", "blue"))));
        refused("AccessDenied", 403, () -> x.deleteUser(r -> r.userName("x")));
        x.deleteUser(r -> r.userName("ana"));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static List<String> names(ListUsersResponse listed) {
        return listed.users().stream().map(User::userName).toList();
    }
}
