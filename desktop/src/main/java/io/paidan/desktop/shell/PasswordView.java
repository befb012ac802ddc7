package io.paidan.desktop.shell;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Asks for a new password, over whatever is below. */
public final class PasswordView extends StackPane {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final PasswordViewModel model;
    private final Texts texts;
    private final Runnable cancel;
    private final PasswordField former = new PasswordField();

    /**
     * @param reasonKey says why one is asked
     * @param cancel what happens when one does not want to
     */
    public PasswordView(PasswordViewModel model, Texts texts, String reasonKey, Runnable cancel) {
        this.model = model;
        this.texts = texts;
        this.cancel = cancel;
        setId("change-password");
        getStyleClass().add("sign-in");
        pseudoClassStateChanged(OVER, true);
        getChildren().add(card(reasonKey));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancel.run();
            }
            event.consume();
        });
    }

    public void startTyping() {
        former.requestFocus();
    }

    private Node card(String reasonKey) {
        var reason = Labels.of(texts.bind(reasonKey), "pd-ink-2");
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        var problem = Labels.of(model.problemProperty(), "pd-red");
        problem.setId("password-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        Labels.showWhen(problem, model.problemProperty().isNotEmpty());
        var card = new VBox(
                Labels.of(texts.bind("shell.changePassword"), "pd-17", "pd-strong"),
                reason,
                field("shell.formerPassword", "password-former", former, model.formerProperty()),
                field("shell.newPassword", "password-new", new PasswordField(), model.wishedProperty()),
                field("shell.newPasswordAgain", "password-again", new PasswordField(), model.againProperty()),
                problem,
                buttons());
        card.getStyleClass().addAll("pd-card", "sign-in-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
    }

    private Node field(String labelKey, String id, PasswordField field, StringProperty value) {
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        field.disableProperty().bind(model.busyProperty());
        field.setOnAction(event -> model.send());
        var label = Labels.of(texts.bind(labelKey), "pd-12", "pd-ink-2");
        label.setLabelFor(field);
        var box = new VBox(label, field);
        box.getStyleClass().add("sign-in-field");
        return box;
    }

    private Node buttons() {
        var send = button("shell.changePassword", "password-send", model::send);
        send.getStyleClass().add("pd-primary");
        send.disableProperty().bind(model.busyProperty());
        var row = new HBox(send, button("shell.cancel", "password-cancel", cancel));
        row.getStyleClass().add("sign-in-languages");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button button(String key, String id, Runnable action) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.bind(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
