package dev.sekisho.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Kills the server in the middle of a load of CreateUser, again and again over the same data, and looks for every user
/// whose creation was answered.
final class CrashBench {
    private static final int CLIENTS = 32;
    private static final int KILLS = 20;

    private CrashBench() {}

    static void run() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        System.out.println("seed " + seed);
        try (Scratch scratch = Scratch.create()) {
            Path data = scratch.resolve("data");
            int sum = 0;
            for (int round = 1; round <= KILLS; round++) {
                int millis = 300 + random.nextInt(1_500);
                Queue<String> answered = createUntilKilled(data, "round" + round, millis);
                String state = integrity(data);
                int lost = countLost(data, answered);
                System.out.printf(
                        "kill %d after %d ms: %d answered, %d lost, file: %s%n",
                        round, millis, answered.size(), lost, state);
                if (lost > 0 || !state.equals("ok")) {
                    throw new IllegalStateException("Acknowledged users were lost, or the file is damaged.");
                }
                sum += answered.size();
            }
            System.out.printf("%d kills, %,d answered, 0 lost%n", KILLS, sum);
        }
    }

    private static Queue<String> createUntilKilled(Path data, String prefix, int millis) throws InterruptedException {
        Queue<String> answered = new ConcurrentLinkedQueue<>();
        try (Program program = Program.sekisho(data);
                var clients = Executors.newFixedThreadPool(CLIENTS)) {
            program.awaitAnswer(Requests.callerIdentity(program.port()));
            for (int i = 0; i < CLIENTS; i++) {
                String own = prefix + "-" + i + "-";
                clients.execute(() -> create(program.port(), own, answered));
            }
            TimeUnit.MILLISECONDS.sleep(millis);
            program.kill();
        }
        return answered;
    }

    private static void create(int port, String prefix, Queue<String> answered) {
        try (var connection = new Connection(port)) {
            for (int i = 0; true; i++) {
                int status = connection.send(Requests.createUser(port, prefix + i));
                if (status != 200) {
                    throw new IllegalStateException("Status " + status + ": " + connection.body());
                }
                answered.add(prefix + i);
            }
        } catch (IOException e) {
            // The server was killed; what it answered until now counts.
        }
    }

    private static int countLost(Path data, Queue<String> answered) throws IOException, InterruptedException {
        int lost = 0;
        try (Program program = Program.sekisho(data)) {
            program.awaitAnswer(Requests.callerIdentity(program.port()));
            try (var connection = new Connection(program.port())) {
                for (String name : answered) {
                    lost += connection.send(Requests.getUser(program.port(), name)) == 200 ? 0 : 1;
                }
            }
        }
        return lost;
    }

    private static String integrity(Path data) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("sekisho.db"));
                var statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA integrity_check")) {
            return result.getString(1);
        }
    }
}
