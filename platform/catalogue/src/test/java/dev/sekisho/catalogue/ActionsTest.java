package dev.sekisho.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActionsTest {

    @Test
    void every_action_resource_type_and_condition_key_is_there() {
        List<ServiceActions> services = Actions.services().stream()
                .map(service -> Actions.service(service).orElseThrow())
                .toList();
        assertEquals(456, services.size());
        assertEquals(22_091, services.stream().mapToInt(s -> s.actions().size()).sum());
        assertEquals(
                2_334, services.stream().mapToInt(s -> s.resourceTypes().size()).sum());
        assertEquals(
                2_578, services.stream().mapToInt(s -> s.conditionKeys().size()).sum());
    }

    @Test
    void an_action_is_found_in_any_case() {
        Action action = Actions.find("IAM:createuser").orElseThrow();
        assertEquals("iam:CreateUser", action.qualifiedName());
        assertEquals(List.of(AccessLevel.WRITE), action.levels());
    }

    @Test
    void an_action_names_its_resource_types_and_condition_keys() {
        Action action = Actions.find("iam:PassRole").orElseThrow();
        assertEquals(List.of(new ActionResource("role", true, List.of())), action.resources());
        assertEquals(List.of("iam:AssociatedResourceArn", "iam:PassedToService"), action.conditionKeys());
    }

    @Test
    void condition_keys_of_an_action_on_one_resource_type_are_kept() {
        boolean some = Actions.service("ec2").orElseThrow().actions().stream()
                .flatMap(action -> action.resources().stream())
                .anyMatch(resource -> !resource.conditionKeys().isEmpty());
        assertTrue(some);
    }

    @Test
    void a_resource_type_has_its_arn_format() {
        ResourceType user =
                Actions.service("iam").orElseThrow().resourceType("user").orElseThrow();
        assertEquals("arn:${Partition}:iam::${Account}:user/${UserNameWithPath}", user.arnFormat());
        assertTrue(user.conditionKeys().contains("aws:ResourceTag/${TagKey}"));
    }

    @Test
    void every_resource_type_that_an_action_takes_is_a_type_of_its_service() {
        for (String name : Actions.services()) {
            ServiceActions service = Actions.service(name).orElseThrow();
            for (Action action : service.actions()) {
                action.resources()
                        .forEach(r -> assertTrue(service.resourceType(r.type()).isPresent(), r.type()));
            }
        }
    }

    @Test
    void what_is_no_action_is_not_found() {
        for (String name : List.of("", ":", "iam", "iam:", "iam:*", "iam:NoSuchAction", "nosuch:CreateUser")) {
            assertFalse(Actions.find(name).isPresent(), name);
        }
    }
}
