package dev.sekisho.iam.policy;

import dev.sekisho.iam.api.ListEntitiesForPolicyRequest;
import dev.sekisho.iam.api.ListEntitiesForPolicyResponse;
import dev.sekisho.iam.api.PolicyGroup;
import dev.sekisho.iam.api.PolicyRole;
import dev.sekisho.iam.api.PolicyUser;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.Paths;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.entity.Entity;
import dev.sekisho.identity.entity.EntityKind;
import dev.sekisho.identity.entity.Group;
import dev.sekisho.identity.entity.Role;
import dev.sekisho.identity.entity.User;
import dev.sekisho.identity.policy.Policies;
import dev.sekisho.identity.policy.Policy;
import dev.sekisho.identity.policy.PolicyUses;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;
import java.util.function.Function;

/// Lists the users, groups and roles that a managed policy is attached to or is the permissions boundary of.
@Operation("iam:ListEntitiesForPolicy")
final class ListEntitiesForPolicy
        implements OperationHandler<ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse> {
    private final Policies policies;
    private final PolicyUses policyUses;
    private final Resources resources;

    ListEntitiesForPolicy(Policies policies, PolicyUses policyUses, Resources resources) {
        this.policies = policies;
        this.policyUses = policyUses;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListEntitiesForPolicyRequest request, Caller caller) {
        return List.of(resources.policy(request.policyArn(), caller).target("iam:ListEntitiesForPolicy"));
    }

    @Override
    public ListEntitiesForPolicyResponse handle(ListEntitiesForPolicyRequest request, Caller caller) {
        Policy policy = policies.get(caller.account(), request.policyArn());
        Listing listing = Listing.of(
                caller,
                request.marker(),
                request.maxItems(),
                "ListEntitiesForPolicy",
                policy.id(),
                request.entityFilter(),
                request.pathPrefix(),
                request.policyUsageFilter());
        Page<Entity> page = new PolicyEntities(
                        policyUses,
                        policy,
                        caller.account(),
                        Paths.orRoot(request.pathPrefix()),
                        Usage.uses(request.policyUsageFilter()))
                .page(kinds(request), listing);
        ListEntitiesForPolicyResponse.Builder response = ListEntitiesForPolicyResponse.builder();
        return response.policyGroups(shown(page, Group.class, group -> new PolicyGroup(group.name(), group.id())))
                .policyUsers(shown(page, User.class, user -> new PolicyUser(user.name(), user.id())))
                .policyRoles(shown(page, Role.class, role -> new PolicyRole(role.name(), role.id())))
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }

    private static List<EntityKind> kinds(ListEntitiesForPolicyRequest request) {
        String filter = request.entityFilter();
        return PolicyEntities.ORDER.stream()
                .filter(kind -> filter == null || kind.title().equals(filter))
                .toList();
    }

    private static <E extends Entity, V> List<V> shown(Page<Entity> page, Class<E> kind, Function<E, V> view) {
        return page.items().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(view)
                .toList();
    }
}
