package io.paidan.desktop.inspector;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/** What an order waits for and until when, with a link to name another day. */
final class ExpectedDayView extends VBox {

    ExpectedDayView(ExpectedDayViewModel model, Texts texts) {
        setId("expected");
        getStyleClass().add("reschedule");
        var line = Labels.wrapped(model.lineProperty(), "pd-strong");
        line.setId("expected-line");
        var change = new Hyperlink();
        change.setId("expected-begin");
        change.getStyleClass().addAll("fold", "pd-12");
        change.textProperty().bind(model.invitationProperty());
        change.setOnAction(event -> model.change());
        Labels.showWhen(
                change,
                Bindings.and(model.possibleProperty(), model.changingProperty().not()));
        var fields = new ExpectedDayFields(
                "expected-change", model, model.changingProperty(), texts.bind("inspector.confirm"), texts);
        Labels.showWhen(this, model.lineProperty().map(text -> !text.isEmpty()));
        getChildren().addAll(line, change, fields);
    }
}
