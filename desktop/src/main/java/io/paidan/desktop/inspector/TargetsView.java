package io.paidan.desktop.inspector;

import static io.paidan.desktop.platform.Labels.wrapped;

import io.paidan.desktop.platform.Labels;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** What was promised of an order, side by side: what, until when, and what became of it. */
final class TargetsView extends GridPane {

    TargetsView(ObservableValue<List<TargetLines.Line>> targets) {
        setId("targets");
        getStyleClass().add("targets");
        targets.subscribe(this::show);
        Labels.showWhen(this, targets.map(lines -> !lines.isEmpty()));
    }

    private void show(List<TargetLines.Line> lines) {
        getChildren().clear();
        getColumnConstraints()
                .setAll(lines.stream().map(line -> share(lines.size())).toList());
        for (var column = 0; column < lines.size(); column++) {
            var line = lines.get(column);
            var state = wrapped(line.state(), "pd-11", colour(line.standing()), "target-state");
            GridPane.setValignment(state, VPos.TOP); // one of one line beside one of two
            addColumn(
                    column,
                    wrapped(line.name(), "pd-11", "pd-ink-3"),
                    wrapped(line.due(), "pd-12", "target-due"),
                    state);
        }
    }

    private static ColumnConstraints share(int columns) {
        var share = new ColumnConstraints();
        share.setPercentWidth(100.0 / columns);
        return share;
    }

    private static String colour(TargetLines.Standing standing) {
        return switch (standing) {
            case MET -> "pd-green";
            case LATE -> "pd-red";
            case RUNS, STANDS -> "pd-ink-2";
        };
    }
}
