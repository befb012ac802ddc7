package io.paidan.planning;

import io.paidan.contract.engineer.Absence;
import io.paidan.planning.workday.Pauses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Absences as one reads a calendar: those that touch or overlap are one. */
final class Absences {
    private Absences() {}

    /** By start; one that was several has the kind of the first. */
    static List<Absence> merged(List<Absence> absences) {
        if (absences.size() < 2) {
            return absences;
        }
        var merged = new ArrayList<Absence>();
        for (var next :
                absences.stream().sorted(Comparator.comparing(Absence::start)).toList()) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || next.start().isAfter(last.end())) {
                merged.add(next);
            } else if (next.end().isAfter(last.end())) {
                merged.set(merged.size() - 1, new Absence(last.start(), next.end(), last.kind()));
            }
        }
        return merged;
    }

    static List<Pauses.Absence> pauses(List<Absence> absences) {
        return absences.stream()
                .map(absence -> new Pauses.Absence(
                        absence.start().toEpochMilli(), absence.end().toEpochMilli()))
                .toList();
    }
}
