package io.paidan.desktop.inspector;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The section with who was told what; away while nobody was. */
final class ToldView extends VBox {

    ToldView(ToldViewModel model, Texts texts) {
        setId("told");
        getStyleClass().add("inspector-section");
        var rows = new VBox();
        rows.getStyleClass().add("history-rows");
        getChildren().addAll(Labels.of(texts.bind("inspector.toldTitle"), "pd-strong"), rows);
        model.linesProperty()
                .subscribe(lines -> rows.getChildren()
                        .setAll(lines.stream().map(ToldView::row).toList()));
        Labels.showWhen(this, model.linesProperty().map(lines -> !lines.isEmpty()));
    }

    private static Node row(ToldViewModel.Line line) {
        var sentence = Labels.of(line.sentence());
        sentence.setWrapText(true);
        if (line.failed()) {
            sentence.getStyleClass().add("pd-red");
        }
        var row = new HBox(HistoryTime.of(line.time()), sentence);
        row.getStyleClass().add("happened");
        return row;
    }
}
