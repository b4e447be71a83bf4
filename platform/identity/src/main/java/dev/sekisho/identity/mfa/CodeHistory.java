package dev.sekisho.identity.mfa;

import java.time.Duration;
import java.time.Instant;

/// What became of the codes of a seed so far.
///
/// Whoever has stolen an access key could try codes until one fits: three of a million do at any time. So after
/// [#MOST_FAILURES] wrong ones within [#FAILING] no code is looked at until that time is over, not even the right one,
/// which leaves a guesser less than one chance in five hundred a day. This is kept with the device and not in memory:
/// it then holds for all nodes and across restarts, costs at most five writes in a quarter of an hour, and no number
/// of devices makes another's failures forgotten.
///
/// @param lastStep the step of the last code that was taken; 0 before the first. It and all before are used up
/// @param drift how many steps the device's clock is ahead, as it was when it was last synchronized
/// @param failures how many codes were wrong since `failingSince`
/// @param failingSince when the first of them was given, in whole seconds
record CodeHistory(long lastStep, long drift, long failures, Instant failingSince) {
    static final int MOST_FAILURES = 5;
    static final Duration FAILING = Duration.ofMinutes(15);
    static final CodeHistory NONE = new CodeHistory(0, 0, 0, Instant.EPOCH);

    /// Whether no code is taken at this time.
    boolean isLocked(Instant now) {
        return failures >= MOST_FAILURES && isFailing(now);
    }

    CodeHistory accepted(long step) {
        return new CodeHistory(step, drift, 0, Instant.EPOCH);
    }

    CodeHistory synchronizedTo(long changedDrift) {
        return new CodeHistory(lastStep, changedDrift, failures, failingSince);
    }

    CodeHistory failed(Instant now) {
        return isFailing(now)
                ? new CodeHistory(lastStep, drift, failures + 1, failingSince)
                : new CodeHistory(lastStep, drift, 1, Instant.ofEpochSecond(now.getEpochSecond()));
    }

    private boolean isFailing(Instant now) {
        return failures > 0 && now.isBefore(failingSince.plus(FAILING));
    }
}
