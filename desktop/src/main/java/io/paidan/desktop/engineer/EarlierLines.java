package io.paidan.desktop.engineer;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What lasts into the week from before, to be read here and changed in the week it began in. */
final class EarlierLines extends VBox {

    /**
     * One of them in words.
     *
     * @param day it began
     */
    record Line(String words, LocalDate day) {}

    private final Texts texts;
    private final Consumer<LocalDate> goTo;

    /** @param goTo shows the week of that day */
    EarlierLines(ObservableValue<List<Line>> lines, Texts texts, Consumer<LocalDate> goTo) {
        this.texts = texts;
        this.goTo = goTo;
        getStyleClass().add("held-skills");
        Labels.showWhen(this, lines.map(all -> !all.isEmpty()));
        lines.subscribe(all -> getChildren().setAll(all.stream().map(this::row).toList()));
    }

    private Node row(Line line) {
        var words = Labels.wrapped(line.words(), "pd-ink-2");
        var there = new Button();
        there.textProperty().bind(texts.bind("engineer.toItsWeek"));
        there.setMinWidth(USE_PREF_SIZE);
        there.setOnAction(event -> goTo.accept(line.day()));
        var row = new HBox(words, Labels.gap(), there);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("held-skill", "earlier-line");
        return row;
    }
}
