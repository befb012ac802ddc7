package io.paidan.server.term;

import io.paidan.contract.feed.DispatchEvent.TermChanged;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.term.SaveTerm;
import io.paidan.contract.term.Term;
import io.paidan.contract.term.TermDetails;
import io.paidan.contract.term.TermKind;
import io.paidan.server.organisation.CompanyNews;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and names terms; they are the same in all regions. */
@Service
class TermSetup {

    /** In any script, for a code that masters hold already can be named too. */
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,47}");

    private final TermMapper mapper;
    private final MasterChange change;
    private final CompanyNews news;
    private final Clock clock;

    TermSetup(TermMapper mapper, MasterChange change, CompanyNews news, Clock clock) {
        this.mapper = mapper;
        this.change = change;
        this.news = news;
        this.clock = clock;
    }

    /** Those without a name first. */
    List<TermDetails> list() {
        return Stream.of(mapper.listUnnamed(), mapper.listDetails())
                .flatMap(List::stream)
                .toList();
    }

    Optional<TermDetails> find(TermKind kind, String code) {
        return mapper.find(kind, code);
    }

    /** @throws ProblemException NOT_FOUND, CONFLICT, INVALID */
    @Transactional
    public Saved<TermDetails> save(TermKind kind, String code, SaveTerm sent, SignedInUser user) {
        if (!CODE.matcher(code).matches()) {
            throw change.wrong("code", code, "term-code");
        }
        requireFree(kind, code, sent);
        if (sent.version() == 0 && mapper.insert(kind, code, sent, user.displayName(), clock.instant()) == 1) {
            return new Saved<>(told(kind, code, user), true);
        }
        var stored = get(kind, code);
        change.requireFree(stored.edit(), sent, "code", code);
        if (!change.isNeeded(stored.edit(), sent, stored.code(), stored.changedBy(), stored.changedAt())) {
            return new Saved<>(stored, false);
        }
        if (mapper.update(kind, code, sent, user.displayName(), clock.instant()) == 0) {
            return save(kind, code, sent, user);
        }
        return new Saved<>(told(kind, code, user), false);
    }

    /** People choose by the name: two of the same cannot be told apart. */
    private void requireFree(TermKind kind, String code, SaveTerm sent) {
        for (var other : mapper.listOfKind(kind)) {
            if (!other.code().equals(code)) {
                if (other.nameEn().equalsIgnoreCase(sent.nameEn())) {
                    throw change.wrong("nameEn", sent.nameEn(), "taken");
                }
                if (other.nameZh().equalsIgnoreCase(sent.nameZh())) {
                    throw change.wrong("nameZh", sent.nameZh(), "taken");
                }
            }
        }
    }

    private TermDetails told(TermKind kind, String code, SignedInUser user) {
        var saved = get(kind, code);
        news.tell(
                new TermChanged(new Term(kind, code, saved.nameEn(), saved.nameZh(), saved.active())),
                user.displayName());
        return saved;
    }

    private TermDetails get(TermKind kind, String code) {
        return mapper.find(kind, code)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "term", "code", code));
    }
}
