package dev.sekisho.identity.policy;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.entity.Entities;
import dev.sekisho.identity.entity.Entity;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.PrincipalIds;
import dev.sekisho.identity.storage.Keys;
import dev.sekisho.identity.storage.Stored;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Arn;
import dev.sekisho.store.Store;
import java.util.Optional;

/// The users and roles that documents name as principals: kept by their unique ids, so that a namesake of a deleted
/// one is not taken for it, and shown by their ARNs. Everything else of a document stays, letter for letter.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal".
public final class PolicyPrincipals {
    private final Accounts accounts;
    private final Entities entities;
    private final PrincipalIds ids;

    public PolicyPrincipals(Store store, Accounts accounts) {
        this.accounts = accounts;
        this.entities = new Entities(store);
        this.ids = new PrincipalIds(store);
    }

    /// Puts unique ids in place of the ARNs of users and roles.
    ///
    /// @param document one whose grammar was checked
    /// @throws UnknownPrincipalException if it names a user, a role or an account that does not exist
    public String keep(String document) {
        return PrincipalTexts.replaced(document, this::kept);
    }

    /// Puts the ARNs that users and roles have now in place of their unique ids. Those of deleted ones stay.
    ///
    /// @param document as [#keep] made it
    public String show(String document) {
        return document.contains("AIDA") || document.contains("AROA")
                ? PrincipalTexts.replaced(document, this::shown)
                : document;
    }

    private String shown(String principal) {
        return PrincipalIds.isId(principal)
                ? ids.find(principal).map(entity -> entity.arn().toString()).orElse(principal)
                : principal;
    }

    private String kept(String principal) {
        if (principal.equals("*")) {
            return principal;
        }
        Optional<String> kept = AccountId.isValid(principal)
                ? account(principal).map(_ -> principal)
                : PrincipalIds.isId(principal)
                        ? ids.find(principal).map(Entity::id)
                        : Arn.parse(principal).flatMap(arn -> kept(arn, principal));
        return kept.orElseThrow(() -> new UnknownPrincipalException(principal));
    }

    private Optional<String> kept(Arn arn, String principal) {
        return account(arn.account()).filter(_ -> arn.partition().equals("aws")).flatMap(account -> {
            String resource = arn.resource();
            // AWS: a session is named by its ARN, and stays so whether or not there is such a role.
            if (resource.equals("root") || arn.service().equals("sts")) {
                return Optional.of(principal);
            }
            EntityKind kind = resource.startsWith("user/") ? EntityKind.USER : EntityKind.ROLE;
            String name = resource.substring(resource.lastIndexOf('/') + 1);
            return Optional.of(name)
                    .filter(Keys::isName)
                    .flatMap(valid -> entities.find(kind, account, valid).map(Stored::value))
                    .filter(entity -> entity.arn().equals(arn))
                    .map(Entity::id);
        });
    }

    private Optional<AccountId> account(String id) {
        return Optional.of(id).filter(AccountId::isValid).map(AccountId::new).filter(accounts::exists);
    }
}
