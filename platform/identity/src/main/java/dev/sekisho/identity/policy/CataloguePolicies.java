package dev.sekisho.identity.policy;

import dev.sekisho.catalogue.ManagedPolicies;
import dev.sekisho.catalogue.ManagedPolicy;
import dev.sekisho.identity.policy.Policy.Version;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// AWS's policies as the catalogue has them: the current version of each, without its description.
public final class CataloguePolicies implements AwsManagedPolicies {

    @Override
    public List<Policy> all() {
        return Catalogue.ALL;
    }

    @Override
    public Optional<Policy> find(String arn) {
        return ManagedPolicies.find(arn).map(CataloguePolicies::policy);
    }

    @Override
    public String document(String arn) {
        return ManagedPolicies.find(arn)
                .map(ManagedPolicy::document)
                .orElseThrow(() -> new IllegalArgumentException("AWS has no policy " + arn + "."));
    }

    private static Policy policy(ManagedPolicy managed) {
        var version =
                new Version(managed.defaultVersionId(), managed.updateDate().truncatedTo(ChronoUnit.SECONDS));
        return new Policy(
                managed.arn(),
                managed.path(),
                managed.name(),
                managed.id(),
                managed.createDate().truncatedTo(ChronoUnit.SECONDS),
                version.createDate(),
                "",
                List.of(),
                version.id(),
                List.of(version),
                Integer.parseInt(version.id().substring(1)));
    }

    /// Read when first listed: a class of its own, so that nothing is read before.
    private static final class Catalogue {
        static final List<Policy> ALL =
                ManagedPolicies.all().stream().map(CataloguePolicies::policy).toList();
    }
}
