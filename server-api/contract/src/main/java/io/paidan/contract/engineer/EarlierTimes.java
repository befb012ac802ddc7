package io.paidan.contract.engineer;

import java.util.List;

/** What began before a period and is not over when it begins: changed in the period it began in. */
public record EarlierTimes(List<Shift> shifts, List<Absence> absences, List<Loan> loans) {

    public static final EarlierTimes NONE = new EarlierTimes(List.of(), List.of(), List.of());

    public EarlierTimes {
        shifts = List.copyOf(shifts);
        absences = List.copyOf(absences);
        loans = List.copyOf(loans);
    }
}
