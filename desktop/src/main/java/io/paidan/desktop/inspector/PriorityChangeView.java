package io.paidan.desktop.inspector;

import io.paidan.contract.workorder.Priority;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Segments;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Below an order's time: a link that opens the choice of another priority. */
final class PriorityChangeView extends VBox {

    private final PriorityChangeViewModel model;
    private final Texts texts;

    PriorityChangeView(PriorityChangeViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("priority-change");
        getStyleClass().add("reschedule");
        var segments = new Segments<>(List.of(Priority.values()), model.priorityProperty(), texts);
        segments.setId("priority-choice");
        var begin = new Hyperlink();
        begin.setId("priority-begin");
        begin.getStyleClass().addAll("fold", "pd-12");
        begin.textProperty().bind(texts.bind("inspector.priority"));
        begin.setOnAction(event -> {
            model.begin();
            segments.requestFocus();
        });
        Labels.showWhen(begin, model.openProperty().not());
        var fields = new VBox(segments, why(), problem());
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

    private Node why() {
        var reason = new TextField();
        reason.setId("priority-reason");
        reason.promptTextProperty().bind(texts.bind("inspector.reason"));
        reason.textProperty().bindBidirectional(model.reasonProperty());
        reason.setOnAction(event -> model.send());
        HBox.setHgrow(reason, javafx.scene.layout.Priority.ALWAYS);
        var ok = new Button();
        ok.setId("priority-send");
        ok.setMinWidth(Region.USE_PREF_SIZE);
        ok.textProperty().bind(texts.bind("inspector.confirm"));
        ok.disableProperty().bind(model.sendableProperty().map(can -> !can));
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
        problem.setId("priority-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        Labels.showWhen(problem, model.problemProperty().map(text -> !text.isEmpty()));
        return problem;
    }
}
