package dev.sekisho.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// From `./sekisho` to the first signed answer, in turns with a bare handler under the same flags; and the memory that
/// the server takes when idle.
final class StartBench {
    private static final int ROUNDS = 11;
    private static final int IDLE_SECONDS = 10;

    private StartBench() {}

    static void run() throws Exception {
        try (Scratch scratch = Scratch.create()) {
            double[] sekisho = new double[ROUNDS];
            double[] bare = new double[ROUNDS];
            long resident = 0;
            for (int i = 0; i < ROUNDS; i++) {
                // The first start makes the data directory, the later ones find it: both happen to newcomers.
                try (Program program = Program.sekisho(scratch.resolve("data"))) {
                    sekisho[i] = program.awaitAnswer(Requests.callerIdentity(program.port()));
                    try (Program other = Program.bare(program, scratch.folder())) {
                        bare[i] = other.awaitAnswer(Requests.health(other.port()));
                    }
                    if (i == ROUNDS - 1) {
                        TimeUnit.SECONDS.sleep(IDLE_SECONDS);
                        resident = program.residentMegabytes();
                    }
                }
            }
            report("Sekisho, start to first signed answer", sekisho);
            report("bare handler, start to first answer", bare);
            System.out.printf(Locale.ROOT, "difference of the medians: %.0f ms%n", median(sekisho) - median(bare));
            System.out.printf("idle memory after %d s: %d MB resident%n", IDLE_SECONDS, resident);
        }
    }

    private static void report(String what, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.0f ms (%.0f to %.0f, %d starts)%n",
                what,
                median(millis),
                sorted[0],
                sorted[sorted.length - 1],
                sorted.length);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
