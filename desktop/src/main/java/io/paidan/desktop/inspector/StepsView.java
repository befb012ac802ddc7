package io.paidan.desktop.inspector;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The stages of an order in a row, with those behind it marked. */
final class StepsView extends HBox {

    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    StepsView(ObservableValue<@Nullable Stage> reached, Texts texts) {
        getStyleClass().add("steps");
        for (var stage : Stage.values()) {
            var line = new Region();
            line.getStyleClass().add("step-line");
            var label = Labels.of(texts.bind("inspector.stage." + stage.name()), "pd-11", "step-name");
            var step = new VBox(line, label);
            step.getStyleClass().add("step");
            HBox.setHgrow(step, Priority.ALWAYS);
            reached.subscribe(current -> {
                step.pseudoClassStateChanged(REACHED, current != null && stage.compareTo(current) <= 0);
                step.pseudoClassStateChanged(CURRENT, stage == current);
            });
            getChildren().add(step);
        }
    }
}
