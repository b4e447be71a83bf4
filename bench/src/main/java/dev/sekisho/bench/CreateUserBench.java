package dev.sekisho.bench;

import java.time.Duration;

/// Durable CreateUser: each is answered only after it is on disk.
final class CreateUserBench {
    private static final int CLIENTS = 32;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private CreateUserBench() {}

    static void run() throws Exception {
        try (Scratch scratch = Scratch.create();
                Program sekisho = Program.sekisho(scratch.resolve("data"))) {
            sekisho.awaitAnswer(Requests.callerIdentity(sekisho.port()));
            load(sekisho, "warm-up", WARM_UP);
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.println("CreateUser, round " + round + ": " + load(sekisho, "round" + round, MEASURED));
            }
        }
    }

    private static Load.Result load(Program program, String prefix, Duration duration) throws Exception {
        return new Load(program.port(), CLIENTS, duration)
                .run((client, index) -> Requests.createUser(program.port(), prefix + "-" + client + "-" + index));
    }
}
