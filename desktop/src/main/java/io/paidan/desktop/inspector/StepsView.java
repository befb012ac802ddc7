package io.paidan.desktop.inspector;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The stages of an order in a row, with those behind it marked. Where there is no room for all their names, only that of
 * the current one is shown, in full.
 */
final class StepsView extends HBox {

    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Map<Stage, Label> names = new EnumMap<>(Stage.class);
    private @Nullable Stage current;

    StepsView(ObservableValue<@Nullable Stage> reached, Texts texts) {
        getStyleClass().add("steps");
        for (var stage : Stage.values()) {
            var line = new Region();
            line.getStyleClass().add("step-line");
            var name = Labels.of(texts.bind("inspector.stage." + stage.name()), "pd-11", "step-name");
            name.setMinWidth(USE_PREF_SIZE);
            var step = new VBox(line, name);
            step.setMinWidth(0);
            step.setAlignment(stage == Stage.CONFIRMED ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
            step.getStyleClass().add("step");
            HBox.setHgrow(step, Priority.ALWAYS);
            reached.subscribe(now -> {
                step.pseudoClassStateChanged(REACHED, now != null && stage.compareTo(now) <= 0);
                step.pseudoClassStateChanged(CURRENT, stage == now);
            });
            names.put(stage, name);
            getChildren().add(step);
        }
        reached.subscribe(now -> {
            current = now;
            requestLayout();
        });
    }

    @Override
    protected void layoutChildren() {
        var gaps = getSpacing() * (names.size() - 1);
        var wanted =
                names.values().stream().mapToDouble(name -> name.prefWidth(-1)).sum() + gaps;
        var roomy = wanted <= getWidth() - snappedLeftInset() - snappedRightInset();
        names.forEach((stage, name) -> name.setVisible(roomy || stage == current));
        super.layoutChildren();
    }
}
