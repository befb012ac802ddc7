package io.paidan.desktop.sla;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Beside the rules: how the priority of an order comes about, from its first to its last. */
final class PriorityHelp extends VBox {

    PriorityHelp(Texts texts) {
        getStyleClass().addAll("sla-help", "pd-panel");
        getChildren().add(Labels.of(texts.bind("sla.priorityHow"), "pd-strong"));
        Stream.of(
                        "sla.priorityFirst",
                        "sla.priorityThen",
                        "sla.priorityRises",
                        "sla.priorityNamed",
                        "sla.priorityByHand",
                        "sla.prioritySeen")
                .map(key -> line(key, texts))
                .forEach(getChildren()::add);
    }

    private static Node line(String key, Texts texts) {
        var label = Labels.wrapped(texts.bind(key), "pd-ink-2");
        return label;
    }
}
