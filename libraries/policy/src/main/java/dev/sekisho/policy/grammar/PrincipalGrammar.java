package dev.sekisho.policy.grammar;

import dev.sekisho.policy.fault.Fault;
import dev.sekisho.policy.fault.FaultException;
import dev.sekisho.policy.grammar.StatementPrincipal.Kind;
import dev.sekisho.policy.json.Json;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The principals that a statement may list. Whether one exists is not asked here.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal".
///
/// @param kinds those that may stand
/// @param everyoneAsText whether the text `*` may stand for `{"AWS": "*"}`
/// @param onlyEveryone whether nothing else may stand
record PrincipalGrammar(Set<Kind> kinds, boolean everyoneAsText, boolean onlyEveryone) {
    static final PrincipalGrammar NONE = new PrincipalGrammar(Set.of(), false, false);
    static final PrincipalGrammar RESOURCE = new PrincipalGrammar(EnumSet.allOf(Kind.class), true, false);
    static final PrincipalGrammar TRUST =
            new PrincipalGrammar(EnumSet.of(Kind.AWS, Kind.SERVICE, Kind.FEDERATED), false, false);
    static final PrincipalGrammar ENDPOINT =
            new PrincipalGrammar(EnumSet.of(Kind.AWS, Kind.SERVICE, Kind.FEDERATED), true, false);
    static final PrincipalGrammar EVERYONE = new PrincipalGrammar(EnumSet.of(Kind.AWS), true, true);

    private static final StatementPrincipal ANYONE = new StatementPrincipal(Kind.AWS, "*");

    PrincipalGrammar {
        kinds = Set.copyOf(kinds);
    }

    /// @param inverted whether it is a NotPrincipal
    /// @throws FaultException if it may not stand
    Principals read(Json principal, boolean inverted) {
        if (principal instanceof Json.Text text) {
            if (everyoneAsText && text.value().equals("*")) {
                return new Principals(inverted, List.of(ANYONE));
            }
            throw new FaultException(new Fault.PrincipalText(text.value()));
        }
        var principals = new ArrayList<StatementPrincipal>();
        Elements.members(principal).values().forEach((word, names) -> {
            Kind kind = kind(word);
            Elements.texts(names).forEach(name -> principals.add(one(kind, name)));
        });
        if (principals.isEmpty()) {
            throw new FaultException(new Fault.EmptyElement("Principal"));
        }
        return new Principals(inverted, principals);
    }

    private Kind kind(String word) {
        return kinds.stream()
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new FaultException(new Fault.PrincipalKind(word)));
    }

    private StatementPrincipal one(Kind kind, String name) {
        var principal = new StatementPrincipal(kind, name);
        if (!kind.mayBe(name) || (onlyEveryone && !principal.equals(ANYONE))) {
            throw new FaultException(new Fault.BadPrincipal(kind.name(), name));
        }
        return principal;
    }
}
