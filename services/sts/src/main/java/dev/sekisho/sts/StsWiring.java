package dev.sekisho.sts;

import dev.sekisho.server.Wiring;

/// What STS's operations take.
@Wiring("sts")
public final class StsWiring {}
