package io.paidan.server.engineer;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.EarlierTimes;
import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.engineer.EngineerTimes;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.LoanPlace;
import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.contract.engineer.Shift;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Changes when engineers work, are away and are lent, a period at a time. */
@Service
class EngineerTimesSetup {

    private final EngineerTimesMapper mapper;
    private final EngineerSetup setup;
    private final Engineers engineers;
    private final TimesCheck check;
    private final EngineerNews news;
    private final GuestEngineers guests;
    private final LeftVisits left;
    private final MasterChange change;
    private final Clock clock;

    EngineerTimesSetup(
            EngineerTimesMapper mapper,
            EngineerSetup setup,
            Engineers engineers,
            TimesCheck check,
            EngineerNews news,
            GuestEngineers guests,
            LeftVisits left,
            MasterChange change,
            Clock clock) {
        this.mapper = mapper;
        this.setup = setup;
        this.engineers = engineers;
        this.check = check;
        this.news = news;
        this.guests = guests;
        this.left = left;
        this.change = change;
        this.clock = clock;
    }

    List<LoanPlace> listLoanPlaces(Scope scope) {
        return mapper.listLoanPlaces(scope);
    }

    /** @throws ProblemException NOT_FOUND, INVALID when the period is none or longer than 400 days */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public EngineerTimes get(UUID id, Instant from, Instant until, Scope scope) {
        check.requirePeriod(from, until);
        return read(setup.get(id, scope), from, until);
    }

    /**
     * Visits stay where they are, also in a new absence: the answer names those that lie in time off, and whoever plans
     * them is told. Only a loan to another region is not taken back while visits wait for him there: nobody there could see why.
     *
     * @throws ProblemException NOT_FOUND, CONFLICT, INVALID
     */
    @Transactional
    public EngineerTimes save(UUID id, SaveEngineerTimes sent, SignedInUser user) {
        check.requirePeriod(sent.from(), sent.until());
        var scope = Scope.of(user);
        var engineer = setup.lock(id, scope);
        var stored = read(engineer, sent.from(), sent.until());
        if (!change.isNeeded(
                stored.edit(), ordered(sent), engineer.name(), engineer.changedBy(), engineer.changedAt())) {
            return stored;
        }
        check.require(sent, stored, engineer, scope);
        var before = engineers.listConcerned(engineer.region(), id);
        var period = left.period(engineer, sent, stored);
        var leftBefore = left.list(engineer, period);
        write(engineer, sent, user);
        news.changed(engineer.region(), id, before, engineer.active(), user);
        guests.follow(engineer.region(), id, engineer.active(), user);
        left.tell(engineer, period, leftBefore, user);
        return read(setup.get(id, scope), sent.from(), sent.until());
    }

    private EngineerTimes read(EngineerDetails engineer, Instant from, Instant until) {
        var region = engineer.region();
        return new EngineerTimes(
                engineer.id(),
                from,
                until,
                mapper.listShifts(region, engineer.id(), from, until),
                mapper.listAbsences(region, engineer.id(), from, until),
                mapper.listLoans(region, engineer.id(), from, until),
                new EarlierTimes(
                        mapper.listShiftsBeside(region, engineer.id(), from, until, from),
                        mapper.listAbsencesBeside(region, engineer.id(), from, until, from),
                        mapper.listLoansBeside(region, engineer.id(), from, until, from)),
                mapper.listVisitsOff(region, engineer.id(), from, until, clock.instant()),
                left.countElsewhere(engineer, from, until),
                engineer.version());
    }

    private void write(EngineerDetails engineer, SaveEngineerTimes sent, SignedInUser user) {
        var region = engineer.region();
        var id = engineer.id();
        mapper.clearShifts(region, id, sent.from(), sent.until());
        mapper.clearAbsences(region, id, sent.from(), sent.until());
        mapper.clearLoans(region, id, sent.from(), sent.until());
        sent.shifts().forEach(shift -> mapper.insertShift(region, id, shift));
        sent.absences().forEach(absence -> mapper.insertAbsence(region, id, absence));
        sent.loans().forEach(loan -> mapper.insertLoan(region, id, loan));
        mapper.touch(region, id, user.displayName(), clock.instant());
    }

    /** As they are stored: by their start. */
    private static SaveEngineerTimes ordered(SaveEngineerTimes sent) {
        return new SaveEngineerTimes(
                sent.version(),
                sent.from(),
                sent.until(),
                sent.shifts().stream()
                        .sorted(Comparator.comparing(Shift::start))
                        .toList(),
                sent.absences().stream()
                        .sorted(Comparator.comparing(Absence::start))
                        .toList(),
                sent.loans().stream()
                        .sorted(Comparator.comparing(Loan::start).thenComparing(Loan::territory))
                        .toList());
    }
}
