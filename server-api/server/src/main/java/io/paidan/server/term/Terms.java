package io.paidan.server.term;

import io.paidan.contract.term.Term;
import io.paidan.contract.term.TermDetails;
import io.paidan.contract.term.TermKind;
import io.paidan.server.platform.FieldChecks;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds terms, and says of other masters' codes whether there are such. */
@Component
public class Terms {

    private final TermMapper mapper;

    Terms(TermMapper mapper) {
        this.mapper = mapper;
    }

    /** By kind and code, those no longer offered too. */
    public List<Term> list() {
        return mapper.list();
    }

    /** The codes that masters hold though nobody has named them, by kind and code. */
    public List<TermDetails> listUnnamed() {
        return mapper.listUnnamed();
    }

    /** Refuses a code nobody has named; null is none. */
    public void check(FieldChecks.Findings found, String field, TermKind kind, @Nullable String code) {
        if (code != null) {
            found.wrong(field, code, mapper.find(kind, code).isEmpty(), "field.unknown-term");
        }
    }

    /**
     * The code of what stands in a sheet: a code, or a name in either language. What is neither, or the name of several,
     * stays as it is, to be refused when it is saved.
     */
    public String codeOf(TermKind kind, String written) {
        if (mapper.find(kind, written).isPresent()) {
            return written;
        }
        var named = mapper.listOfKind(kind).stream()
                .filter(term ->
                        term.nameEn().equalsIgnoreCase(written) || term.nameZh().equalsIgnoreCase(written))
                .map(Term::code)
                .toList();
        return named.size() == 1 ? named.getFirst() : written;
    }
}
