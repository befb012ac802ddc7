package io.paidan.desktop.setup;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A control under its name; what is wrong with it stands on the name's line, or on one of its own when that is too short. */
final class FieldBox extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    FieldBox(FormField<?> field, Node control, Texts texts) {
        control.setId("field-" + field.name());
        var isFlag = field.input() instanceof Input.Flag;
        var name = Labels.of(texts.bind(isFlag ? "setup.none" : field.labelKey()), "field-label");
        var problem = Labels.of(field.problemProperty(), "field-problem");
        problem.setId("problem-" + field.name());
        problem.setWrapText(true);
        Labels.showWhen(problem, field.problemProperty().isNotEmpty());
        field.problemProperty().subscribe(sentence -> control.pseudoClassStateChanged(WRONG, !sentence.isEmpty()));
        var heading = new FlowPane(name, problem);
        heading.setRowValignment(VPos.BASELINE);
        heading.setPrefWrapLength(0);
        heading.setMinWidth(0); // a long sentence makes no column wider
        problem.maxWidthProperty().bind(heading.widthProperty());
        heading.getStyleClass().add("field-heading");
        getChildren().addAll(heading, control);
        getStyleClass().add("field-box");
        setMaxWidth(Double.MAX_VALUE);
    }
}
