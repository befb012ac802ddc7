package io.paidan.desktop.shell;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Popover;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.workorder.DayFigures;
import io.paidan.desktop.workorder.PolicyNames;
import io.paidan.desktop.workorder.PolicyShare;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The share of arrivals in time, and below it, when pressed, the same by policy. */
final class SlaShareView extends StackPane {

    private static final double GOOD = 0.95;

    private final Texts texts;
    private final PolicyNames names;
    private final GridPane rows = new GridPane();

    SlaShareView(Node figure, TopBarViewModel model, Texts texts) {
        this.texts = texts;
        this.names = new PolicyNames(texts);
        var button = new Button();
        button.setId("sla-share");
        button.getStyleClass().setAll("sla-share-button");
        button.setGraphic(figure);
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        var popover = new Popover(button, card(model));
        button.setOnAction(event -> popover.toggle());
        getChildren().add(button);
        model.figuresProperty().subscribe(this::fill);
        texts.localeProperty()
                .subscribe((before, after) -> fill(model.figuresProperty().get()));
    }

    private Node card(TopBarViewModel model) {
        var sum = Labels.of(
                model.figuresProperty()
                        .flatMap(day -> texts.bind("shell.slaToday", day.arrivalsInTime(), day.arrivals())),
                "pd-12",
                "pd-ink-2");
        rows.setId("sla-shares");
        rows.getStyleClass().add("sla-share-rows");
        var card = new VBox(Labels.of(texts.bind("shell.slaByPolicy"), "pd-strong"), sum, rows);
        card.getStyleClass().addAll("pd-card", "sla-share-card");
        return card;
    }

    private void fill(DayFigures day) {
        rows.getChildren().clear();
        for (var share : day.shares()) {
            var bar = new ProgressBar(share.share());
            bar.getStyleClass().add(share.share() < GOOD ? "sla-share-short" : "sla-share-good");
            var percent = Labels.of(
                    TopBarViewModel.percent(share.share(), texts.locale()),
                    "pd-strong",
                    share.share() < GOOD ? "pd-amber" : "pd-ink");
            var count = Labels.of(texts.get("shell.slaCount", share.inTime(), share.arrivals()), "pd-12", "pd-ink-2");
            percent.setMinWidth(USE_PREF_SIZE);
            count.setMinWidth(USE_PREF_SIZE);
            rows.addRow(rows.getRowCount(), Labels.of(name(share), "sla-share-name"), bar, percent, count);
            GridPane.setHalignment(percent, HPos.RIGHT);
        }
    }

    private String name(PolicyShare share) {
        return share.policy().isEmpty() ? texts.get("shell.slaWithout") : names.of(share.policy(), share.name());
    }
}
