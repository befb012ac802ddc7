package io.paidan.desktop.template;

import io.paidan.desktop.platform.Labels;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The versions of the template in the form, the newest first. */
final class VersionsView extends VBox {

    private final VersionsViewModel model;

    /** @param code of the template in the form; null for a new one */
    VersionsView(VersionsViewModel model, ObservableValue<@Nullable String> code) {
        this.model = model;
        getStyleClass().add("held-skills");
        model.linesProperty().subscribe(lines -> fill());
        model.problemProperty().subscribe(problem -> fill());
        code.subscribe(model::show);
    }

    private void fill() {
        getChildren().clear();
        for (var line : model.linesProperty().get()) {
            getChildren().add(Labels.of(line.title(), "pd-12"));
            if (!line.changes().isEmpty()) {
                getChildren().add(Labels.wrapped(line.changes(), "pd-12", "pd-ink-2"));
            }
        }
        if (!model.problemProperty().get().isEmpty()) {
            getChildren().add(Labels.wrapped(model.problemProperty().get(), "pd-12", "pd-amber"));
        }
    }
}
