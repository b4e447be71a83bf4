package dev.sekisho.tour;

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

    /// @param withCli whether the aws CLI is there
    void walk(Narrator narrator, boolean withCli) {
        Client client =
                withCli ? AwsCli.in(scratch.path(), server.endpoint()) : new AwsSdk(scratch.path(), server.endpoint());
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
