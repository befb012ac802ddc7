package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Components;
import io.paidan.desktop.dispatch.Consequence.Row;
import io.paidan.desktop.dispatch.Consequence.Tone;
import io.paidan.desktop.platform.Texts;
import java.util.ArrayList;
import java.util.List;

/** What speaks for or against an engineer besides the road and the clock, each in its own unit. */
final class MeritRows {

    private final Texts texts;

    MeritRows(Texts texts) {
        this.texts = texts;
    }

    List<Row> of(Components components) {
        var rows = new ArrayList<Row>();
        rows.add(load(components));
        var level = components.skillLevel();
        if (level != null) {
            rows.add(Row.of(texts, "skillLevel", texts.get("dispatch.level", level), Tone.PLAIN));
        }
        rows.add(acquaintance(components.acquaintance()));
        var rating = components.rating();
        rows.add(Row.of(
                texts,
                "rating",
                rating == null ? texts.get("dispatch.notRated") : texts.get("dispatch.stars", rating),
                Tone.PLAIN));
        rows.add(Row.of(
                texts,
                "fairness",
                texts.get("dispatch.jobs", components.jobsIn30Days()),
                texts.get("dispatch.mean", components.territoryMeanIn30Days()),
                Tone.PLAIN));
        return rows;
    }

    private Row load(Components components) {
        var booked = components.shiftBooked();
        var jobs = texts.get("dispatch.jobs", components.jobsToday());
        return booked == null
                ? Row.of(texts, "load", jobs, texts.get("dispatch.noShift"), Tone.WARN)
                : Row.of(
                        texts, "load", jobs, texts.get("dispatch.booked", booked), booked > 1 ? Tone.WARN : Tone.PLAIN);
    }

    private Row acquaintance(Components.Acquaintance acquaintance) {
        return switch (acquaintance) {
            case PREFERRED -> Row.of(texts, "acquaintance", texts.get("dispatch.preferred"), Tone.GOOD);
            case PREVIOUS -> Row.of(texts, "acquaintance", texts.get("dispatch.previous"), Tone.GOOD);
            case NONE -> Row.of(texts, "acquaintance", texts.get("dispatch.unacquainted"), Tone.PLAIN);
        };
    }
}
