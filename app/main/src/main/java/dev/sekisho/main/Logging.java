package dev.sekisho.main;

import java.util.logging.Level;
import java.util.logging.Logger;

/// What goes wrong is told on stderr, a line each; what goes well is not told.
final class Logging {
    /// Held here: the JDK keeps its loggers, with their levels, only as long as someone else does.
    private static final Logger ROOT = Logger.getLogger("");

    private Logging() {}

    static void configure() {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT %4$s %3$s: %5$s%6$s%n");
        ROOT.setLevel(Level.WARNING);
    }
}
