package io.paidan.desktop.shell;

import io.paidan.desktop.platform.KeyboardStays;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The sign-in screen. */
public final class SignInView extends StackPane {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Texts texts;
    private final SignInViewModel model;
    private final TextField username = new TextField();
    private final PasswordField password = new PasswordField();

    public SignInView(SignInViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("sign-in");
        getChildren().add(card());
        model.busyProperty().subscribe((before, busy) -> {
            if (!busy && !model.problemProperty().get().isEmpty()) {
                password.requestFocus();
                password.selectAll();
            }
        });
    }

    /** Puts the cursor where the next thing is missing. */
    public void startTyping() {
        (model.usernameProperty().get().isBlank() ? username : password).requestFocus();
    }

    /** Whether it stands over a console that waits below, or alone. */
    public void standOver(boolean over) {
        pseudoClassStateChanged(OVER, over);
    }

    private Node card() {
        var server = new TextField();
        server.setId("server");
        server.textProperty().bindBidirectional(model.serverProperty());
        username.setId("username");
        username.textProperty().bindBidirectional(model.usernameProperty());
        password.setId("password");
        password.textProperty().bindBidirectional(model.passwordProperty());
        var card = new VBox(
                brand(),
                message(model.reasonProperty(), "pd-ink-2"),
                field("shell.server", server),
                field("shell.username", username),
                field("shell.password", password),
                message(model.problemProperty(), "pd-red"),
                button(),
                languages());
        card.getStyleClass().addAll("pd-card", "sign-in-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
    }

    private Node brand() {
        var name = Labels.of(texts.bind("shell.brand"), "pd-17", "pd-strong");
        var claim = Labels.of(texts.bind("shell.claim"), "pd-ink-2");
        var brand = new VBox(name, claim);
        brand.getStyleClass().add("sign-in-brand");
        return brand;
    }

    private Node field(String labelKey, TextField field) {
        var label = Labels.of(texts.bind(labelKey), "pd-12", "pd-ink-2");
        label.setLabelFor(field);
        KeyboardStays.at(field);
        field.disableProperty().bind(model.busyProperty());
        field.setOnAction(event -> model.signIn());
        var box = new VBox(label, field);
        box.getStyleClass().add("sign-in-field");
        return box;
    }

    private Node message(ObservableValue<String> text, String colour) {
        var label = Labels.wrapped(text, colour);
        Labels.showWhen(label, text.map(words -> !words.isEmpty()));
        return label;
    }

    private Node button() {
        var button = new Button();
        button.setId("sign-in");
        button.getStyleClass().add("pd-primary");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setDefaultButton(true);
        button.textProperty()
                .bind(model.busyProperty().flatMap(busy -> texts.bind(busy ? "shell.signingIn" : "shell.signIn")));
        KeyboardStays.at(button);
        button.disableProperty().bind(model.busyProperty());
        button.setOnAction(event -> model.signIn());
        return button;
    }

    private Node languages() {
        var row = new HBox(language("简体中文", Texts.CHINESE), language("English", Texts.ENGLISH));
        row.getStyleClass().add("sign-in-languages");
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private Node language(String name, Locale locale) {
        var link = new Hyperlink(name);
        link.setOnAction(event -> {
            model.speak(locale);
            link.setVisited(false);
        });
        link.getStyleClass().add("pd-12");
        return link;
    }
}
