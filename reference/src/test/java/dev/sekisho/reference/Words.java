package dev.sekisho.reference;

import java.util.List;

/// Few words, so that what policies name and what requests carry often is the same, or almost.
final class Words {
    static final String A = "111111111111";
    static final String B = "222222222222";
    static final String CANONICAL_A = "c".repeat(64);

    static final List<String> ACTIONS = List.of(
            "s3:GetObject", "s3:GetObjects", "s3:PutObject", "S3:getobject", "s3:Get", "sqs:GetObject", "iam:GetUser");

    static final List<String> TRUST_ACTIONS = List.of(
            "sts:AssumeRole",
            "STS:assumerole",
            "sts:TagSession",
            "sts:AssumeRoleWithWebIdentity",
            "sts:SetSourceIdentity");

    static final List<String> RESOURCES = List.of(
            "arn:aws:s3:::b/a",
            "arn:aws:s3:::b/a/b",
            "arn:aws:s3:::b",
            "arn:aws:s3:::b/${aws:username}",
            "arn:aws:s3:::b/A*?",
            "arn:aws:s3:::b/ab.b",
            "arn:aws:s3:::b:a:b",
            "arn:aws:sqs:us-east-1:111111111111:a:b",
            "arn:aws:sqs:us-east-1:222222222222:a",
            "arn:aws-cn:s3:::b/a",
            "arn:aws:sqs:us-east-1:111111111111:aé\uD83D\uDE00b",
            "*");

    static final List<String> ROLES =
            List.of("arn:aws:iam::111111111111:role/app", "arn:aws:iam::222222222222:role/x/app");

    static final List<Caller> CALLERS = List.of(
            new Caller(Caller.Kind.ROOT, A, "", "", "", ""),
            new Caller(Caller.Kind.ROOT, B, "", "", "", ""),
            new Caller(Caller.Kind.USER, A, "/", "ana", "AIDA2222222222222222", ""),
            new Caller(Caller.Kind.USER, A, "/p/", "ana", "AIDA3333333333333333", ""),
            new Caller(Caller.Kind.USER, B, "/", "ana", "AIDA4444444444444444", ""),
            new Caller(Caller.Kind.USER, A, "/", "bo", "AIDA5555555555555555", ""),
            new Caller(Caller.Kind.ROLE_SESSION, A, "/", "app", "AROA2222222222222222", "one"),
            new Caller(Caller.Kind.ROLE_SESSION, A, "/", "app", "AROA2222222222222222", "two"),
            new Caller(Caller.Kind.ROLE_SESSION, A, "/x/", "app", "AROA3333333333333333", "one"),
            new Caller(Caller.Kind.ROLE_SESSION, B, "/", "app", "AROA4444444444444444", "one"),
            new Caller(
                    Caller.Kind.ROLE_SESSION,
                    A,
                    "/aws-service-role/x.amazonaws.com/",
                    "own",
                    "AROA5555555555555555",
                    "s"),
            new Caller(Caller.Kind.FEDERATED_USER, A, "/", "ana", "AIDA2222222222222222", "fay"),
            new Caller(Caller.Kind.FEDERATED_USER, B, "/", "ana", "AIDA4444444444444444", "fay"),
            new Caller(Caller.Kind.FEDERATED, "", "", "accounts.google.com", "", ""),
            new Caller(Caller.Kind.FEDERATED, "", "", "arn:aws:iam::111111111111:saml-provider/p", "", ""),
            new Caller(Caller.Kind.SERVICE, "", "", "lambda.amazonaws.com", "", ""),
            new Caller(Caller.Kind.SERVICE, "", "", "s3.amazonaws.com", "", ""),
            new Caller(Caller.Kind.ANONYMOUS, "", "", "", "", ""));

    private Words() {}
}
