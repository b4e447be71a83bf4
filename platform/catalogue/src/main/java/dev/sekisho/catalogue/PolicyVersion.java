package dev.sekisho.catalogue;

import java.time.Instant;

/// A version of a managed policy, without its document.
///
/// @param id such as `v3`
public record PolicyVersion(String id, Instant createDate) {}
