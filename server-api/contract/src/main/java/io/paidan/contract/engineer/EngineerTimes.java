package io.paidan.contract.engineer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * When an engineer works, is away and is lent, of all that begins in a half-open period.
 *
 * @param earlier what reaches into it from before
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
        int version) {
    public EngineerTimes {
        shifts = List.copyOf(shifts);
        absences = List.copyOf(absences);
        loans = List.copyOf(loans);
    }

    /** The same as a change that changes nothing yet. */
    public SaveEngineerTimes edit() {
        return new SaveEngineerTimes(version, from, until, shifts, absences, loans);
    }
}
