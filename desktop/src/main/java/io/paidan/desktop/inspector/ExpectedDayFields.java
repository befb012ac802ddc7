package io.paidan.desktop.inspector;

import io.paidan.desktop.platform.Buttons;
import io.paidan.desktop.platform.DayPicker;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks on which day something is expected, with a button for who does not know. */
final class ExpectedDayFields extends VBox {

    private final ExpectedDayViewModel model;
    private final Texts texts;
    private final DayPicker day;

    /**
     * @param id of the fields in the window; those of its parts begin with it
     * @param act what the day is for, on the button that ends it
     */
    ExpectedDayFields(
            String id,
            ExpectedDayViewModel model,
            ObservableValue<Boolean> shown,
            ObservableValue<String> act,
            Texts texts) {
        this.model = model;
        this.texts = texts;
        this.day = new DayPicker(texts, model.dayProperty());
        setId(id);
        getStyleClass().add("reschedule-fields");
        getChildren().addAll(when(id), acts(id, act), problem(id));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !day.isShowing()) {
                model.cancel();
                event.consume();
            }
        });
        Labels.showWhen(this, shown);
        shown.subscribe(asked -> {
            if (asked) {
                day.requestFocus();
            }
        });
    }

    private Node when(String id) {
        day.setId(id + "-day");
        day.getStyleClass().add("reschedule-day");
        day.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !day.isShowing()) {
                if (day.takeTyped()) {
                    model.send();
                }
                event.consume();
            }
        });
        var label = Labels.of(texts.bind("inspector.expected.day"), "pd-12", "pd-ink-2");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(label, day);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("reason-row");
        return row;
    }

    private Node acts(String id, ObservableValue<String> act) {
        var back = Buttons.of(id + "-back", texts.bind("inspector.back"), model::cancel);
        back.getStyleClass().add("pd-quiet");
        var row = new HBox(
                Buttons.of(id + "-ok", act, model::send),
                Buttons.of(id + "-unknown", texts.bind("inspector.expected.unknown"), model::sendUnknown),
                back);
        row.getStyleClass().add("reason-row");
        return row;
    }

    private Node problem(String id) {
        var problem = Labels.wrapped(model.problemProperty(), "pd-12", "pd-amber");
        problem.setId(id + "-problem");
        Labels.showWhen(problem, model.problemProperty().map(text -> !text.isEmpty()));
        return problem;
    }
}
