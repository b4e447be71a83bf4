package dev.sekisho.s3.multipart;

import dev.sekisho.s3.storage.Content;
import java.time.Instant;

/// A part that has arrived.
///
/// @param number 1 to 10,000
public record StoredPart(int number, Content content, Instant modified) {}
