package dev.sekisho.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The server's own operations on accounts.
record AccountCalls(QueryCall call, Keys keys) {
    private static final String VERSION = "2026-11-24";

    static AccountCalls at(Place place) {
        return new AccountCalls(new QueryCall(place.endpoint(), place.region(), "sekisho"), place.keys());
    }

    /// @param created as the server writes it, ISO 8601
    record Listed(String id, Optional<String> name, String created) {}

    /// @param replaced the id of the key that gave way
    record RootKey(String accountId, Keys keys, Optional<String> replaced) {}

    RootKey create(@Nullable String name) {
        XmlAnswer answer = send("CreateAccount", name == null ? Map.of() : Map.of("Name", name));
        return new RootKey(call.required(answer, "AccountId"), key(answer), Optional.empty());
    }

    /// A further key of an account's root user; the older of two gives way to it.
    RootKey newRootKey(String accountId) {
        XmlAnswer answer = send("CreateAccountRootKey", Map.of("AccountId", accountId, "ReplaceOldest", "true"));
        return new RootKey(accountId, key(answer), answer.element("ReplacedAccessKeyId"));
    }

    List<Listed> list() {
        var all = new ArrayList<Listed>();
        Optional<String> marker = Optional.empty();
        do {
            XmlAnswer page = send(
                    "ListAccounts", marker.map(from -> Map.of("Marker", from)).orElse(Map.of()));
            page.parts("member").forEach(account -> all.add(listed(account)));
            marker = page.element("Marker");
        } while (marker.isPresent());
        return all;
    }

    /// The id of an account by its id or name.
    ///
    /// @throws Refused if none has the name
    String id(String nameOrId) {
        if (nameOrId.matches("\\d{12}")) {
            return nameOrId;
        }
        return send("ListAccounts", Map.of("Name", nameOrId)).parts("member").stream()
                .findFirst()
                .map(account -> listed(account).id())
                .orElseThrow(() -> new Refused("NoSuchEntity", "There is no account with the name " + nameOrId + "."));
    }

    private Listed listed(XmlAnswer account) {
        return new Listed(
                call.required(account, "AccountId"), account.element("Name"), call.required(account, "CreateDate"));
    }

    private Keys key(XmlAnswer answer) {
        return new Keys(
                call.required(answer, "AccessKeyId"),
                call.required(answer, "SecretAccessKey"),
                Optional.empty(),
                "from the server");
    }

    private XmlAnswer send(String action, Map<String, String> members) {
        var parameters = new HashMap<>(members);
        parameters.put("Action", action);
        parameters.put("Version", VERSION);
        try {
            return call.ask(keys, parameters);
        } catch (Refused refused) {
            if (refused.is("AccessDenied")) {
                throw refused.with("Accounts are a matter of the first account's principals who are allowed it. To be "
                        + "its root user: eval \"$(./sekisho env)\"");
            }
            // The one input that is well-formed and yet not taken.
            throw refused.is("InvalidInput")
                    ? refused.with("To be the first account's root user: eval \"$(./sekisho env)\"")
                    : refused;
        }
    }
}
