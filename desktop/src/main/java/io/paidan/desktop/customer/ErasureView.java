package io.paidan.desktop.customer;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Popover;
import io.paidan.desktop.platform.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A button that erases the customer in the form, and above it the question that says what goes and what stays. */
final class ErasureView extends StackPane {

    private final ErasureViewModel model;
    private final Texts texts;
    private final Popover question;

    ErasureView(ErasureViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        var erase = button("customer.erase", "customer-erase", model::ask);
        erase.getStyleClass().add("pd-danger");
        erase.disableProperty().bind(model.possibleProperty().map(possible -> !possible));
        setVisible(model.isOffered());
        setManaged(model.isOffered());
        getChildren().add(erase);
        question = new Popover(this, card());
        question.onHidden(model::keep);
        model.askedProperty().subscribe((before, asked) -> show(asked));
    }

    private Node card() {
        var keep = button("customer.keep", "customer-keep", model::keep);
        var forEver = button("customer.eraseForEver", "customer-erase-for-ever", model::erase);
        forEver.getStyleClass().add("pd-danger");
        var answers = new HBox(Labels.gap(), keep, forEver);
        answers.getStyleClass().add("form-buttons");
        answers.setAlignment(Pos.CENTER_RIGHT);
        var card = new VBox(
                wrapped("customer.eraseQuestion", "pd-15", "pd-strong"),
                Labels.of(model.whoProperty(), "pd-ink-2"),
                part("customer.lost", "customer.lostWhat", "pd-red"),
                part("customer.kept", "customer.keptWhat", "pd-ink"),
                wrapped("customer.eraseWhen", "pd-12", "pd-ink-2"),
                answers);
        card.setId("customer-erasure");
        card.getStyleClass().addAll("pd-card", "erasure");
        return card;
    }

    private Node part(String titleKey, String wordsKey, String tone) {
        return new VBox(Labels.of(texts.bind(titleKey), "pd-strong", tone), wrapped(wordsKey, "pd-ink"));
    }

    private Label wrapped(String key, String... styleClasses) {
        var label = Labels.of(texts.bind(key), styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Button button(String key, String id, Runnable action) {
        var button = new Button();
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(texts.bind(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show(boolean asked) {
        if (asked) {
            question.showAbove();
        } else {
            question.hide();
        }
    }
}
