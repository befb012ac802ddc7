package io.paidan.desktop.inspector;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What limits and recommends an engineer besides his skills: absences, loans, overtime, capacity, rating, jobs of late. */
final class EngineerFacts {

    private final Texts texts;
    private final Clockface clockface;
    private final CatalogueNames catalogue;

    EngineerFacts(Texts texts, Clockface clockface, CatalogueNames catalogue) {
        this.texts = texts;
        this.clockface = clockface;
        this.catalogue = catalogue;
    }

    /** A line each; absences and loans that are over are left out. */
    List<String> of(EngineerSummary engineer, Instant now) {
        var facts = new ArrayList<String>();
        engineer.absences().stream()
                .filter(absence -> absence.end().isAfter(now))
                .map(absence -> absent(absence, now))
                .forEach(facts::add);
        var home = engineer.lentFrom();
        if (home != null) {
            facts.add(texts.get("inspector.lentFrom", home.name()));
        }
        engineer.loans().stream()
                .filter(loan -> loan.end().isAfter(now))
                .map(loan ->
                        timed("inspector.loan", catalogue.territory(loan.territory()), loan.start(), loan.end(), now))
                .forEach(facts::add);
        facts.add(String.join(" · ", figures(engineer)));
        return facts;
    }

    private String absent(Absence absence, Instant now) {
        return absence.lentTo() == null
                ? timed("inspector.absent", texts.of(absence.kind()), absence.start(), absence.end(), now)
                : timed("inspector.loan", absence.lentTo(), absence.start(), absence.end(), now);
    }

    private String timed(String key, String what, Instant start, Instant end, Instant now) {
        return texts.get(key, what, clockface.timeOrDay(start, now), clockface.timeOrDay(end, now));
    }

    private List<String> figures(EngineerSummary engineer) {
        var figures = new ArrayList<String>();
        var rating = engineer.rating();
        if (rating != null) {
            figures.add(texts.get("inspector.rating", rating));
        }
        figures.add(texts.get("inspector.jobsOfLate", engineer.jobsIn30Days()));
        var capacity = engineer.capacity();
        if (capacity != null) {
            figures.add(texts.get("inspector.capacity", capacity));
        }
        var overtime = engineer.overtime();
        if (overtime != null) {
            figures.add(texts.get("inspector.overtimeAllowed", clockface.duration(overtime.allowed())));
        }
        return figures;
    }
}
