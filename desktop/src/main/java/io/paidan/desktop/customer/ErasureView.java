package io.paidan.desktop.customer;

import io.paidan.desktop.platform.Buttons;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Popover;
import io.paidan.desktop.platform.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
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
        var erase = Buttons.of("customer-erase", texts.bind("customer.erase"), model::ask);
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
        var keep = Buttons.of("customer-keep", texts.bind("customer.keep"), model::keep);
        var forEver = Buttons.of("customer-erase-for-ever", texts.bind("customer.eraseForEver"), model::erase);
        forEver.getStyleClass().add("pd-danger");
        var answers = new HBox(Labels.gap(), keep, forEver);
        answers.getStyleClass().add("form-buttons");
        answers.setAlignment(Pos.CENTER_RIGHT);
        var card = new VBox(
                Labels.wrapped(texts.bind("customer.eraseQuestion"), "pd-15", "pd-strong"),
                Labels.of(model.whoProperty(), "pd-ink-2"),
                part("customer.lost", "customer.lostWhat", "pd-red"),
                part("customer.kept", "customer.keptWhat", "pd-ink"),
                Labels.wrapped(texts.bind("customer.eraseWhen"), "pd-12", "pd-ink-2"),
                answers);
        card.setId("customer-erasure");
        card.getStyleClass().addAll("pd-card", "erasure");
        return card;
    }

    private Node part(String titleKey, String wordsKey, String tone) {
        return new VBox(
                Labels.of(texts.bind(titleKey), "pd-strong", tone), Labels.wrapped(texts.bind(wordsKey), "pd-ink"));
    }

    private void show(boolean asked) {
        if (asked) {
            question.showAbove();
        } else {
            question.hide();
        }
    }
}
