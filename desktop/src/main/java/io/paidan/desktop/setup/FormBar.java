package io.paidan.desktop.setup;

import io.paidan.desktop.platform.Buttons;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Under a form: saving and discarding, and the questions that come with them. */
final class FormBar<R> extends VBox {

    private final MasterViewModel<R, ?> model;
    private final Texts texts;
    private final HBox buttons = new HBox();

    FormBar(MasterViewModel<R, ?> model, Texts texts, ObservableValue<Boolean> editable, String readOnlyKey) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("form-bar");
        var unsaved = model.changedProperty().or(model.freshProperty());
        var save = Buttons.of("setup-save", texts.bind("setup.save"), model::save);
        save.setContentDisplay(ContentDisplay.RIGHT);
        model.questionProperty().subscribe(asked -> dress(save, !asked.isEmpty()));
        save.disableProperty().bind(unsaved.not().or(model.busyProperty()));
        var discard = Buttons.of("setup-discard", texts.bind("setup.discard"), model::discard);
        discard.disableProperty().bind(unsaved.not().or(model.busyProperty()));
        buttons.getStyleClass().add("form-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        Labels.showWhen(save, editable);
        Labels.showWhen(discard, editable);
        buttons.getChildren().addAll(save, discard, readOnly(editable, readOnlyKey), Labels.gap());
        getChildren().addAll(message(), warning(), overtaken(), leaving(), buttons);
    }

    private Node readOnly(ObservableValue<Boolean> editable, String key) {
        var why = Labels.wrapped(texts.bind(key), "pd-ink-3");
        why.setId("setup-read-only");
        HBox.setHgrow(why, Priority.SOMETIMES);
        Labels.showWhen(why, editable.map(may -> !may));
        return why;
    }

    void addActions(Node actions) {
        buttons.getChildren().add(actions);
    }

    private Node message() {
        var message = Labels.wrapped(model.messageProperty(), "pd-red");
        message.setId("setup-message");
        Labels.showWhen(message, model.messageProperty().isNotEmpty());
        return message;
    }

    private Node warning() {
        var warning = Labels.wrapped(model.questionProperty(), "pd-strong");
        warning.setId("setup-warning");
        Labels.showWhen(warning, model.questionProperty().isNotEmpty());
        return warning;
    }

    /** While something is asked that cannot be undone. */
    private void dress(Button save, boolean isAsked) {
        save.textProperty().bind(texts.bind(isAsked ? "setup.saveSure" : "setup.save"));
        save.setGraphic(isAsked ? null : Labels.of("Ctrl S", "pd-12", "form-key"));
        save.getStyleClass().removeAll("pd-primary", "pd-danger");
        save.getStyleClass().add(isAsked ? "pd-danger" : "pd-primary");
    }

    private Node overtaken() {
        var row = question(
                "setup.overtaken",
                Buttons.of("setup-theirs", texts.bind("setup.takeTheirs"), model::takeTheirs),
                Buttons.of("setup-mine", texts.bind("setup.keepMine"), model::keepMine));
        Labels.showWhen(row, model.overtakenProperty());
        return row;
    }

    private Node leaving() {
        var row = question(
                "setup.leaving",
                Buttons.of("setup-leave-save", texts.bind("setup.leaveSaving"), model::save),
                Buttons.of("setup-leave-discard", texts.bind("setup.leaveDiscarding"), model::discard),
                Buttons.of("setup-stay", texts.bind("setup.stay"), model::stay));
        row.setId("setup-leaving");
        Labels.showWhen(row, model.leavingProperty().isNotNull());
        model.leavingProperty().subscribe((before, leaving) -> {
            if (leaving != null) {
                row.getChildren().get(1).requestFocus();
            } else if (row.getChildren().stream().anyMatch(Node::isFocused)) {
                requestFocus(); // not on to whatever comes next
            }
        });
        return row;
    }

    private HBox question(String key, Button... answers) {
        var words = Labels.of(texts.bind(key), "pd-strong");
        words.setWrapText(true);
        var row = new HBox(words);
        row.getChildren().addAll(answers);
        row.getStyleClass().add("form-question");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
