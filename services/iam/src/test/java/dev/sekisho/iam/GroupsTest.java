package dev.sekisho.iam;

import static dev.sekisho.iam.RunningIam.allow;
import static dev.sekisho.iam.RunningIam.arn;
import static dev.sekisho.iam.RunningIam.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.GetGroupResponse;
import software.amazon.awssdk.services.iam.model.Group;
import software.amazon.awssdk.services.iam.model.ListGroupsResponse;
import software.amazon.awssdk.services.iam.model.User;

class GroupsTest {
    private final RunningIam server = new RunningIam();
    private final IamClient iam = server.root;

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_group_is_created_and_found_whatever_the_names_case() {
        Group made = iam.createGroup(r -> r.groupName("Admins").path("/org/")).group();
        assertEquals(arn("group/org/Admins"), made.arn());
        assertTrue(made.groupId().startsWith("AGPA"), made::groupId);
        assertEquals(made, iam.getGroup(r -> r.groupName("ADMINS")).group());
        assertEquals(
                "Group with name admins already exists.",
                refused("EntityAlreadyExists", 409, () -> iam.createGroup(r -> r.groupName("admins"))));
    }

    @Test
    void a_group_that_does_not_exist_is_not_found() {
        assertEquals(
                "The group with name g cannot be found.",
                refused("NoSuchEntity", 404, () -> iam.getGroup(r -> r.groupName("g"))));
        refused("NoSuchEntity", 404, () -> iam.updateGroup(r -> r.groupName("g").newPath("/a/")));
        refused("NoSuchEntity", 404, () -> iam.deleteGroup(r -> r.groupName("g")));
        iam.createUser(r -> r.userName("ana"));
        refused(
                "NoSuchEntity",
                404,
                () -> iam.addUserToGroup(r -> r.groupName("g").userName("ana")));
        refused(
                "NoSuchEntity",
                404,
                () -> iam.removeUserFromGroup(r -> r.groupName("g").userName("ana")));
    }

    @Test
    void a_group_shows_its_members_in_parts() {
        iam.createGroup(r -> r.groupName("g"));
        for (String name : List.of("c", "a", "b")) {
            iam.createUser(r -> r.userName(name));
            iam.addUserToGroup(r -> r.groupName("g").userName(name));
        }
        List<String> members = iam.getGroupPaginator(r -> r.groupName("g").maxItems(2)).stream()
                .flatMap(page -> page.users().stream())
                .map(User::userName)
                .toList();
        assertEquals(List.of("a", "b", "c"), members);
        assertTrue(iam.getGroup(r -> r.groupName("g").maxItems(2)).isTruncated());
    }

    @Test
    void a_user_who_is_taken_out_is_no_member() {
        iam.createGroup(r -> r.groupName("g"));
        iam.createUser(r -> r.userName("ana"));
        refused(
                "NoSuchEntity",
                404,
                () -> iam.addUserToGroup(r -> r.groupName("g").userName("bob")));
        iam.addUserToGroup(r -> r.groupName("G").userName("ANA"));
        assertEquals(1, iam.getGroup(r -> r.groupName("g")).users().size());
        iam.removeUserFromGroup(r -> r.groupName("g").userName("ana"));
        assertEquals(List.of(), iam.getGroup(r -> r.groupName("g")).users());
    }

    @Test
    void a_users_groups_are_listed_in_parts() {
        iam.createUser(r -> r.userName("ana"));
        for (String name : List.of("x", "y", "z")) {
            iam.createGroup(r -> r.groupName(name));
            iam.addUserToGroup(r -> r.groupName(name).userName("ana"));
        }
        assertEquals(
                List.of("x", "y", "z"),
                iam.listGroupsForUserPaginator(r -> r.userName("ana").maxItems(1)).groups().stream()
                        .map(Group::groupName)
                        .toList());
        refused("NoSuchEntity", 404, () -> iam.listGroupsForUser(r -> r.userName("bob")));
    }

