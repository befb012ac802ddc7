package io.paidan.desktop.setup;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A control under its name; what is wrong with it stands on the name's line, so that nothing moves when it comes. */
final class FieldBox extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    FieldBox(FormField<?> field, Node control, Texts texts) {
        control.setId("field-" + field.name());
        var isFlag = field.input() instanceof Input.Flag;
        var name = Labels.of(texts.bind(isFlag ? "setup.none" : field.labelKey()), "field-label");
        name.setMinWidth(USE_PREF_SIZE); // a long sentence beside it wraps
        var problem = Labels.of(field.problemProperty(), "field-problem");
        problem.setId("problem-" + field.name());
        problem.setWrapText(true);
        field.problemProperty().subscribe(sentence -> control.pseudoClassStateChanged(WRONG, !sentence.isEmpty()));
        var heading = new HBox(name, problem);
        heading.setAlignment(Pos.BASELINE_LEFT);
        heading.getStyleClass().add("field-heading");
        getChildren().addAll(heading, control);
        getStyleClass().add("field-box");
        setMaxWidth(Double.MAX_VALUE);
    }
}
