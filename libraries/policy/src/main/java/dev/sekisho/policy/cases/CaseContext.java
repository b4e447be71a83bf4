package dev.sekisho.policy.cases;

import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Principal;
import dev.sekisho.policy.PrincipalKeys;
import dev.sekisho.policy.RequestContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The condition keys of a case: those that it gives; else those that follow from the caller and from who owns the
/// resource.
record CaseContext(
        GivenKeys given, Principal principal, @Nullable AccountId owner) implements RequestContext {

    @Override
    public @Nullable List<String> values(String key) {
        if (given.absent().contains(key)) {
            return null;
        }
        List<String> values = given.values().get(key);
        return values == null ? derived(key) : values;
    }

    private @Nullable List<String> derived(String key) {
        String value = key.equals("aws:resourceaccount") ? resourceAccount() : PrincipalKeys.value(principal, key);
        return value == null ? null : List.of(value);
    }

    private @Nullable String resourceAccount() {
        return owner != null
                ? owner.value()
                : principal.account().map(AccountId::value).orElse(null);
    }
}
