package io.paidan.desktop.inspector;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One engineer who could take the order: a click gives it to him, the arrow tells all about him. */
final class CandidateRow extends HBox {

    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    private static final String NO_BREAK = "\u00A0";

    /** @param opened true while all about him is shown below */
    CandidateRow(CandidateLine line, boolean opened, CandidatesViewModel model, Texts texts) {
        getStyleClass().add("candidate");
        setId("candidate-" + line.rank());
        pseudoClassStateChanged(FIRST, line.rank() == 1);
        setOnMouseClicked(event -> model.assign(line.rank()));
        var lines = new VBox(top(line, arrow(line, opened, model, texts)), bar(line.share()), effects(line));
        lines.getStyleClass().add("candidate-lines");
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(Labels.of(String.valueOf(line.rank()), "pd-key"), lines);
    }

    private static Node top(CandidateLine line, Node arrow) {
        var top = new HBox(
                Labels.of(line.name(), "pd-strong"),
                Labels.gap(),
                whole(Labels.of(line.arrival(), "pd-strong")),
                whole(Labels.of(line.travel(), "pd-ink-2")),
                arrow);
        top.getStyleClass().add("candidate-top");
        return top;
    }

    private static Label whole(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Node arrow(CandidateLine line, boolean opened, CandidatesViewModel model, Texts texts) {
        var icon = new Region();
        icon.getStyleClass().addAll("pd-icon", opened ? "icon-less" : "icon-more");
        var arrow = new Button();
        arrow.setGraphic(icon);
        arrow.setId("candidate-details-" + line.rank());
        arrow.getStyleClass().addAll("pd-quiet", "candidate-arrow");
        arrow.setTooltip(new Tooltip(texts.get("inspector.allAbout", line.name())));
        arrow.setOnAction(event -> model.consider(line.engineerId()));
        arrow.addEventHandler(MouseEvent.MOUSE_CLICKED, Event::consume); // else the row below would assign
        return arrow;
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

    /** A line ends between two effects, never within one that would fit a line of its own. */
    private static Node effects(CandidateLine line) {
        List<String> effects = line.effects();
        var label = Labels.of(
                effects.stream().map(effect -> effect.replace(" ", NO_BREAK)).collect(Collectors.joining(" · ")),
                "pd-12",
                line.disturbing() ? "pd-amber" : "pd-ink-2");
        label.setWrapText(true);
        return label;
    }
}
