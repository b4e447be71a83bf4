package dev.sekisho.policy;

import java.util.Optional;

/// An Amazon Resource Name, split into its six parts. Only the sixth may hold colons.
///
/// Source: IAM User Guide, "Identify AWS resources with Amazon Resource Names (ARNs)".
public record Arn(String partition, String service, String region, String account, String resource) {

    /// An ARN of the IAM service, which has no region, in the partition `aws`.
    public static Arn iam(AccountId account, String resource) {
        return new Arn("aws", "iam", "", account.value(), resource);
    }

    /// An ARN of the STS service, which has no region, in the partition `aws`.
    public static Arn sts(AccountId account, String resource) {
        return new Arn("aws", "sts", "", account.value(), resource);
    }

    /// Reads `arn:partition:service:region:account:resource`; empty when `text` has another form.
    public static Optional<Arn> parse(String text) {
        String[] parts = text.split(":", 6);
        boolean wellFormed = parts.length == 6
                && parts[0].equals("arn")
                && !parts[1].isEmpty()
                && !parts[2].isEmpty()
                && !parts[5].isEmpty();
        return wellFormed ? Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5])) : Optional.empty();
    }

    @Override
    public String toString() {
        return "arn:" + partition + ":" + service + ":" + region + ":" + account + ":" + resource;
    }
}
