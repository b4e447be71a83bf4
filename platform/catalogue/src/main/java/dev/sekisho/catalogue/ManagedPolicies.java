package dev.sekisho.catalogue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every policy that AWS manages. The list is read when first asked for, a document at each call of
/// [ManagedPolicy#document].
public final class ManagedPolicies {
    private static final String ARN_PREFIX = "arn:aws:iam::aws:policy";
    private static final Blocks BLOCKS = new Blocks("managed-policies.bin");

    private ManagedPolicies() {}

    /// In the order of their names.
    public static List<ManagedPolicy> all() {
        return Index.ALL;
    }

    /// @param arn such as `arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess`, in AWS's own case
    public static Optional<ManagedPolicy> find(String arn) {
        return Optional.ofNullable(Index.BY_ARN.get(arn)).map(Packed::policy);
    }

    static String document(String arn) {
        Packed packed = Index.BY_ARN.get(arn);
        if (packed == null) {
            throw new IllegalArgumentException("There is no AWS managed policy " + arn + ".");
        }
        return BLOCKS.read(packed.offset(), packed.length())
                .lines()
                .skip(packed.row())
                .findFirst()
                .orElseThrow();
    }

    /// A policy and where its document stands.
    private record Packed(ManagedPolicy policy, int offset, int length, int row) {

        static Packed of(PackedLine line) {
            String name = line.text(0);
            String path = line.text(1);
            String arn = ARN_PREFIX + path + name;
            var policy = new ManagedPolicy(
                    name,
                    path,
                    arn,
                    PolicyId.of(arn),
                    Instant.parse(line.text(2)),
                    Instant.parse(line.text(3)),
                    line.text(4),
                    line.list(5, ',').stream().map(Packed::version).toList());
            return new Packed(policy, line.number(6), line.number(7), line.number(8));
        }

        private static PolicyVersion version(String text) {
            PackedLine parts = PackedLine.of(text, '=');
            return new PolicyVersion(parts.text(0), Instant.parse(parts.text(1)));
        }
    }

    /// Read on first use: a class of its own, so that nothing is read before.
    private static final class Index {
        static final Map<String, Packed> BY_ARN = new LinkedHashMap<>();
        static final List<ManagedPolicy> ALL;

        static {
            Blocks.index("managed-policies.index").stream()
                    .map(Packed::of)
                    .forEach(packed -> BY_ARN.put(packed.policy().arn(), packed));
            ALL = BY_ARN.values().stream().map(Packed::policy).toList();
        }
    }
}
