package io.paidan.desktop.engineer;

import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.time.ZoneId;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One week of shifts with the way to the others. */
final class WeekView extends VBox {

    /** @param zone of the console; another one is said */
    WeekView(
            WeekSteps model,
            WeekForm form,
            EarlierLines earlier,
            Texts texts,
            Clockface clockface,
            Supplier<ZoneId> zone) {
        getStyleClass().add("held-skills");
        var back = button("week-back", () -> model.step(-1));
        back.setText("◀");
        var on = button("week-on", () -> model.step(1));
        on.setText("▶");
        var copy = button("week-copy", model::copyLastWeek);
        copy.textProperty().bind(texts.bind("engineer.copyWeek"));
        var same = button("week-same", form::likeMonday);
        same.textProperty().bind(texts.bind("engineer.likeMonday"));
        var week = Labels.of(
                model.mondayProperty()
                        .flatMap(monday -> texts.localeProperty()
                                .map(locale -> clockface.day(monday) + " – " + clockface.day(monday.plusDays(6)))),
                "pd-strong");
        week.setMinWidth(USE_PREF_SIZE);
        var steps = new HBox(back, week, on, Labels.gap(), same, copy);
        steps.setAlignment(Pos.CENTER_LEFT);
        steps.getStyleClass().add("held-skill");
        var elsewhere = model.zoneProperty()
                .flatMap(there -> texts.localeProperty()
                        .map(locale -> there.equals(zone.get()) ? "" : texts.get("engineer.zone", there.getId())))
                .orElse("");
        var zoneLine = Labels.of(elsewhere, "pd-12", "pd-ink-2");
        zoneLine.setId("week-zone");
        Labels.showWhen(zoneLine, elsewhere.map(text -> !text.isEmpty()));
        var rows = new ShiftRows(form, texts, clockface);
        getChildren().addAll(steps, zoneLine, earlier, rows);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                rows.requestFocus();
            }
        });
    }

    private static Button button(String id, Runnable action) {
        var button = new Button();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
