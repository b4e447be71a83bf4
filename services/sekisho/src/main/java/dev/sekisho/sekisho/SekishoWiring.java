package dev.sekisho.sekisho;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.server.Wiring;
import dev.sekisho.server.record.RecentDenials;

/// What the server's own operations take.
@Wiring("sekisho")
public final class SekishoWiring {
    private final RecentDenials denials;
    private final Accounts accounts;

    public SekishoWiring(RecentDenials denials, Accounts accounts) {
        this.denials = denials;
        this.accounts = accounts;
    }

    public RecentDenials denials() {
        return denials;
    }

    public Accounts accounts() {
        return accounts;
    }
}
