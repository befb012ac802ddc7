package io.paidan.desktop.shell;

import io.paidan.desktop.platform.Buttons;
import io.paidan.desktop.platform.KeyboardStays;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A card with fields and two buttons, over whatever is below; Escape takes it away. */
public abstract class AskingView extends StackPane {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Asked asked;
    private final Texts texts;
    private final Runnable cancel;

    AskingView(Asked asked, Texts texts, Runnable cancel) {
        this.asked = asked;
        this.texts = texts;
        this.cancel = cancel;
        getStyleClass().add("sign-in");
        pseudoClassStateChanged(OVER, true);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancel.run();
            }
            event.consume();
        });
    }

    public abstract void startTyping();

    /**
     * Shows the card; its parts have this id before theirs.
     *
     * @param hintKey says why one is asked
     * @param sendKey what the button is called that sends it
     * @param cancelKey what the one is called that takes the card away
     */
    final void ask(String id, String titleKey, String hintKey, String sendKey, String cancelKey, Node... fields) {
        var problem = Labels.wrapped(asked.problemProperty(), "pd-red");
        problem.setId(id + "-problem");
        Labels.showWhen(problem, asked.problemProperty().isNotEmpty());
        var card = new VBox(
                Labels.of(texts.bind(titleKey), "pd-17", "pd-strong"), Labels.wrapped(texts.bind(hintKey), "pd-ink-2"));
        card.getChildren().addAll(fields);
        card.getChildren().addAll(problem, buttons(id, sendKey, cancelKey));
        card.getStyleClass().addAll("pd-card", "sign-in-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(card);
    }

    final Node field(String labelKey, String id, TextField field, StringProperty value) {
        field.textProperty().bindBidirectional(value);
        field.setOnAction(event -> asked.send());
        return labelled(labelKey, id, field);
    }

    final Node labelled(String labelKey, String id, Node control) {
        control.setId(id);
        KeyboardStays.at(control);
        control.disableProperty().bind(asked.busyProperty());
        var label = Labels.of(texts.bind(labelKey), "pd-12", "pd-ink-2");
        label.setLabelFor(control);
        var box = new VBox(label, control);
        box.getStyleClass().add("sign-in-field");
        return box;
    }

    private Node buttons(String id, String sendKey, String cancelKey) {
        var send = Buttons.of(id + "-send", texts.bind(sendKey), asked::send);
        send.getStyleClass().add("pd-primary");
        var sendable = asked.sendableProperty();
        send.disableProperty().bind(sendable.map(can -> !can));
        var leave = Buttons.of(id + "-cancel", texts.bind(cancelKey), cancel);
        var row = new HBox(send, leave);
        row.getStyleClass().add("sign-in-languages");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
