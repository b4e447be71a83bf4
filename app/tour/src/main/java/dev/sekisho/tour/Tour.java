package dev.sekisho.tour;

import java.nio.file.Path;
import java.util.Optional;

/// A server, a client and a folder for one walk; all gone when it is closed.
final class Tour implements AutoCloseable {
    private final Scratch scratch = Scratch.create();
    private final ThrowAwayServer server;

    /// @param launcher the path of `./sekisho`
    Tour(String launcher) {
        try {
            server = ThrowAwayServer.start(launcher, scratch.path());
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    /// @param cli the aws CLI, where it is installed
    void walk(Narrator narrator, Optional<Path> cli) {
        Client client = cli.map(program -> AwsCli.in(scratch.path(), program, server.endpoint()))
                .orElseGet(() -> new AwsSdk(scratch.path(), server.endpoint()));
        narrator.say("welcome", server.endpoint());
        narrator.say(client.introduction());
        client.configure(Command.ROOT, server.rootKeys());
        new Walk(client, new Decisions(server.decisionLog()), narrator, scratch.path()).along(Road.STEPS);
        narrator.say("end");
    }

    @Override
    public synchronized void close() {
        server.close();
        scratch.close();
    }
}
