package io.paidan.planning.rule;

import io.paidan.contract.engineer.Absence;
import java.util.List;

/** What a day offers an order as it is, and what it would offer if something that stands in the way did not. */
public interface Prospects {
    /**
     * What it offers with only these of his absences.
     *
     * @param isLoanKept whether he may be at the order only while he is lent to its territory; true makes no difference in
     *     his own
     */
    Outlook with(List<Absence> absences, boolean isLoanKept);

    /** The day as it is. */
    default Outlook asItIs(Pairing pairing) {
        return with(pairing.day().absences(), true);
    }

    /** If he were there all the time and lent for as long as he likes. */
    default Outlook unhindered() {
        return with(List.of(), false);
    }

    /**
     * The day by which the limits of the day itself are measured, however long he is lent: his absences count, unless they
     * take all that is left of it and are said anyway.
     */
    default Outlook ofTheDay(Pairing pairing) {
        var day = pairing.day();
        return with(day.absenceForTheRest().isPresent() ? List.of() : day.absences(), false);
    }
}
