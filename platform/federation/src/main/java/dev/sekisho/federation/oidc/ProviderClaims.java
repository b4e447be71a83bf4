package dev.sekisho.federation.oidc;

import java.util.List;
import java.util.regex.Pattern;

/// The claims of well-known providers that have condition keys, beside those of every provider.
///
/// Source: Service Authorization Reference, "Condition keys for AWS Security Token Service".
final class ProviderClaims {
    private record Of(Pattern provider, List<String> claims) {}

    private static final List<Of> KNOWN = List.of(
            new Of(
                    Pattern.compile("token\\.actions\\.githubusercontent\\.com(/.+)?"
                            + "|token\\.actions\\.[a-z0-9-]+\\.ghe\\.com|github\\.com/enterprises/[^/]+"),
                    List.of(
                            "actor",
                            "actor_id",
                            "enterprise_id",
                            "environment",
                            "job_workflow_ref",
                            "ref",
                            "repository",
                            "repository_id",
                            "repository_owner_id",
                            "workflow")),
            new Of(
                    Pattern.compile("gitlab\\.com"),
                    List.of(
                            "namespace_id",
                            "pipeline_source",
                            "project_id",
                            "ref_protected",
                            "runner_environment",
                            "user_access_level",
                            "user_email",
                            "user_id",
                            "user_login")),
            new Of(
                    Pattern.compile("agent\\.buildkite\\.com|agent\\.[a-z0-9-]+\\.buildkite\\.(dev|site)"),
                    List.of(
                            "build_branch",
                            "cluster_id",
                            "cluster_name",
                            "organization_id",
                            "organization_slug",
                            "pipeline_id",
                            "pipeline_slug")),
            new Of(Pattern.compile("oidc\\.circleci\\.com/org/[^/]+"), List.of("oidc.circleci.com/project-id")),
            new Of(Pattern.compile("idcs-[a-z0-9-]+\\.identity\\.oraclecloud\\.com"), List.of("rpst_id")));

    private ProviderClaims() {}

    /// @param provider host and path of the issuer
    static List<String> of(String provider) {
        return KNOWN.stream()
                .filter(known -> known.provider().matcher(provider).matches())
                .flatMap(known -> known.claims().stream())
                .toList();
    }
}
