package dev.sekisho.bench.micro;

import dev.sekisho.catalogue.ManagedPolicies;
import dev.sekisho.catalogue.ManagedPolicy;
import dev.sekisho.policy.CompiledPolicy;
import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.PolicySet;
import dev.sekisho.policy.PolicyType;
import java.util.List;
import java.util.stream.Stream;

/// Ten large policies that AWS manages, as many as may be attached, and one of a customer's that guards what they
/// allow.
final class LargePolicies {
    private static final List<String> ATTACHED = List.of(
            "ReadOnlyAccess",
            "job-function/ViewOnlyAccess",
            "SecurityAudit",
            "AmazonSageMakerFullAccess",
            "AWSElasticBeanstalkReadOnly",
            "job-function/SystemAdministrator",
            "job-function/DatabaseAdministrator",
            "job-function/NetworkAdministrator",
            "AmazonEC2FullAccess",
            "PowerUserAccess");

    // What the guard asks for on every request: patterns, a variable, an address, and keys that are not there.
    static final String GUARD = """
            {"Version": "2012-10-17", "Statement": [
              {"Sid": "Outside", "Effect": "Deny", "Action": "s3:*", "Resource": "*",
               "Condition": {"NotIpAddress": {"aws:SourceIp": ["192.0.2.0/24", "203.0.113.0/24"]},
                             "Bool": {"aws:ViaAWSService": "false"}}},
              {"Sid": "Others", "Effect": "Deny", "Action": ["s3:PutObject", "s3:DeleteObject*"],
               "NotResource": ["arn:aws:s3:::homes/${aws:username}/*", "arn:aws:s3:::shared-*/${aws:PrincipalTag/team}/*"]},
              {"Sid": "Untagged", "Effect": "Deny", "Action": ["ec2:*", "iam:*"], "Resource": "*",
               "Condition": {"StringNotEquals": {"aws:PrincipalTag/team": ["red", "blue"]}}}]}
            """;

    private LargePolicies() {}

    static String document(String name) {
        return managed(name).document();
    }

    static PolicySet set() {
        Stream<CompiledPolicy> attached =
                ATTACHED.stream().map(LargePolicies::managed).map(policy -> compile(policy.document(), policy.arn()));
        return PolicySet.of(
                Stream.concat(attached, Stream.of(compile(GUARD, "guard"))).toList());
    }

    static CompiledPolicy compile(String document, String name) {
        PolicyDocument parsed = PolicyDocument.parse(document, PolicyType.IDENTITY_BASED);
        return CompiledPolicy.compile(parsed, name);
    }

    private static ManagedPolicy managed(String name) {
        return ManagedPolicies.find("arn:aws:iam::aws:policy/" + name).orElseThrow();
    }
}
