package io.paidan.desktop.inspector;

import io.paidan.desktop.platform.DayPicker;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** Another time for the picked order, and why. */
final class RescheduleView extends PickedOrderEditView {

    private final RescheduleViewModel model;
    private final Texts texts;

    RescheduleView(RescheduleViewModel model, Texts texts) {
        super("reschedule", "reschedule", model.edit(), KeyCode.T, texts);
        this.model = model;
        this.texts = texts;
        var from = time("reschedule-from", model.fromProperty());
        show(
                "inspector.reschedule",
                () -> {
                    model.begin();
                    from.requestFocus();
                },
                when(from),
                reason(model.reasonProperty(), model::send),
                problem());
    }

    private Node when(TextField from) {
        var day = new DayPicker(texts, model.dayProperty());
        day.setId("reschedule-day");
        day.getStyleClass().add("reschedule-day");
        var row = new HBox(day, from, Labels.of("–", "pd-ink-3"), time("reschedule-to", model.toProperty()));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("reason-row");
        return row;
    }

    private TextField time(String id, StringProperty typed) {
        var field = new TextField();
        field.setId(id);
        field.getStyleClass().add("reschedule-time");
        field.textProperty().bindBidirectional(typed);
        field.setOnAction(event -> model.send());
        return field;
    }
}
