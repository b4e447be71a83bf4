package dev.sekisho.bench;

import java.time.Duration;
import java.util.Locale;

/// Signed GetCallerIdentity over keep-alive, in turns with a bare handler that is sent the same bytes.
final class IdentityBench {
    private static final int CLIENTS = 32;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private IdentityBench() {}

    static void run() throws Exception {
        try (Scratch scratch = Scratch.create();
                Program sekisho = Program.sekisho(scratch.resolve("data"))) {
            sekisho.awaitAnswer(Requests.callerIdentity(sekisho.port()));
            try (Program bare = Program.bare(sekisho, scratch.folder())) {
                bare.awaitAnswer(Requests.health(bare.port()));
                load(sekisho, WARM_UP);
                load(bare, WARM_UP);
                double most = 0;
                double mostBare = 0;
                for (int round = 1; round <= ROUNDS; round++) {
                    Load.Result checked = load(sekisho, MEASURED);
                    Load.Result nothing = load(bare, MEASURED);
                    System.out.println("GetCallerIdentity, round " + round + ": " + checked);
                    System.out.println("bare handler, round " + round + ": " + nothing);
                    most += checked.perSecond() / ROUNDS;
                    mostBare += nothing.perSecond() / ROUNDS;
                }
                System.out.printf(
                        Locale.ROOT,
                        "mean of %d rounds: %,.0f against %,.0f requests/s: %.0f %%%n",
                        ROUNDS,
                        most,
                        mostBare,
                        100 * most / mostBare);
            }
        }
    }

    private static Load.Result load(Program program, Duration duration) throws Exception {
        byte[] request = Requests.callerIdentity(program.port());
        return new Load(program.port(), CLIENTS, duration).run((client, index) -> request);
    }
}
