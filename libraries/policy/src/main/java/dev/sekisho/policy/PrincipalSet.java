package dev.sekisho.policy;

import dev.sekisho.policy.grammar.Principals;
import dev.sekisho.policy.grammar.StatementPrincipal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The principals of a statement.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal" and "NotPrincipal".
final class PrincipalSet {
    private final boolean inverted;
    private final boolean everyone;
    private final Set<String> accounts = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, List<NamedPrincipal>> byName = new HashMap<>();
    private final Set<String> services = new HashSet<>();
    private final Set<String> providers = new HashSet<>();
    private final Set<String> canonicalUsers = new HashSet<>();

    PrincipalSet(Principals principals) {
        this.inverted = principals.inverted();
        this.everyone = principals.values().stream().anyMatch(one -> one.value().equals("*"));
        principals.values().forEach(this::add);
    }

    private void add(StatementPrincipal principal) {
        String value = principal.value();
        switch (principal.kind()) {
            case AWS -> addAws(value);
            case SERVICE -> services.add(value);
            case FEDERATED -> providers.add(value);
            case CANONICAL_USER -> canonicalUsers.add(value);
        }
    }

    private void addAws(String value) {
        NamedPrincipal named = NamedPrincipal.parse(value);
        if (AccountId.isValid(value)) {
            accounts.add(value);
        } else if (value.startsWith("arn:aws:iam::") && value.endsWith(":root")) {
            accounts.add(value.substring("arn:aws:iam::".length(), value.length() - ":root".length()));
        } else if (named != null) {
            byName.computeIfAbsent(named.name(), key -> new ArrayList<>()).add(named);
        } else {
            ids.add(value);
        }
    }

    /// How the caller is meant.
    ///
    /// @param bounded whether the caller has a permissions boundary. AWS: then no NotPrincipal exempts it
    Grant grant(AuthorizationRequest request, boolean bounded) {
        if (inverted) {
            return !bounded && isExempt(request) ? Grant.NONE : Grant.STANDS_ALONE;
        }
        return everyone ? Grant.STANDS_ALONE : named(request);
    }

    private Grant named(AuthorizationRequest request) {
        return switch (request.principal()) {
            case Principal.Root root -> delegates(root.owner(), request);
            case Principal.User user -> names(user) ? Grant.STANDS_ALONE : delegates(user.owner(), request);
            case Principal.RoleSession session -> {
                if (names(session)) {
                    yield Grant.STANDS_ALONE;
                }
                yield namesRoleOf(session) ? Grant.JOINS : delegates(session.owner(), request);
            }
            case Principal.FederatedUser federated -> {
                if (names(federated)) {
                    yield Grant.STANDS_ALONE;
                }
                yield names(federated.by()) ? Grant.JOINS : delegates(federated.owner(), request);
            }
            case Principal.Federated federated -> alone(providers.contains(federated.provider()));
            case Principal.Service service -> alone(services.contains(service.name()));
            case Principal.Anonymous anonymous -> Grant.NONE;
        };
    }

    private static Grant alone(boolean named) {
        return named ? Grant.STANDS_ALONE : Grant.NONE;
    }

    private Grant delegates(AccountId account, AuthorizationRequest request) {
        return namesAccount(account, request) ? Grant.DELEGATES : Grant.NONE;
    }

    /// AWS: whoever is to be exempt from a NotPrincipal must be listed with all that they act through.
    private boolean isExempt(AuthorizationRequest request) {
        if (everyone) {
            return true;
        }
        return switch (request.principal()) {
            case Principal.Root root -> namesAccount(root.owner(), request);
            case Principal.User user -> names(user) && namesAccount(user.owner(), request);
            case Principal.RoleSession session ->
                names(session) && namesRoleOf(session) && namesAccount(session.owner(), request);
            case Principal.FederatedUser federated ->
                names(federated) && names(federated.by()) && namesAccount(federated.owner(), request);
            case Principal.Federated federated -> providers.contains(federated.provider());
            case Principal.Service service -> services.contains(service.name());
            case Principal.Anonymous anonymous -> false;
        };
    }

    private boolean namesAccount(AccountId account, AuthorizationRequest request) {
        return accounts.contains(account.value())
                || (!canonicalUsers.isEmpty() && canonicalUsers.contains(request.canonicalUser()));
    }

    private boolean names(Principal.User user) {
        if (ids.contains(user.id())) {
            return true;
        }
        for (NamedPrincipal named : called(user.name())) {
            if (named.isUser(user)) {
                return true;
            }
        }
        return false;
    }

    private boolean names(Principal.RoleSession session) {
        for (NamedPrincipal named : called(session.roleName())) {
            if (named.isSession(session)) {
                return true;
            }
        }
        return false;
    }

    private boolean namesRoleOf(Principal.RoleSession session) {
        if (ids.contains(session.roleId())) {
            return true;
        }
        for (NamedPrincipal named : called(session.roleName())) {
            if (named.isRoleOf(session)) {
                return true;
            }
        }
        return false;
    }

    private boolean names(Principal.FederatedUser federated) {
        for (NamedPrincipal named : called(federated.name())) {
            if (named.isSession(federated)) {
                return true;
            }
        }
        return false;
    }

    private List<NamedPrincipal> called(String name) {
        return byName.getOrDefault(name, List.of());
    }
}
