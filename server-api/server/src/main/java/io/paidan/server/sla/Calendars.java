package io.paidan.server.sla;

import io.paidan.contract.feed.DispatchEvent.SlaPoliciesChanged;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.SaveCalendar;
import io.paidan.server.organisation.CompanyNews;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The company's calendars. The one that is always open is there without being stored. */
@Service
public class Calendars {

    private final SlaMapper mapper;
    private final SlaChecks checks;
    private final MasterChange change;
    private final ApplicationEventPublisher changes;
    private final CompanyNews news;
    private final Clock clock;

    Calendars(
            SlaMapper mapper,
            SlaChecks checks,
            MasterChange change,
            ApplicationEventPublisher changes,
            CompanyNews news,
            Clock clock) {
        this.mapper = mapper;
        this.checks = checks;
        this.change = change;
        this.changes = changes;
        this.news = news;
        this.clock = clock;
    }

    /** Those that are in use now, by name. */
    public List<BusinessCalendar> list() {
        return mapper.listCalendars();
    }

    /** As it is now; empty when it was deleted or never was. */
    public Optional<BusinessCalendar> find(String id) {
        return BusinessCalendar.ROUND_THE_CLOCK.id().equals(id)
                ? Optional.of(BusinessCalendar.ROUND_THE_CLOCK)
                : list().stream().filter(calendar -> calendar.id().equals(id)).findFirst();
    }

    /** A version that an order was planned with. */
    public BusinessCalendar get(String id, int version) {
        if (BusinessCalendar.ROUND_THE_CLOCK.id().equals(id)) {
            return BusinessCalendar.ROUND_THE_CLOCK;
        }
        return mapper.findCalendar(id, version)
                .orElseThrow(() ->
                        new IllegalStateException("there is no version %d of calendar %s".formatted(version, id)));
    }

    /** @throws ProblemException INVALID, NOT_FOUND, or CONFLICT when somebody changed it since the caller looked */
    @Transactional
    public BusinessCalendar save(String id, SaveCalendar command, SignedInUser user) {
        checks.calendar(id, command);
        mapper.lockSetup();
        var now = find(id);
        if (now.isEmpty() && command.version() > 0) {
            throw notFound(id);
        }
        if (now.isPresent() && !isNeeded(now.get(), command)) {
            return now.get();
        }
        var saved = new BusinessCalendar(
                id, mapper.lastCalendarVersion(id) + 1, command.name(), command.week(), command.specialDays());
        mapper.insertCalendar(saved, false, user.displayName(), clock.instant());
        changes.publishEvent(new SlaSetupChanged());
        news.tell(new SlaPoliciesChanged(saved.name()), user.displayName());
        return saved;
    }

    /**
     * @param seen the version that was seen
     * @throws ProblemException NOT_FOUND, CONFLICT, or INVALID while a policy counts by it
     */
    @Transactional
    public void delete(String id, int seen, SignedInUser user) {
        mapper.lockSetup();
        var calendar =
                list().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> notFound(id));
        var changed = mapper.getCalendarChange(id, calendar.version());
        change.requireSeen(calendar.version(), seen, calendar.name(), changed.by(), changed.at());
        checks.unused(calendar, mapper.listPolicies());
        var last = new BusinessCalendar(
                id, mapper.lastCalendarVersion(id) + 1, calendar.name(), calendar.week(), calendar.specialDays());
        mapper.insertCalendar(last, true, user.displayName(), clock.instant());
    }

    private boolean isNeeded(BusinessCalendar stored, SaveCalendar sent) {
        var changed = mapper.getCalendarChange(stored.id(), stored.version());
        var present = new SaveCalendar(stored.version(), stored.name(), stored.week(), stored.specialDays());
        change.requireFree(present, sent, "id", stored.id());
        return change.isNeeded(present, sent, stored.name(), changed.by(), changed.at());
    }

    private static ProblemException notFound(String id) {
        return new ProblemException(ProblemCode.NOT_FOUND, "calendar", "id", id);
    }
}
