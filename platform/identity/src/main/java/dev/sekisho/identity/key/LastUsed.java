package dev.sekisho.identity.key;

import dev.sekisho.identity.storage.Fields;
import dev.sekisho.store.Entry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Where and when an access key was last used.
///
/// @param service the credential scope's service, such as `s3`
/// @param date in whole seconds
public record LastUsed(String service, String region, Instant date) {
    public LastUsed {
        date = date.truncatedTo(ChronoUnit.SECONDS);
    }

    byte[] toBytes() {
        return Fields.empty()
                .with("service", service)
                .with("region", region)
                .with("date", date)
                .toBytes();
    }

    static LastUsed read(Entry entry) {
        Fields fields = Fields.of(entry);
        var used = new LastUsed(fields.text("service"), fields.text("region"), fields.instant("date"));
        fields.end();
        return used;
    }
}
