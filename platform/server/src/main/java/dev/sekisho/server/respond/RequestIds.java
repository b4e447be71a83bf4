package dev.sekisho.server.respond;

import java.util.concurrent.atomic.AtomicLong;

/// Makes request ids: unlike each other, not secret.
public final class RequestIds {
    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

    private final AtomicLong state;

    /// @param seed where the sequence begins; random in a server, fixed in a test
    public RequestIds(long seed) {
        this.state = new AtomicLong(seed);
    }

    public RequestId next() {
        long position = state.getAndAdd(STEP);
        return new RequestId(mixed(position), mixed(~position));
    }

    // The finishing steps of SplitMix64: neighbours in the sequence have nothing in common.
    private static long mixed(long position) {
        long z = (position ^ (position >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}
