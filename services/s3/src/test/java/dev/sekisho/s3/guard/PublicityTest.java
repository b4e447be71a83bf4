package dev.sekisho.s3.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sekisho.policy.PolicyDocument;
import dev.sekisho.policy.PolicyType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "public | Allow | \"*\" | {}",
                "public | Allow | {\"AWS\": \"*\"} | {}",
                "public | Allow | {\"AWS\": [\"123456789012\", \"*\"]} | {}",
                "public | Allow | {\"Federated\": \"graph.facebook.com\"} | {}",
                "not    | Deny  | \"*\" | {}",
                "not    | Allow | {\"AWS\": \"123456789012\"} | {}",
                "not    | Allow | {\"AWS\": \"arn:aws:iam::123456789012:user/ana\"} | {}",
                "not    | Allow | {\"AWS\": \"AIDACKCEVSQ6C2EXAMPLE\"} | {}",
                "not    | Allow | {\"Service\": \"cloudtrail.amazonaws.com\"} | {}",
                "public | Allow | \"*\" | {\"StringLike\": {\"aws:SourceVpc\": \"vpc-*\"}}",
                "not    | Allow | \"*\" | {\"StringEquals\": {\"aws:SourceVpc\": \"vpc-91237329\"}}",
                "not    | Allow | \"*\" | {\"StringLike\": {\"aws:SourceVpce\": \"vpce-91237329\"}}",
                "not    | Allow | \"*\" | {\"ForAnyValue:StringEquals\": {\"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\"}}",
                "public | Allow | \"*\" | {\"ForAllValues:StringEquals\": {\"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\"}}",
                "public | Allow | \"*\" | {\"StringEqualsIfExists\": {\"aws:SourceVpc\": \"vpc-91237329\"}}",
                "public | Allow | \"*\" | {\"StringNotEquals\": {\"aws:SourceVpc\": \"vpc-91237329\"}}",
                "public | Allow | \"*\" | {\"StringEquals\": {\"aws:SourceVpc\": [\"vpc-1\", \"${aws:username}\"]}}",
                "public | Allow | \"*\" | {\"StringEquals\": {\"aws:UserAgent\": \"mine\"}}",
                "public | Allow | \"*\" | {\"StringEquals\": {\"aws:Referer\": \"https://example.com/\"}}",
                "not    | Allow | \"*\" | {\"StringEquals\": {\"aws:userid\": \"AIDACKCEVSQ6C2EXAMPLE\"}}",
                "public | Allow | \"*\" | {\"StringLike\": {\"aws:userid\": \"AROACKCEVSQ6C2EXAMPLE:*\"}}",
                "not    | Allow | \"*\" | {\"ArnEquals\": {\"aws:SourceArn\": \"arn:aws:sns:us-east-1:123456789012:t\"}}",
                "public | Allow | \"*\" | {\"ArnLike\": {\"aws:SourceArn\": \"arn:aws:sns:*:*:t\"}}",
                "not    | Allow | \"*\" | {\"ArnLike\": {\"s3:DataAccessPointArn\":"
                        + " \"arn:aws:s3:us-west-2:123456789012:accesspoint/*\"}}",
                "public | Allow | \"*\" | {\"ArnLike\": {\"s3:DataAccessPointArn\":"
                        + " \"arn:aws:s3:us-west-2:*:accesspoint/mine\"}}",
                "not    | Allow | \"*\" | {\"IpAddress\": {\"aws:SourceIp\": [\"203.0.113.0/24\", \"198.51.100.7\"]}}",
                "not    | Allow | \"*\" | {\"IpAddress\": {\"aws:SourceIp\": \"10.0.0.0/8\"}}",
                "public | Allow | \"*\" | {\"IpAddress\": {\"aws:SourceIp\": \"0.0.0.0/1\"}}",
                "public | Allow | \"*\" | {\"IpAddress\": {\"aws:SourceIp\": [\"203.0.113.0/24\", \"0.0.0.0/0\"]}}",
                "not    | Allow | \"*\" | {\"IpAddress\": {\"aws:SourceIp\": \"2001:db8::/32\"}}",
                "public | Allow | \"*\" | {\"IpAddress\": {\"aws:SourceIp\": \"2001:d00::/24\"}}",
                "public | Allow | \"*\" | {\"NotIpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}}",
            })
    void a_policy_is_public_unless_it_names_whom_it_is_for(
            String expected, String effect, String principal, String condition) {
        String text = """
                {"Version": "2012-10-17",
                 "Statement": {"Effect": "%s", "Principal": %s, "Action": "s3:GetObject",
                               "Resource": "arn:aws:s3:::photos/*", "Condition": %s}}""".formatted(effect, principal, condition);
        PolicyDocument policy = PolicyDocument.parse(text, PolicyType.RESOURCE_BASED);
        assertEquals(expected.equals("public"), Publicity.isPublic(policy));
    }
}
