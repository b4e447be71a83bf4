package dev.sekisho.bench.policy;

import dev.sekisho.bench.policy.Question.Answer;
import dev.sekisho.bench.policy.Rule.Restriction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// The three workloads, each with a thousand questions of every kind that its policies answer. Always the same.
public final class Workloads {
    private static final int QUESTIONS = 1_000;
    private static final String REGIONAL = ":eu-west-1:123456789012:";

    private Workloads() {}

    /// @param name `small`: a policy of 3 statements; `medium`: 10 of 10; `large`: 30 of 20, a permissions boundary and
    ///     a bucket's policy
    public static Workload of(String name) {
        return switch (name) {
            case "small" -> small();
            case "medium" -> workload(name, 10, 10, List.of(), List.of());
            case "large" ->
                workload(
                        name,
                        30,
                        20,
                        List.of(Rule.allow(
                                "*", "s3:*", "dynamodb:*", "sqs:*", "lambda:*", "logs:*", "secretsmanager:*", "ec2:*")),
                        List.of(
                                Rule.allow("arn:aws:s3:::shared/*", "s3:GetObject"),
                                Rule.deny("arn:aws:s3:::shared/secret/*", "s3:*")));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Workload small() {
        var rules = List.of(
                Rule.allow("arn:aws:s3:::photos/*", "s3:GetObject", "s3:PutObject"),
                Rule.allow("arn:aws:s3:::photos", "s3:ListBucket"),
                Rule.deny("arn:aws:s3:::photos/secret/*", "s3:*"));
        var kinds = List.of(
                question("s3:GetObject", "arn:aws:s3:::photos/cat.jpg", Answer.ALLOWED),
                question("s3:ListBucket", "arn:aws:s3:::photos", Answer.ALLOWED),
                question("s3:PutObject", "arn:aws:s3:::photos/secret/plan", Answer.DENIED_EXPLICITLY),
                question("s3:DeleteObject", "arn:aws:s3:::photos/cat.jpg", Answer.DENIED_IMPLICITLY),
                question("s3:GetObject", "arn:aws:s3:::others/cat.jpg", Answer.DENIED_IMPLICITLY));
        return new Workload(
                "small",
                List.of(rules),
                List.of(),
                List.of(),
                IntStream.range(0, QUESTIONS)
                        .mapToObj(i -> kinds.get(i % kinds.size()))
                        .toList());
    }

    private static Workload workload(
            String name, int policies, int statements, List<Rule> boundary, List<Rule> bucket) {
        var identity = IntStream.range(0, policies)
                .mapToObj(policy -> IntStream.range(0, statements)
                        .mapToObj(i -> rule(policy * statements + i))
                        .toList())
                .toList();
        var random = new Random(1);
        var questions = new ArrayList<Question>();
        for (int i = 0; questions.size() < QUESTIONS; i++) {
            // The first rule of a group of ten.
            int group = 10 * random.nextInt(policies * statements / 10);
            Answer parameter = boundary.isEmpty() ? Answer.ALLOWED : Answer.DENIED_IMPLICITLY;
            questions.addAll(bucket.isEmpty() || i % 10 != 0 ? questions(group, parameter) : sharedQuestions());
        }
        return new Workload(name, identity, boundary, bucket, questions.subList(0, QUESTIONS));
    }

    /// Ten rules make a group; two of them have a condition.
    private static Rule rule(int number) {
        int group = number - number % 10;
        return switch (number % 10) {
            case 0 -> Rule.allow("arn:aws:s3:::bucket-" + group + "/*", "s3:*Object", "s3:GetObjectTagging");
            case 1 ->
                Rule.allow("arn:aws:dynamodb" + REGIONAL + "table/t" + group + "-*", "dynamodb:Get*", "dynamodb:Query");
            case 2 ->
                Rule.allow("arn:aws:sqs" + REGIONAL + "q" + group + "-*", "sqs:SendMessage", "sqs:ReceiveMessage");
            case 3 -> Rule.allow("arn:aws:lambda" + REGIONAL + "function:f" + group + "-*", "lambda:Invoke*");
            case 4 -> Rule.deny("arn:aws:s3:::bucket-" + group + "/locked/*", "s3:Delete*", "s3:PutObject");
            case 5 -> Rule.allow("arn:aws:logs" + REGIONAL + "log-group:/app/" + group + "/*", "logs:*");
            case 6 ->
                Rule.allow(
                                "arn:aws:secretsmanager" + REGIONAL + "secret:s" + group + "/*",
                                "secretsmanager:GetSecretValue")
                        .when(new Restriction.Owner());
            case 7 ->
                Rule.allow(
                                "arn:aws:ec2" + REGIONAL + "instance/i-" + group + "-*",
                                "ec2:StartInstances",
                                "ec2:StopInstances")
                        .when(new Restriction.Source("10." + group % 256 + ".0.0/16"));
            case 8 -> Rule.allow("arn:aws:ssm" + REGIONAL + "parameter/p" + group, "ssm:GetParameter", "ssm:Put*");
            default -> Rule.deny("arn:aws:logs" + REGIONAL + "log-group:/app/" + group + "/*", "logs:Delete*");
        };
    }

    /// @param parameter the answer to a question about a parameter that an identity-based policy allows
    private static List<Question> questions(int group, Answer parameter) {
        String bucket = "arn:aws:s3:::bucket-" + group;
        String secret = "arn:aws:secretsmanager" + REGIONAL + "secret:s" + group + "/db-a1b2c3";
        String instance = "arn:aws:ec2" + REGIONAL + "instance/i-" + group + "-7";
        String log = "arn:aws:logs" + REGIONAL + "log-group:/app/" + group + "/web:log-stream:1";
        String inside = "10." + group % 256 + ".3.4";
        return List.of(
                question("s3:GetObject", bucket + "/2026/cat.jpg", Answer.ALLOWED),
                question("s3:DeleteObject", bucket + "/locked/plan", Answer.DENIED_EXPLICITLY),
                question("s3:GetObject", "arn:aws:s3:::other-" + group + "/cat.jpg", Answer.DENIED_IMPLICITLY),
                question("dynamodb:GetItem", "arn:aws:dynamodb" + REGIONAL + "table/t" + group + "-1", Answer.ALLOWED),
                question(
                        "dynamodb:PutItem",
                        "arn:aws:dynamodb" + REGIONAL + "table/t" + group + "-1",
                        Answer.DENIED_IMPLICITLY),
                question("sqs:SendMessage", "arn:aws:sqs" + REGIONAL + "q" + group + "-in", Answer.ALLOWED),
                question(
                        "lambda:InvokeFunction",
                        "arn:aws:lambda" + REGIONAL + "function:f" + group + "-x",
                        Answer.ALLOWED),
                question("logs:PutLogEvents", log, Answer.ALLOWED),
                question("iam:CreateUser", "arn:aws:iam::123456789012:user/eve", Answer.DENIED_IMPLICITLY),
                new Question("secretsmanager:GetSecretValue", secret, "ana", inside, Answer.ALLOWED),
                new Question("secretsmanager:GetSecretValue", secret, "eve", inside, Answer.DENIED_IMPLICITLY),
                new Question("ec2:StopInstances", instance, "ana", inside, Answer.ALLOWED),
                new Question("ec2:StopInstances", instance, "ana", "192.0.2.1", Answer.DENIED_IMPLICITLY),
                question("logs:DeleteLogStream", log, Answer.DENIED_EXPLICITLY),
                question("ssm:GetParameter", "arn:aws:ssm" + REGIONAL + "parameter/p" + group, parameter));
    }

    private static List<Question> sharedQuestions() {
        return Arrays.asList(
                question("s3:GetObject", "arn:aws:s3:::shared/cat.jpg", Answer.ALLOWED),
                question("s3:GetObject", "arn:aws:s3:::shared/secret/plan", Answer.DENIED_EXPLICITLY),
                question("s3:PutObject", "arn:aws:s3:::shared/cat.jpg", Answer.DENIED_IMPLICITLY));
    }

    private static Question question(String action, String resource, Answer answer) {
        return new Question(action, resource, "eve", "192.0.2.1", answer);
    }
}
