package dev.sekisho.logs.group;

import dev.sekisho.logs.api.InvalidParameterException;
import dev.sekisho.logs.api.ResourceNotFoundException;
import dev.sekisho.policy.AccountId;
import dev.sekisho.policy.Arn;
import dev.sekisho.server.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a log group is: in one account and one region.
public record GroupName(AccountId account, String region, String name) {
    private static final String GROUP = "log-group:";

    /// A group of the caller's account, in the region the call is signed for.
    public static GroupName of(String name, Caller caller) {
        return new GroupName(caller.account(), caller.region(), name);
    }

    /// By name or ARN, of which a call has one. Never throws: a call that has both or neither is refused by
    /// [#checkOne] once it is allowed.
    ///
    /// @param identifier a name, or an ARN without `:*`
    public static GroupName of(@Nullable String name, @Nullable String identifier, Caller caller) {
        if (name != null) {
            return of(name, caller);
        }
        return identifier == null ? of("", caller) : ofArn(identifier).orElseGet(() -> of(identifier, caller));
    }

    /// @param text an ARN without `:*`; empty if it is no log group's
    public static Optional<GroupName> ofArn(String text) {
        return Arn.parse(text)
                .filter(arn -> arn.service().equals("logs") && arn.resource().startsWith(GROUP))
                .filter(arn -> arn.account().matches("\\d{12}"))
                .map(arn -> new GroupName(
                        new AccountId(arn.account()),
                        arn.region(),
                        arn.resource().substring(GROUP.length())));
    }

    /// @throws dev.sekisho.models.AwsError unless a call names its group once, in the region it is signed for
    public static void checkOne(@Nullable String name, @Nullable String identifier, Caller caller) {
        if ((name == null) == (identifier == null)) {
            throw InvalidParameterException.of("Exactly one of logGroupName and logGroupIdentifier must be specified.");
        }
        // Policies that bind callers to regions speak of the region that is signed, not of the ARN's.
        if (!of(name, identifier, caller).region().equals(caller.region())) {
            throw ResourceNotFoundException.of("The specified log group does not exist.");
        }
    }

    /// Without the `:*` that policies have at its end.
    public String arn() {
        return "arn:aws:logs:" + region + ":" + account.value() + ":" + GROUP + name;
    }

    /// As policies and clients have always had it.
    public String arnWithStreams() {
        return arn() + ":*";
    }

    public String arnOfStream(String stream) {
        return arn() + ":log-stream:" + stream;
    }
}
