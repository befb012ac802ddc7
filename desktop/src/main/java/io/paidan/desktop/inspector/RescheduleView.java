package io.paidan.desktop.inspector;

import io.paidan.desktop.platform.DayPicker;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Below an order's time: a link that opens the fields for another one. */
final class RescheduleView extends VBox {

    private final RescheduleViewModel model;
    private final Texts texts;

    RescheduleView(RescheduleViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("reschedule");
        getStyleClass().add("reschedule");
        var begin = new Hyperlink();
        begin.setId("reschedule-begin");
        begin.getStyleClass().addAll("fold", "pd-12");
        begin.textProperty().bind(texts.bind("inspector.reschedule"));
        begin.setOnAction(event -> model.begin());
        Labels.showWhen(begin, model.openProperty().not());
        var fields = new VBox(when(), why(), problem());
        fields.getStyleClass().add("reschedule-fields");
        fields.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.cancel();
                event.consume();
            }
        });
        Labels.showWhen(fields, model.openProperty());
        Labels.showWhen(this, model.possibleProperty());
        getChildren().addAll(begin, fields);
    }

    private Node when() {
        var day = new DayPicker(texts, model.dayProperty());
        day.setId("reschedule-day");
        day.getStyleClass().add("reschedule-day");
        var row = new HBox(
                day,
                time("reschedule-from", model.fromProperty()),
                Labels.of("–", "pd-ink-3"),
                time("reschedule-to", model.toProperty()));
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

    private Node why() {
        var reason = new TextField();
        reason.setId("reschedule-reason");
        reason.promptTextProperty().bind(texts.bind("inspector.reason"));
        reason.textProperty().bindBidirectional(model.reasonProperty());
        reason.setOnAction(event -> model.send());
        HBox.setHgrow(reason, Priority.ALWAYS);
        var ok = new Button();
        ok.setId("reschedule-send");
        ok.setMinWidth(Region.USE_PREF_SIZE);
        ok.textProperty().bind(texts.bind("inspector.confirm"));
        ok.disableProperty().bind(model.reasonProperty().map(String::isBlank));
        ok.setOnAction(event -> model.send());
        var back = new Button();
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.getStyleClass().add("pd-quiet");
        back.textProperty().bind(texts.bind("inspector.back"));
        back.setOnAction(event -> model.cancel());
        var row = new HBox(reason, ok, back);
        row.getStyleClass().add("reason-row");
        return row;
    }

    private Node problem() {
        var problem = Labels.of(model.problemProperty(), "pd-12", "pd-amber");
        problem.setId("reschedule-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        Labels.showWhen(problem, model.problemProperty().map(text -> !text.isEmpty()));
        return problem;
    }
}
