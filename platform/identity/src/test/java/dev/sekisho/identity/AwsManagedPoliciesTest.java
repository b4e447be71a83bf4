package dev.sekisho.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sekisho.identity.policy.AwsManagedPolicies;
import dev.sekisho.identity.policy.CataloguePolicies;
import dev.sekisho.identity.policy.Policy;
import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.MalformedPolicyException;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.json.Json;
import dev.sekisho.policy.json.JsonReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AwsManagedPoliciesTest {
    private final AwsManagedPolicies policies = new CataloguePolicies();

    @Test
    void every_policy_of_awss_is_read_and_compiled() {
        List<Policy> all = policies.all();

        assertFalse(all.isEmpty());
        assertEquals(List.of(), all.stream().flatMap(this::refusal).toList());
    }

    @Test
    void every_policy_of_awss_is_printed_with_the_same_elements_and_values() {
        for (Policy policy : policies.all()) {
            String text = policies.document(policy.arn());
            String printed =
                    PolicyDocument.parse(text, PolicyType.IDENTITY_BASED).toJson();

            assertEquals(meaning(text), meaning(printed), policy.arn());
        }
    }

    private Stream<String> refusal(Policy policy) {
        try {
            var document = PolicyDocument.parse(policies.document(policy.arn()), PolicyType.IDENTITY_BASED);
            CompiledPolicy.compile(document, policy.arn());
            return Stream.of();
        } catch (MalformedPolicyException e) {
            return Stream.of(policy.arn() + ": " + e.getMessage());
        }
    }

    private static Json meaning(String text) {
        return meaning(JsonReader.read(text, 1_000_000));
    }

    /// The same value for all ways to write it: one value and a list of one, a number with or without quotation
    /// marks, an empty Sid or Condition and none.
    private static Json meaning(Json json) {
        return switch (json) {
            case Json.Members members -> {
                var meant = new HashMap<String, Json>();
                members.values().forEach((name, value) -> {
                    Json meaning = meaning(value);
                    if (!meaning.equals(new Json.Text("")) && !meaning.equals(new Json.Members(Map.of()))) {
                        meant.put(name, meaning);
                    }
                });
                yield new Json.Members(meant);
            }
            case Json.Items items
            when items.values().size() == 1 -> meaning(items.values().getFirst());
            case Json.Items items ->
                new Json.Items(items.values().stream()
                        .map(AwsManagedPoliciesTest::meaning)
                        .toList());
            case Json.Numeral numeral -> new Json.Text(numeral.literal());
            case Json.Truth truth -> new Json.Text(Boolean.toString(truth.value()));
            case Json.Text word -> word;
            case Json.Null none -> none;
        };
    }
}
