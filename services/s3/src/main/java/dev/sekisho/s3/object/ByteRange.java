package dev.sekisho.s3.object;

import dev.sekisho.models.AwsError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A stretch of an object.
///
/// @param start the first byte
/// @param length in bytes
public record ByteRange(long start, long length) {
    private static final Pattern FORM = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /// @param header such as `bytes=0-99`, `bytes=100-` or `bytes=-100`
    /// @return null for what HTTP tells to ignore, and for several ranges, which S3 answers with the whole object
    /// @throws AwsError InvalidRange if nothing of it is in the object
    static @Nullable ByteRange of(String header, long size) {
        Matcher form = FORM.matcher(header.strip());
        if (!form.matches() || header.strip().length() == "bytes=-".length()) {
            return null;
        }
        String first = form.group(1);
        String last = form.group(2);
        if (first.isEmpty()) {
            return suffix(Math.min(Long.parseLong(last), size), size);
        }
        long start = Long.parseLong(first);
        long end = last.isEmpty() ? size - 1 : Long.parseLong(last);
        if (end < start && !last.isEmpty()) {
            return null;
        }
        if (start >= size) {
            throw unsatisfiable();
        }
        return new ByteRange(start, Math.min(end, size - 1) - start + 1);
    }

    private static ByteRange suffix(long length, long size) {
        if (length == 0) {
            throw unsatisfiable();
        }
        return new ByteRange(size - length, length);
    }

    private static AwsError unsatisfiable() {
        return AwsError.of("InvalidRange", 416, "The requested range is not satisfiable");
    }

    /// As `Content-Range` has it.
    String contentRange(long size) {
        return "bytes " + start + "-" + (start + length - 1) + "/" + size;
    }
}
