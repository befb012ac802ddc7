package io.paidan.desktop.sla;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.EditedLines;
import java.time.format.TextStyle;
import java.util.List;
import javafx.beans.property.Property;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The hours of a week, a line a day. */
final class WeekRows extends GridPane {

    private final EditedLines<TypedDay> days;
    private final Texts texts;

    WeekRows(Property<List<TypedDay>> days, Texts texts) {
        this.texts = texts;
        getStyleClass().add("sla-rows");
        this.days = new EditedLines<>(days, this::fill);
        texts.localeProperty().subscribe((before, after) -> fill(this.days.all()));
    }

    private void fill(List<TypedDay> now) {
        getChildren().clear();
        for (var i = 0; i < now.size(); i++) {
            addDay(i, now.get(i));
        }
    }

    private void addDay(int number, TypedDay day) {
        var name = Labels.of(day.day().getDisplayName(TextStyle.FULL, texts.locale()), "sla-row-name");
        name.setMinWidth(USE_PREF_SIZE);
        var hours = new TextField(day.hours());
        hours.setId("hours-" + day.day());
        hours.setPromptText(texts.get("sla.closed"));
        hours.textProperty().subscribe((before, typed) -> days.replace(number, new TypedDay(day.day(), typed)));
        addRow(number, name, hours);
        setHgrow(hours, Priority.ALWAYS);
    }
}
