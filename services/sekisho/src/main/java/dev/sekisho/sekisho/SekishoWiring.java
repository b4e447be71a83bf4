package dev.sekisho.sekisho;

import dev.sekisho.server.Wiring;
import dev.sekisho.server.record.RecentDenials;

/// What the server's own operations take.
@Wiring("sekisho")
public final class SekishoWiring {
    private final RecentDenials denials;

    public SekishoWiring(RecentDenials denials) {
        this.denials = denials;
    }

    public RecentDenials denials() {
        return denials;
    }
}
