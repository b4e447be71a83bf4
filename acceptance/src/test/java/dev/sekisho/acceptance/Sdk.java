package dev.sekisho.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/// The AWS SDK for Java, as one caller.
record Sdk(URI endpoint, AwsCredentialsProvider credentials) {
    private static final Region REGION = Region.AP_NORTHEAST_1;

    static Sdk root(Sekisho server) {
        return of(
                server, server.rootAccessKeyId(), new String(server.rootSecret().reveal(), UTF_8));
    }

    static Sdk of(Sekisho server, String accessKeyId, String secret) {
        var key = AwsBasicCredentials.create(accessKeyId, secret);
        return new Sdk(server.endpoint(), StaticCredentialsProvider.create(key));
    }

    IamClient iam() {
        return IamClient.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    StsClient sts() {
        return StsClient.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    S3Client s3() {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
