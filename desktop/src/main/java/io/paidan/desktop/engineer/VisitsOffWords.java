package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.VisitOff;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Says which visits an engineer's times leave nobody to come to. */
final class VisitsOffWords {

    private final Texts texts;
    private final Clockface clockface;

    VisitsOffWords(Texts texts, Clockface clockface) {
        this.texts = texts;
        this.clockface = clockface;
    }

    /** With their times and what to do; empty when there are none. */
    ObservableValue<String> sentence(ObservableValue<@Nullable EngineerWeek> week) {
        return week.flatMap(open -> texts.localeProperty().map(locale -> {
                    var off = off(open);
                    var here = off.isEmpty()
                            ? ""
                            : texts.get(
                                    "engineer.visitsOff",
                                    off.size(),
                                    off.stream()
                                            .map(visit -> line(visit, open.zone()))
                                            .collect(Collectors.joining(texts.get("engineer.visitsOffAnd"))));
                    return withElsewhere(here, "engineer.visitsOffAlso", open);
                }))
                .orElse("");
    }

    /** In a few words, for once; empty when there are none. */
    Optional<String> news(EngineerWeek saved) {
        var off = off(saved);
        var here = off.isEmpty()
                ? ""
                : texts.get(
                        "engineer.visitsOffNow",
                        saved.engineer().name(),
                        off.size(),
                        off.stream()
                                .map(VisitOff::orderNumber)
                                .collect(Collectors.joining(texts.get("engineer.visitsOffAnd"))));
        return Optional.of(withElsewhere(here, "engineer.visitsOffNowAlso", saved))
                .filter(words -> !words.isEmpty());
    }

    /** Of where he is lent only their number is known here. */
    private String withElsewhere(String here, String alsoKey, EngineerWeek week) {
        var times = week.times();
        var elsewhere = times == null ? 0 : times.visitsOffElsewhere();
        if (elsewhere == 0) {
            return here;
        }
        return here.isEmpty()
                ? texts.get("engineer.visitsOffElsewhere", week.engineer().name(), elsewhere)
                : texts.get(alsoKey, here, elsewhere);
    }

    private static List<VisitOff> off(EngineerWeek week) {
        var times = week.times();
        return times == null ? List.of() : times.visitsOff();
    }

    private String line(VisitOff visit, ZoneId zone) {
        return "%s (%s %s–%s)"
                .formatted(
                        visit.orderNumber(),
                        clockface.day(visit.start().atZone(zone).toLocalDate()),
                        TypedShift.time(visit.start(), zone),
                        TypedShift.time(visit.end(), zone));
    }
}
