package io.paidan.desktop.inspector;

import io.paidan.desktop.platform.Buttons;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The fields of a {@link PickedOrderEdit} below an order's time, and the link that opens them. */
abstract class PickedOrderEditView extends VBox {

    private final String prefix;
    private final PickedOrderEdit<?> edit;
    private final Texts texts;
    private final Hyperlink link = new Hyperlink();
    private Runnable opening = () -> {};

    /**
     * @param prefix with which the ids of its parts begin
     * @param key does the same as the link, wherever the keyboard is
     */
    PickedOrderEditView(String id, String prefix, PickedOrderEdit<?> edit, KeyCode key, Texts texts) {
        this.prefix = prefix;
        this.edit = edit;
        this.texts = texts;
        setId(id);
        getStyleClass().add("reschedule");
        Labels.showWhen(this, edit.openProperty());
        link.setId(prefix + "-begin");
        link.getStyleClass().addAll("fold", "pd-12");
        link.setMinWidth(USE_PREF_SIZE);
        link.setGraphic(Labels.of(key.getChar(), "pd-key"));
        link.setContentDisplay(ContentDisplay.RIGHT);
        link.setOnAction(event -> opening.run());
        Labels.showWhen(link, edit.possibleProperty().and(edit.openProperty().not()));
    }

    /** Shown while the fields may be opened and are not. */
    final Node link() {
        return link;
    }

    /** Opens the fields when the link that does is there. */
    final void open() {
        if (edit.possibleProperty().get() && !edit.openProperty().get()) {
            opening.run();
        }
    }

    /** @return the fields, to which the keyboard can say more than Escape */
    final VBox show(String linkKey, Runnable begin, Node... parts) {
        link.textProperty().bind(texts.bind(linkKey));
        opening = begin;
        var fields = new VBox(parts);
        fields.getStyleClass().add("reschedule-fields");
        fields.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                edit.cancel();
                event.consume();
            }
        });
        getChildren().add(fields);
        return fields;
    }

    /** Why, and the answers: sent once a reason stands there. */
    final Node reason(StringProperty typed, Runnable send) {
        var reason = new TextField();
        reason.setId(prefix + "-reason");
        reason.promptTextProperty().bind(texts.bind("inspector.reason"));
        reason.textProperty().bindBidirectional(typed);
        reason.setOnAction(event -> send.run());
        return answers(reason, typed.map(text -> !text.isBlank()), send);
    }

    /** @param first has all the room that is left */
    final Node answers(Node first, ObservableValue<Boolean> sendable, Runnable send) {
        HBox.setHgrow(first, Priority.ALWAYS);
        var ok = Buttons.of(prefix + "-send", texts.bind("inspector.confirm"), send);
        ok.disableProperty().bind(sendable.map(can -> !can));
        var back = Buttons.of(prefix + "-back", texts.bind("inspector.back"), edit::cancel);
        back.getStyleClass().add("pd-quiet");
        var row = new HBox(first, ok, back);
        row.getStyleClass().add("reason-row");
        return row;
    }

    final Node problem() {
        var problem = Labels.wrapped(edit.problemProperty(), "pd-12", "pd-amber");
        problem.setId(prefix + "-problem");
        Labels.showWhen(problem, edit.problemProperty().map(text -> !text.isEmpty()));
        return problem;
    }
}
