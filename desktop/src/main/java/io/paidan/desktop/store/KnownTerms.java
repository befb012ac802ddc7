package io.paidan.desktop.store;

import io.paidan.contract.term.Term;
import io.paidan.contract.term.TermKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The terms of a {@link DispatchStore}, found by kind and code. */
final class KnownTerms {

    private record Key(TermKind kind, String code) {}

    private final Map<Key, Term> terms = new LinkedHashMap<>();

    Optional<Term> find(TermKind kind, String code) {
        return Optional.ofNullable(terms.get(new Key(kind, code)));
    }

    List<Term> offered(TermKind kind) {
        return terms.values().stream()
                .filter(term -> term.kind() == kind && term.active())
                .toList();
    }

    void put(Term term) {
        terms.put(new Key(term.kind(), term.code()), term);
    }

    void clear() {
        terms.clear();
    }
}
