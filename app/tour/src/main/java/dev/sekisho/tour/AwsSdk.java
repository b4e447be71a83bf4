package dev.sekisho.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/// The commands of the road by the AWS SDK for Java, for machines without the aws CLI.
final class AwsSdk implements Client {
    private static final Pattern POLICY_NAME = Pattern.compile("PolicyName==`([^`]+)`");

    private static final Map<String, BiFunction<IamClient, Command, SdkPojo>> IAM = Map.ofEntries(
            Map.entry("create-user", (iam, c) -> iam.createUser(b -> b.userName(c.option("--user-name")))),
            Map.entry("create-access-key", (iam, c) -> iam.createAccessKey(b -> b.userName(c.option("--user-name")))),
            Map.entry(
                    "attach-user-policy",
                    (iam, c) -> iam.attachUserPolicy(
                            b -> b.userName(c.option("--user-name")).policyArn(c.option("--policy-arn")))),
            Map.entry(
                    "detach-user-policy",
                    (iam, c) -> iam.detachUserPolicy(
                            b -> b.userName(c.option("--user-name")).policyArn(c.option("--policy-arn")))),
            Map.entry("create-group", (iam, c) -> iam.createGroup(b -> b.groupName(c.option("--group-name")))),
            Map.entry(
                    "attach-group-policy",
                    (iam, c) -> iam.attachGroupPolicy(
                            b -> b.groupName(c.option("--group-name")).policyArn(c.option("--policy-arn")))),
            Map.entry(
                    "add-user-to-group",
                    (iam, c) -> iam.addUserToGroup(
                            b -> b.groupName(c.option("--group-name")).userName(c.option("--user-name")))),
            Map.entry(
                    "attach-role-policy",
                    (iam, c) -> iam.attachRolePolicy(
                            b -> b.roleName(c.option("--role-name")).policyArn(c.option("--policy-arn")))),
            Map.entry(
                    "create-instance-profile",
                    (iam, c) ->
                            iam.createInstanceProfile(b -> b.instanceProfileName(c.option("--instance-profile-name")))),
            Map.entry(
                    "add-role-to-instance-profile",
                    (iam, c) -> iam.addRoleToInstanceProfile(b -> b.roleName(c.option("--role-name"))
                            .instanceProfileName(c.option("--instance-profile-name")))),
            Map.entry(
                    "get-instance-profile",
                    (iam, c) ->
                            iam.getInstanceProfile(b -> b.instanceProfileName(c.option("--instance-profile-name")))));

    private final Path folder;
    private final URI endpoint;
    private final Map<String, AwsCredentialsProvider> profiles = new HashMap<>();

    /// @param folder where `file://` points
    AwsSdk(Path folder, URI endpoint) {
        this.folder = folder;
        this.endpoint = endpoint;
    }

    @Override
    public String introduction() {
        return "client.sdk";
    }

    @Override
    public void configure(String profile, Keys keys) {
        AwsCredentials credentials = keys.sessionToken().isEmpty()
                ? AwsBasicCredentials.create(keys.accessKeyId(), keys.secret())
                : AwsSessionCredentials.create(keys.accessKeyId(), keys.secret(), keys.sessionToken());
        profiles.put(profile, StaticCredentialsProvider.create(credentials));
    }

    @Override
    public Answer run(Command command) {
        try {
            return Answer.worked(
                    switch (command.words().get(0)) {
                        case "s3" -> s3(command);
                        case "sts" -> assumeRole(command);
                        default -> iam(command);
                    });
        } catch (AwsServiceException e) {
            return Answer.failed("An error occurred (" + e.awsErrorDetails().errorCode() + "): "
                    + e.awsErrorDetails().errorMessage());
        }
    }

    private String s3(Command command) {
        try (S3Client s3 =
                prepared(S3Client.builder(), command).forcePathStyle(true).build()) {
            if (command.name().equals("s3 mb")) {
                String bucket = command.operand().substring("s3://".length());
                s3.createBucket(b -> b.bucket(bucket));
                return "make_bucket: " + bucket;
            }
            var lines = new StringBuilder();
            s3.listBuckets()
                    .buckets()
                    .forEach(bucket -> lines.append(bucket.creationDate())
                            .append(' ')
                            .append(bucket.name())
                            .append('\n'));
            return lines.toString();
        }
    }

    private String assumeRole(Command command) {
        try (StsClient sts = prepared(StsClient.builder(), command).build()) {
            return SdkJson.of(sts.assumeRole(b ->
                    b.roleArn(command.option("--role-arn")).roleSessionName(command.option("--role-session-name"))));
        }
    }

    private String iam(Command command) {
        String verb = command.words().get(1);
        try (IamClient iam = prepared(IamClient.builder(), command).build()) {
            return switch (verb) {
                case "list-policies" -> policyArn(iam, command.option("--query"));
                case "create-role" ->
                    SdkJson.of(iam.createRole(b -> b.roleName(command.option("--role-name"))
                            .assumeRolePolicyDocument(content(command.option("--assume-role-policy-document")))));
                default -> {
                    var call = IAM.get(verb);
                    if (call == null) {
                        throw new IllegalArgumentException("The road has no command " + command.name() + ".");
                    }
                    yield SdkJson.of(call.apply(iam, command));
                }
            };
        }
    }

    private static String policyArn(IamClient iam, String query) {
        Matcher name = POLICY_NAME.matcher(query);
        if (!name.find()) {
            throw new IllegalArgumentException("The query names no policy.");
        }
        return iam.listPoliciesPaginator().policies().stream()
                .filter(policy -> policy.policyName().equals(name.group(1)))
                .map(Policy::arn)
                .findFirst()
                .orElse("");
    }

    private String content(String file) {
        try {
            return Files.readString(folder.resolve(file.substring("file://".length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B prepared(B builder, Command command) {
        AwsCredentialsProvider profile = profiles.get(command.profile());
        if (profile == null) {
            throw new IllegalArgumentException("There is no profile " + command.profile() + ".");
        }
        return builder.endpointOverride(endpoint)
                .region(Region.of(ThrowAwayServer.REGION))
                .credentialsProvider(profile)
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }
}
