package io.paidan.contract.engineer;

import java.time.Instant;
import java.util.List;

/**
 * Replace an engineer's shifts, absences and loans of a period by these. What began before the period stays.
 *
 * @param version the engineer's version that was seen
 * @param from the period, half-open and at most 400 days: all that is sent begins in it
 * @param shifts none longer than a day, none at the time of another, also of one outside of the period; a break lies within
 *     its shift
 * @param absences of every kind but {@link AbsenceKind#LENT}, none at the time of another
 * @param loans to other territories; while he is lent to another region he is lent nowhere else
 */
public record SaveEngineerTimes(
        int version, Instant from, Instant until, List<Shift> shifts, List<Absence> absences, List<Loan> loans) {
    public SaveEngineerTimes {
        shifts = List.copyOf(shifts);
        absences = List.copyOf(absences);
        loans = List.copyOf(loans);
    }

    public SaveEngineerTimes withShifts(List<Shift> others) {
        return new SaveEngineerTimes(version, from, until, others, absences, loans);
    }

    public SaveEngineerTimes withAbsences(List<Absence> others) {
        return new SaveEngineerTimes(version, from, until, shifts, others, loans);
    }

    public SaveEngineerTimes withLoans(List<Loan> others) {
        return new SaveEngineerTimes(version, from, until, shifts, absences, others);
    }
}
