package io.paidan.desktop.inspector;

import io.paidan.desktop.dispatch.Consequence;
import io.paidan.desktop.dispatch.ConsequenceRows;
import io.paidan.desktop.platform.DayPicker;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The engineers who could take the order, numbered; a click or the number's key assigns. */
final class CandidatesView extends VBox {

    private static final int MOST = 9;
    private static final int AT_FIRST = 4;

    private final CandidatesViewModel model;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final Hyperlink more = new Hyperlink();
    private final ConsequenceRows consequence = new ConsequenceRows(HPos.RIGHT);
    private final VBox details = new VBox(consequence);
    private final Map<UUID, CandidateRow> rowOf = new HashMap<>();
    private boolean allShown;

    CandidatesView(CandidatesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("candidates");
        rows.getStyleClass().add("candidate-rows");
        details.getStyleClass().add("candidate-details");
        details.setId("candidate-details");
        details.getChildren().add(new WayView(model.wayProperty(), texts));
        more.getStyleClass().addAll("fold", "pd-12");
        more.setOnAction(event -> {
            allShown = true;
            fill();
        });
        var unfit = new UnfitView(model, texts);
        getChildren().addAll(heading(), day(), message(), rows, more, unfit);
        model.fitProperty().subscribe(lines -> fill());
        model.detailsProperty().subscribe(this::showDetails);
        model.orderProperty().subscribe(order -> {
            allShown = false;
            unfit.reset();
            fill();
        });
    }

    private Node heading() {
        var title = Labels.of(texts.bind("inspector.candidates"), "pd-strong");
        var hint = Labels.of(texts.bind("inspector.keys"), "pd-12", "pd-ink-2");
        Labels.showWhen(hint, model.mayAssignProperty());
        return new HBox(title, Labels.gap(), hint);
    }

    /** On which day one more visit is to be; empty for as soon as may be. */
    private Node day() {
        var day = new DayPicker(texts, model.furtherDayProperty());
        day.setId("further-day");
        day.promptTextProperty().bind(texts.bind("inspector.further.soon"));
        var row = new HBox(Labels.of(texts.bind("inspector.further.day"), "pd-12", "pd-ink-2"), day);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("reason-row");
        Labels.showWhen(row, model.furtherProperty());
        return row;
    }

    private Node message() {
        var message = Labels.wrapped(model.messageProperty(), "pd-12", "pd-ink-2");
        message.setId("candidates-message");
        Labels.showWhen(message, model.messageProperty().map(text -> !text.isEmpty()));
        return message;
    }

    private void showDetails(@Nullable Consequence all) {
        consequence.show(all == null ? List.of() : all.rows());
        fill();
    }

    private CandidateRow row(CandidateLine line, boolean opened) {
        var row = rowOf.computeIfAbsent(line.engineerId(), id -> new CandidateRow(line, opened, model, texts));
        row.show(line, opened);
        return row;
    }

    private void fill() {
        var all = model.fitProperty().get().stream().limit(MOST).toList();
        var shown = all.stream().limit(allShown ? MOST : AT_FIRST).toList();
        var considered = model.detailsProperty().get() == null
                ? null
                : model.consideredEngineer().orElse(null);
        var nodes = new ArrayList<Node>();
        for (var line : shown) {
            var opened = line.engineerId().equals(considered);
            nodes.add(row(line, opened));
            if (opened) {
                nodes.add(details);
            }
        }
        rowOf.keySet().retainAll(shown.stream().map(CandidateLine::engineerId).toList());
        if (!rows.getChildren().equals(nodes)) {
            rows.getChildren().setAll(nodes);
        }
        more.setText(texts.get("inspector.more", all.size() - shown.size()));
        more.setVisible(shown.size() < all.size());
        more.setManaged(shown.size() < all.size());
    }
}
