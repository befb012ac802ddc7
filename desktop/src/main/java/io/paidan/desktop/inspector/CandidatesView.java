package io.paidan.desktop.inspector;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The engineers who could take the order, numbered; a click or the number's key assigns. Unfit ones are folded below. */
final class CandidatesView extends VBox {

    private static final int MOST = 9;
    private static final int AT_FIRST = 4;
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    private final OrderInspectorViewModel model;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final Hyperlink more = new Hyperlink();
    private final VBox unfit = new VBox();
    private final BooleanProperty unfitShown = new SimpleBooleanProperty();
    private boolean allShown;

    CandidatesView(OrderInspectorViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("candidates");
        rows.getStyleClass().add("candidate-rows");
        unfit.getStyleClass().add("unfit");
        more.getStyleClass().addAll("fold", "pd-12");
        more.setOnAction(event -> {
            allShown = true;
            fill();
        });
        var ranking = Labels.of(texts.bind("inspector.ranking"), "pd-ink-3");
        Labels.showWhen(ranking, model.rankedProperty().not());
        getChildren().addAll(heading(), ranking, rows, more, unfit);
        model.candidatesProperty().subscribe(this::fill);
        model.unfitProperty().subscribe(this::fillUnfit);
        model.sheetProperty().map(sheet -> sheet.order().id()).subscribe(id -> {
            allShown = false;
            fill();
        });
        texts.localeProperty().subscribe(this::fillUnfit);
    }

    private Node heading() {
        var title = Labels.of(texts.bind("inspector.candidates"), "pd-strong");
        var hint = Labels.of(texts.bind("inspector.keys"), "pd-12", "pd-ink-2");
        return new HBox(title, Labels.gap(), hint);
    }

    private void fill() {
        var all = model.candidatesProperty().get().stream().limit(MOST).toList();
        var shown = all.stream().limit(allShown ? MOST : AT_FIRST).toList();
        rows.getChildren().setAll(shown.stream().map(this::row).toList());
        more.setText(texts.get("inspector.more", all.size() - shown.size()));
        show(more, shown.size() < all.size());
    }

    private Node row(CandidateLine line) {
        var key = Labels.of(String.valueOf(line.rank()), "pd-key");
        var name = Labels.of(line.name(), "pd-strong");
        var arrival = Labels.of(line.arrival(), "pd-strong");
        var travel = Labels.of(line.travel(), "pd-ink-2");
        arrival.setMinWidth(Region.USE_PREF_SIZE);
        travel.setMinWidth(Region.USE_PREF_SIZE);
        var top = new HBox(name, Labels.gap(), arrival, travel);
        top.getStyleClass().add("candidate-top");
        var effects = effects(line.effects(), line.disturbing() ? "pd-amber" : "pd-ink-2");
        var lines = new VBox(top, bar(line.share()), effects);
        lines.getStyleClass().add("candidate-lines");
        HBox.setHgrow(lines, Priority.ALWAYS);
        var row = new HBox(key, lines);
        row.getStyleClass().add("candidate");
        row.setId("candidate-" + line.rank());
        row.pseudoClassStateChanged(FIRST, line.rank() == 1);
        row.setOnMouseClicked(event -> model.assign(line.rank()));
        return row;
    }

    /** A line ends between two effects, never within one that would fit a line of its own. */
    private static Node effects(List<String> effects, String colour) {
        var pane = new FlowPane();
        pane.getStyleClass().add("candidate-effects");
        for (var i = 0; i < effects.size(); i++) {
            var last = i == effects.size() - 1;
            var label = Labels.of(last ? effects.get(i) : effects.get(i) + " ·", "pd-12", colour);
            label.setWrapText(true);
            label.maxWidthProperty().bind(pane.widthProperty());
            pane.getChildren().add(label);
        }
        return pane;
    }

    private static Node bar(double share) {
        var filled = new Region();
        filled.getStyleClass().add("bar-filled");
        var track = new StackPane(filled);
        track.getStyleClass().add("bar");
        track.setAlignment(Pos.CENTER_LEFT);
        filled.maxWidthProperty().bind(track.widthProperty().multiply(share));
        return track;
    }

    private void fillUnfit() {
        var all = model.unfitProperty().get();
        unfit.getChildren().clear();
        show(unfit, !all.isEmpty());
        if (all.isEmpty()) {
            return;
        }
        var fold = new Hyperlink();
        fold.getStyleClass().addAll("fold", "pd-12");
        fold.setText(texts.get("inspector.unfit", all.size()));
        var reasons = new VBox();
        all.forEach(reason -> {
            var label = Labels.of(reason, "pd-12", "pd-ink-3");
            label.setWrapText(true);
            reasons.getChildren().add(label);
        });
        Labels.showWhen(reasons, unfitShown);
        fold.setOnAction(event -> unfitShown.set(!unfitShown.get()));
        unfit.getChildren().addAll(fold, reasons);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