    @Test
    void a_user_is_in_at_most_ten_groups() {
        iam.createUser(r -> r.userName("ana"));
        for (int i = 0; i < 11; i++) {
            String name = "g" + i;
            iam.createGroup(r -> r.groupName(name));
        }
        for (int i = 0; i < 10; i++) {
            String name = "g" + i;
            iam.addUserToGroup(r -> r.groupName(name).userName("ana"));
        }
        assertEquals(
                "Cannot exceed quota for GroupsPerUser: 10",
                refused(
                        "LimitExceeded",
                        409,
                        () -> iam.addUserToGroup(r -> r.groupName("g10").userName("ana"))));
    }

    @Test
    void groups_are_listed_below_a_path() {
        iam.createGroup(r -> r.groupName("a").path("/org/"));
        iam.createGroup(r -> r.groupName("b"));
        ListGroupsResponse listed = iam.listGroups(r -> r.pathPrefix("/org/"));
        assertEquals(
                List.of("a"), listed.groups().stream().map(Group::groupName).toList());
        assertFalse(listed.isTruncated());
        assertEquals(
                2, iam.listGroupsPaginator(r -> r.maxItems(1)).groups().stream().count());
    }

    @Test
    void a_group_keeps_its_members_when_it_is_renamed() {
        iam.createGroup(r -> r.groupName("g"));
        iam.createUser(r -> r.userName("ana"));
        iam.addUserToGroup(r -> r.groupName("g").userName("ana"));
        iam.updateGroup(r -> r.groupName("g").newGroupName("h").newPath("/new/"));
        GetGroupResponse renamed = iam.getGroup(r -> r.groupName("h"));
        assertEquals(arn("group/new/h"), renamed.group().arn());
        assertEquals(1, renamed.users().size());
        iam.createGroup(r -> r.groupName("g"));
        refused(
                "EntityAlreadyExists",
                409,
                () -> iam.updateGroup(r -> r.groupName("g").newGroupName("H")));
    }

    @Test
    void a_group_with_members_or_policies_is_not_deleted() {
        iam.createGroup(r -> r.groupName("g"));
        iam.createUser(r -> r.userName("ana"));
        iam.addUserToGroup(r -> r.groupName("g").userName("ana"));
        refused("DeleteConflict", 409, () -> iam.deleteGroup(r -> r.groupName("g")));
        iam.removeUserFromGroup(r -> r.groupName("g").userName("ana"));
        iam.putGroupPolicy(r -> r.groupName("g").policyName("p").policyDocument(allow("s3:*", "*")));
        refused("DeleteConflict", 409, () -> iam.deleteGroup(r -> r.groupName("g")));
        iam.deleteGroupPolicy(r -> r.groupName("g").policyName("p"));
        iam.deleteGroup(r -> r.groupName("g"));
        refused("NoSuchEntity", 404, () -> iam.getGroup(r -> r.groupName("g")));
    }

    @Test
    void adding_a_member_is_authorized_on_the_group() {
        iam.createGroup(r -> r.groupName("blue").path("/org/"));
        iam.createGroup(r -> r.groupName("red"));
        IamClient x = server.allowed("x", "iam:AddUserToGroup", arn("group/org/*"));
        x.addUserToGroup(r -> r.groupName("blue").userName("x"));
        String message = refused(
                "AccessDenied",
                403,
                () -> x.addUserToGroup(r -> r.groupName("red").userName("x")));
        assertTrue(message.contains("on resource: " + arn("group/red") + " because"), message);
    }

    @Test
    void members_have_the_policies_of_their_group() {
        iam.createGroup(r -> r.groupName("g"));
        iam.putGroupPolicy(r -> r.groupName("g").policyName("p").policyDocument(allow("iam:ListGroups", "*")));
        iam.createUser(r -> r.userName("ana"));
        IamClient ana = server.as("ana");
        refused("AccessDenied", 403, ana::listGroups);
        iam.addUserToGroup(r -> r.groupName("g").userName("ana"));
        assertEquals(1, ana.listGroups().groups().size());
        iam.removeUserFromGroup(r -> r.groupName("g").userName("ana"));
        refused("AccessDenied", 403, ana::listGroups);
    }
}
