package io.paidan.desktop.inspector;

import io.paidan.desktop.platform.Labels;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** When something happened, before the sentence that says what; a time of day alone is as wide as every other. */
final class HistoryTime {

    private static final int TIME_OF_DAY = "08:30".length();

    private HistoryTime() {}

    static Label of(String time) {
        var label = Labels.of(time, "pd-ink-2", "history-time");
        label.setMinWidth(Region.USE_PREF_SIZE);
        if (time.length() == TIME_OF_DAY) {
            label.getStyleClass().add("time-of-day");
        }
        return label;
    }
}
