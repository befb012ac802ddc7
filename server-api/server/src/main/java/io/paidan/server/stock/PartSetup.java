package io.paidan.server.stock;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.feed.DispatchEvent.PartChanged;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.PartDetails;
import io.paidan.contract.stock.SavePart;
import io.paidan.contract.term.TermKind;
import io.paidan.server.organisation.CompanyNews;
import io.paidan.server.platform.FieldChecks;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.term.Terms;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes and names the parts of the catalogue; they are the same in all regions. */
@Service
class PartSetup {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private final PartMapper mapper;
    private final Terms terms;
    private final FieldChecks checks;
    private final MasterChange change;
    private final CompanyNews news;
    private final Clock clock;

    PartSetup(PartMapper mapper, Terms terms, FieldChecks checks, MasterChange change, CompanyNews news, Clock clock) {
        this.mapper = mapper;
        this.terms = terms;
        this.checks = checks;
        this.change = change;
        this.news = news;
        this.clock = clock;
    }

    /** By number. */
    List<PartDetails> list() {
        return mapper.list();
    }

    /** As {@link #list}, a few in memory at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forEach(Consumer<PartDetails> to) {
        mapper.stream().forEach(to);
    }

    Optional<PartDetails> find(String number) {
        return mapper.find(number);
    }

    /** @throws ProblemException NOT_FOUND, CONFLICT, INVALID */
    @Transactional
    public Saved<PartDetails> save(String number, SavePart sent, SignedInUser user) {
        if (!NUMBER.matcher(number).matches()) {
            throw change.wrong("number", number, "part-number");
        }
        requireTerms(sent);
        var now = clock.instant();
        if (sent.version() == 0
                && mapper.insert(UuidCreator.getTimeOrderedEpoch(), number, sent, user.displayName(), now) == 1) {
            return new Saved<>(told(number, user), true);
        }
        var stored = get(number);
        change.requireFree(stored.edit(), sent, "number", number);
        if (!change.isNeeded(stored.edit(), sent, stored.number(), stored.changedBy(), stored.changedAt())) {
            return new Saved<>(stored, false);
        }
        if (mapper.update(number, sent, user.displayName(), now) == 0) {
            return save(number, sent, user);
        }
        return new Saved<>(told(number, user), false);
    }

    private void requireTerms(SavePart sent) {
        var found = checks.begin();
        terms.check(found, "category", TermKind.PART_CATEGORY, sent.category());
        terms.check(found, "unit", TermKind.UNIT, sent.unit());
        found.refuse();
    }

    private PartDetails told(String number, SignedInUser user) {
        var saved = get(number);
        news.tell(
                new PartChanged(new Part(
                        saved.id(), saved.number(), saved.nameEn(), saved.nameZh(), saved.category(), saved.unit())),
                user.displayName());
        return saved;
    }

    private PartDetails get(String number) {
        return mapper.find(number)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "part", "number", number));
    }
}
