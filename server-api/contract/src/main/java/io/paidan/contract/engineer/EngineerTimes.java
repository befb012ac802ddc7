package io.paidan.contract.engineer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * When an engineer works, is away and is lent, of all that begins in a half-open period.
 *
 * @param earlier what reaches into it from before
 * @param visitsOff his visits at home that touch the period, are not over or begun, and lie where he is off, by their start
 * @param visitsOffElsewhere how many of the same kind he has in regions he is lent to
 * @param version of the engineer
 */
public record EngineerTimes(
        UUID engineerId,
        Instant from,
        Instant until,
        List<Shift> shifts,
        List<Absence> absences,
        List<Loan> loans,
        EarlierTimes earlier,
        List<VisitOff> visitsOff,
        int visitsOffElsewhere,
        int version) {
    public EngineerTimes {
        shifts = List.copyOf(shifts);
        absences = List.copyOf(absences);
        loans = List.copyOf(loans);
        visitsOff = List.copyOf(visitsOff);
    }

    /** The same as a change that changes nothing yet. */
    public SaveEngineerTimes edit() {
        return new SaveEngineerTimes(version, from, until, shifts, absences, loans);
    }
}
