package dev.sekisho.server;

import dev.sekisho.policy.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Through which services a call came, and for which resource.
///
/// @param services those that made the call for its caller, such as `cloudformation.amazonaws.com`, the first first;
///     empty for calls that come from the caller itself, and for those that a service makes in its own name
/// @param sourceArn the resource for which a service calls in its own name; null where it names none
/// @param sourceAccount the account of that resource; null where it names none
///
/// Source: IAM User Guide, "AWS global condition context keys" and "The confused deputy problem".
public record Via(
        List<String> services,
        @Nullable String sourceArn,
        @Nullable AccountId sourceAccount) {
    public static final Via NOBODY = new Via(List.of(), null, null);

    public Via {
        services = List.copyOf(services);
    }
}
