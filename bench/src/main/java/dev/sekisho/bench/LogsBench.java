package dev.sekisho.bench;

import java.time.Duration;
import java.util.Locale;

/// Durable PutLogEvents in batches: each is answered only after it is on disk.
final class LogsBench {
    private static final int CLIENTS = 8;
    private static final int EVENTS = 1_000;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private LogsBench() {}

    static void run() throws Exception {
        try (Scratch scratch = Scratch.create();
                Program sekisho = Program.sekisho(scratch.resolve("data"))) {
            int port = sekisho.port();
            sekisho.awaitAnswer(Requests.callerIdentity(port));
            try (var connection = new Connection(port)) {
                require(connection.send(Requests.logs(port, "CreateLogGroup", "{\"logGroupName\":\"bench\"}")));
                for (int client = 0; client < CLIENTS; client++) {
                    require(connection.send(Requests.logs(port, "CreateLogStream", "{" + place(client) + "}")));
                }
            }
            load(port, WARM_UP);
            for (int round = 1; round <= ROUNDS; round++) {
                Load.Result result = load(port, MEASURED);
                System.out.printf(
                        Locale.ROOT,
                        "PutLogEvents, %d events of 100 bytes each, round %d: %,.0f events/s; %s%n",
                        EVENTS,
                        round,
                        result.perSecond() * EVENTS,
                        result);
            }
            System.out.println("Memory: " + sekisho.residentMegabytes() + " MB");
        }
    }

    private static void require(int status) {
        if (status != 200) {
            throw new IllegalStateException("Status " + status);
        }
    }

    private static String place(int client) {
        return "\"logGroupName\":\"bench\",\"logStreamName\":\"stream-" + client + "\"";
    }

    private static Load.Result load(int port, Duration duration) throws Exception {
        return new Load(port, CLIENTS, duration)
                .run((client, index) -> Requests.logs(port, "PutLogEvents", batch(client)));
    }

    private static String batch(int client) {
        long now = System.currentTimeMillis();
        var json = new StringBuilder("{").append(place(client)).append(",\"logEvents\":[");
        for (int i = 0; i < EVENTS; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"timestamp\":")
                    .append(now)
                    .append(",\"message\":\"INFO  [worker-")
                    .append(100_000 + i)
                    .append("] GET /api/items/0123456789 200 17ms trace=4bf92f3577b34da6a3ce929d0e0e4736 ok\"}");
        }
        return json.append("]}").toString();
    }
}
