package io.paidan.desktop.intake;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** An input under its name; what is wrong with it stands on the name's line, so that nothing moves when it comes. */
final class FieldRow extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    FieldRow(FormField field, Node input, NewOrderViewModel model, Texts texts) {
        var name = Labels.of(texts.bind(field.key()), "intake-label");
        name.setMinWidth(USE_PREF_SIZE);
        var error = Labels.of("", "intake-error");
        error.setId("new-order-error-" + field.name().toLowerCase(Locale.ROOT));
        error.textProperty().bind(Bindings.stringValueAt(model.errors(), field));
        error.textProperty().subscribe(sentence -> input.pseudoClassStateChanged(WRONG, sentence != null));
        var mark = Labels.of(
                texts.bind(field == FormField.PHONE ? "intake.registered" : "intake.required"), "intake-required");
        mark.setId("new-order-required-" + field.name().toLowerCase(Locale.ROOT));
        Labels.showWhen(
                mark,
                model.form()
                        .templateProperty()
                        .map(template -> field.demand()
                                .filter(template.requiredFields()::contains)
                                .isPresent())
                        .orElse(false));
        var heading = new HBox(name, mark, Labels.gap(), error);
        heading.setAlignment(Pos.BASELINE_LEFT);
        heading.getStyleClass().add("intake-heading");
        getChildren().addAll(heading, input);
        getStyleClass().add("intake-row");
    }
}
