package io.paidan.desktop.attachment;

import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Distances;
import io.paidan.desktop.platform.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a file comes from, in words: when and where it was taken, and who added it when. */
final class Origin {

    private final Texts texts;
    private final Clockface clockface;
    private final Distances distances;

    Origin(Texts texts, Clockface clockface) {
        this.texts = texts;
        this.clockface = clockface;
        this.distances = new Distances(texts);
    }

    /** When a photo was taken, and how far from the site; empty when nobody says. */
    String brief(Attachment file, @Nullable GeoPoint site, Instant now) {
        var parts = new ArrayList<String>();
        if (file.takenAt() != null) {
            parts.add(clockface.timeOrDay(file.takenAt(), now));
        }
        if (file.place() != null && site != null && isExact(file.place())) {
            parts.add(distances.text(file.place().metresTo(site)));
        }
        return String.join(" · ", parts);
    }

    /** All that is known, a line each. */
    String full(Attachment file, @Nullable GeoPoint site, Instant now) {
        var lines = new ArrayList<>(List.of(file.name()));
        if (file.takenAt() != null) {
            lines.add(texts.get("attachment.takenAt", clockface.timeOrDay(file.takenAt(), now)));
        }
        if (file.place() != null) {
            lines.add(place(file.place(), site));
        }
        lines.add(texts.get("attachment.addedBy", file.addedBy(), clockface.timeOrDay(file.createdAt(), now)));
        return String.join("\n", lines);
    }

    private String place(GeoPoint place, @Nullable GeoPoint site) {
        if (!isExact(place)) {
            return texts.get("attachment.about", degrees(place, "%.2f, %.2f"));
        }
        var where = degrees(place, "%.5f, %.5f");
        return site == null
                ? texts.get("attachment.place", where)
                : texts.get("attachment.placeFrom", where, distances.text(place.metresTo(site)));
    }

    private static String degrees(GeoPoint place, String format) {
        return String.format(Locale.ROOT, format, place.lat(), place.lon());
    }

    /** False for what was masked for this user, to hundredths of a degree: distances from there mean nothing. */
    private static boolean isExact(GeoPoint place) {
        return !isOfHundredths(place.lat()) || !isOfHundredths(place.lon());
    }

    /** Times a hundred many of them are no whole number, such as 20.1. */
    private static boolean isOfHundredths(double degrees) {
        return degrees == Math.round(degrees * 100) / 100.0;
    }
}
