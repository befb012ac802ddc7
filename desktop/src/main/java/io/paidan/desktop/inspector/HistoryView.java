package io.paidan.desktop.inspector;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What happened to an order; where and with which device is unfolded below each line for all at once. */
final class HistoryView extends VBox {

    private final BooleanProperty unfolded = new SimpleBooleanProperty();
    private final VBox rows = new VBox();

    HistoryView(ObservableValue<List<HistoryLines.Line>> history, Texts texts) {
        rows.getStyleClass().add("history-rows");
        history.subscribe(lines ->
                rows.getChildren().setAll(lines.stream().map(this::happened).toList()));
        var fold = new Hyperlink();
        fold.setId("history-details");
        fold.getStyleClass().addAll("fold", "pd-12");
        fold.textProperty()
                .bind(unfolded.flatMap(open -> texts.bind(open ? "inspector.history.less" : "inspector.history.more")));
        fold.setOnAction(event -> unfolded.set(!unfolded.get()));
        Labels.showWhen(
                fold,
                history.map(lines ->
                        lines.stream().anyMatch(line -> !line.circumstances().isEmpty())));
        getChildren().addAll(fold, rows);
    }

    private Node happened(HistoryLines.Line line) {
        var sentence = Labels.wrapped(line.sentence());
        var said = new VBox(sentence);
        if (!line.circumstances().isEmpty()) {
            sentence.setAccessibleText(line.sentence() + "\n" + line.circumstances());
            var circumstances = Labels.wrapped(line.circumstances(), "pd-11", "pd-ink-3");
            Labels.showWhen(circumstances, unfolded);
            said.getChildren().add(circumstances);
        }
        var row = new HBox(HistoryTime.of(line.time()), said);
        row.getStyleClass().add("happened");
        return row;
    }
}
