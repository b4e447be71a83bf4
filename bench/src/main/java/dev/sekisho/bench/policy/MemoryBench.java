package dev.sekisho.bench.policy;

import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.AuthorizationRequest;
import dev.sekisho.policy.CallerPolicies;
import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.Decision;
import dev.sekisho.policy.Policies;
import dev.sekisho.policy.PolicyEngine;
import dev.sekisho.policy.PolicySet;
import dev.sekisho.policy.PolicyType;
import dev.sekisho.policy.Principal;
import dev.sekisho.policy.RequestContext;
import dev.sekisho.policy.ResourcePolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What a principal's policies take in memory: a million principals, each with ten of three hundred managed policies.
final class MemoryBench {
    private static final int PRINCIPALS = 1_000_000;
    private static final int MANAGED = 300;
    private static final int ATTACHED = 10;
    private static final Principal ANA =
            new Principal.User(new AccountId("123456789012"), "/", "ana", "AIDAEXAMPLEEXAMPLE123");

    private MemoryBench() {}

    static void run() {
        List<String> documents = Workloads.of("large").identityDocuments();
        List<CompiledPolicy> managed = new ArrayList<>();
        for (int i = 0; i < MANAGED; i++) {
            String document = documents.get(i % documents.size());
            managed.add(Workload.compile(document, PolicyType.IDENTITY_BASED, "managed-" + i));
        }
        var random = new Random(1);
        var principals = new CallerPolicies[PRINCIPALS];
        long before = used();
        for (int i = 0; i < PRINCIPALS; i++) {
            List<CompiledPolicy> attached = new ArrayList<>();
            for (int j = 0; j < ATTACHED; j++) {
                attached.add(managed.get(random.nextInt(MANAGED)));
            }
            principals[i] = CallerPolicies.of(PolicySet.of(attached));
        }
        System.out.printf("%d bytes a principal%n", (used() - before) / PRINCIPALS);
        int asked = PRINCIPALS / 10;
        before = used();
        int allowed = 0;
        for (int i = 0; i < asked; i++) {
            allowed += allowed(principals[i], "s3:GetObject") + allowed(principals[i], "dynamodb:GetItem");
        }
        System.out.printf(
                "%d bytes more once it has made requests for two actions (%d allowed)%n",
                (used() - before) / asked, allowed);
        // Until here they must be reachable.
        System.out.printf("%d principals%n", principals.length);
    }

    private static int allowed(CallerPolicies caller, String action) {
        var request = new AuthorizationRequest(ANA, action, "arn:aws:s3:::bucket-0/cat.jpg", RequestContext.EMPTY);
        Decision decision = PolicyEngine.decide(request, new Policies(caller, ResourcePolicies.NONE));
        return decision instanceof Decision.Allowed ? 1 : 0;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
