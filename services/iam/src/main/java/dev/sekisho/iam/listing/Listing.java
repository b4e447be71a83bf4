package dev.sekisho.iam.listing;

import dev.sekisho.identity.storage.Page;
import dev.sekisho.models.AwsError;
import dev.sekisho.server.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The part of a listing that one call asks for.
///
/// A marker is the position after the last item shown, with a digest of it and of what is listed: one that was made up,
/// or made for another listing, is refused.
///
/// @param what the operation and all that chooses its items
/// @param after the position to go on after; null to begin
public record Listing(String what, @Nullable String after, int limit) {
    private static final int DEFAULT_LIMIT = 100;
    private static final int DIGEST_BYTES = 9;

    /// @param marker from the page before; null to begin
    /// @param maxItems null for the default
    /// @param choice the operation's name and the values that choose the items; null where a value was not given
    /// @throws AwsError `ValidationError` for a marker that is not of this listing
    public static Listing of(
            Caller caller, @Nullable String marker, @Nullable Integer maxItems, @Nullable String... choice) {
        String what = caller.account() + Arrays.toString(choice);
        return new Listing(
                what, marker == null ? null : position(what, marker), maxItems == null ? DEFAULT_LIMIT : maxItems);
    }

    /// What to send for the next page; null if there is none.
    public @Nullable String marker(Page<?> page) {
        if (!page.truncated()) {
            return null;
        }
        byte[] position = page.next().getBytes(StandardCharsets.UTF_8);
        byte[] marker = Arrays.copyOf(digest(what, page.next()), DIGEST_BYTES + position.length);
        System.arraycopy(position, 0, marker, DIGEST_BYTES, position.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(marker);
    }

    private static String position(String what, String marker) {
        byte[] bytes = decoded(marker);
        if (bytes.length <= DIGEST_BYTES) {
            throw invalid();
        }
        String position = new String(bytes, DIGEST_BYTES, bytes.length - DIGEST_BYTES, StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(digest(what, position), Arrays.copyOf(bytes, DIGEST_BYTES))) {
            throw invalid();
        }
        return position;
    }

    private static byte[] decoded(String marker) {
        try {
            return Base64.getUrlDecoder().decode(marker);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static byte[] digest(String what, String position) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256")
                    .digest((what + '\n' + position).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(whole, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AwsError invalid() {
        return AwsError.of("ValidationError", 400, "Invalid Marker.");
    }
}
