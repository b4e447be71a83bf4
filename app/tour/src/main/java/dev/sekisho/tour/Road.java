package dev.sekisho.tour;

import dev.sekisho.tour.Step.Call;
import dev.sekisho.tour.Step.Configure;
import dev.sekisho.tour.Step.Ending;
import dev.sekisho.tour.Step.Write;
import java.util.List;

/// The introductory road of IAM: a user, its keys, policies, a group, roles, an instance profile.
final class Road {
    private static final String USER = "dev-nemoto";

    static final List<Step> STEPS = List.of(
            works("bucket", "s3:CreateBucket", "s3 mb s3://travel-diary"),
            works("create-user", "iam:CreateUser", "iam create-user --user-name dev-nemoto"),
            works("create-access-key", "iam:CreateAccessKey", "iam create-access-key --user-name dev-nemoto"),
            new Configure("configure", USER),
            refused("nothing-allowed", "s3:ListBuckets", "s3 ls --profile dev-nemoto"),
            new Call(
                    "find-policy",
                    Command.of("iam list-policies --query Policies[?PolicyName==`AmazonS3ReadOnlyAccess`].Arn"
                            + " --output text"),
                    Ending.WORKS,
                    "iam:ListPolicies",
                    "POLICY_ARN"),
            works(
                    "attach",
                    "iam:AttachUserPolicy",
                    "iam attach-user-policy --user-name dev-nemoto --policy-arn ${POLICY_ARN}"),
            works("reads", "s3:ListBuckets", "s3 ls --profile dev-nemoto"),
            refused("does-not-write", "s3:CreateBucket", "s3 mb s3://photos --profile dev-nemoto"),
            works(
                    "detach",
                    "iam:DetachUserPolicy",
                    "iam detach-user-policy --user-name dev-nemoto --policy-arn ${POLICY_ARN}"),
            refused("nothing-again", "s3:ListBuckets", "s3 ls --profile dev-nemoto"),
            works("group", "iam:CreateGroup", "iam create-group --group-name develop"),
            works(
                    "group-policy",
                    "iam:AttachGroupPolicy",
                    "iam attach-group-policy --group-name develop --policy-arn ${POLICY_ARN}"),
            works("member", "iam:AddUserToGroup", "iam add-user-to-group --group-name develop --user-name dev-nemoto"),
            works("reads-as-member", "s3:ListBuckets", "s3 ls --profile dev-nemoto"),
            new Write("trust-user", "trust-user.json", trust("AWS", "arn:aws:iam::000000000000:user/dev-nemoto")),
            works(
                    "role-writer",
                    "iam:CreateRole",
                    "iam create-role --role-name devWriterRole --assume-role-policy-document file://trust-user.json"),
            works(
                    "role-writer-policy",
                    "iam:AttachRolePolicy",
                    "iam attach-role-policy --role-name devWriterRole"
                            + " --policy-arn arn:aws:iam::aws:policy/AmazonS3FullAccess"),
            works(
                    "assume",
                    "sts:AssumeRole",
                    "sts assume-role --role-arn arn:aws:iam::000000000000:role/devWriterRole"
                            + " --role-session-name morning --profile dev-nemoto"),
            new Configure("configure-writer", "writer"),
            works("writes-as-role", "s3:CreateBucket", "s3 mb s3://photos --profile writer"),
            new Write("trust-lambda", "trust-lambda.json", trust("Service", "lambda.amazonaws.com")),
            works(
                    "role-lambda",
                    "iam:CreateRole",
                    "iam create-role --role-name devLambdaRole"
                            + " --assume-role-policy-document file://trust-lambda.json"),
            works(
                    "role-lambda-policy",
                    "iam:AttachRolePolicy",
                    "iam attach-role-policy --role-name devLambdaRole"
                            + " --policy-arn arn:aws:iam::aws:policy/CloudWatchLogsFullAccess"),
            new Write("trust-ec2", "trust-ec2.json", trust("Service", "ec2.amazonaws.com")),
            works(
                    "role-ec2",
                    "iam:CreateRole",
                    "iam create-role --role-name devEc2InstanceRole"
                            + " --assume-role-policy-document file://trust-ec2.json"),
            works(
                    "role-ec2-policy",
                    "iam:AttachRolePolicy",
                    "iam attach-role-policy --role-name devEc2InstanceRole"
                            + " --policy-arn arn:aws:iam::aws:policy/AmazonS3FullAccess"),
            works(
                    "profile",
                    "iam:CreateInstanceProfile",
                    "iam create-instance-profile --instance-profile-name devEc2InstanceProfile"),
            works(
                    "profile-role",
                    "iam:AddRoleToInstanceProfile",
                    "iam add-role-to-instance-profile --instance-profile-name devEc2InstanceProfile"
                            + " --role-name devEc2InstanceRole"),
            works(
                    "profile-shown",
                    "iam:GetInstanceProfile",
                    "iam get-instance-profile --instance-profile-name devEc2InstanceProfile"));

    private Road() {}

    private static Step works(String text, String operation, String command) {
        return new Call(text, Command.of(command), Ending.WORKS, operation, "");
    }

    private static Step refused(String text, String operation, String command) {
        return new Call(text, Command.of(command), Ending.IS_REFUSED, operation, "");
    }

    private static String trust(String kind, String principal) {
        return """
                {
                  "Version": "2012-10-17",
                  "Statement": {
                    "Effect": "Allow",
                    "Principal": {"%s": "%s"},
                    "Action": "sts:AssumeRole"
                  }
                }
                """.formatted(kind, principal);
    }
}
