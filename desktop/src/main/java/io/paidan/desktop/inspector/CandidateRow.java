package io.paidan.desktop.inspector;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * One engineer who could take the order: a click gives it to him, the arrow tells all about him. It stays while his figures
 * change, so that a click is never lost and never meets somebody else.
 */
final class CandidateRow extends HBox {

    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    private final Texts texts;
    private final Label rank = Labels.of("", "pd-key");
    private final Label name = Labels.of("", "pd-strong");
    private final Label arrival = whole(Labels.of("", "pd-strong"));
    private final Label travel = whole(Labels.of("", "pd-ink-2"));
    private final FlowPane effects = new FlowPane();
    private final DoubleProperty share = new SimpleDoubleProperty();
    private final Region icon = new Region();
    private final Button arrow = new Button();
    private CandidateLine line;

    /** @param opened true while all about him is shown below */
    CandidateRow(CandidateLine first, boolean opened, CandidatesViewModel model, Texts texts) {
        this.texts = texts;
        this.line = first;
        getStyleClass().add("candidate");
        setOnMouseClicked(event -> model.assign(line.rank()));
        arrow.setGraphic(icon);
        arrow.setTooltip(new Tooltip());
        arrow.getStyleClass().addAll("pd-quiet", "candidate-arrow");
        arrow.setOnAction(event -> model.consider(line.engineerId()));
        arrow.addEventHandler(MouseEvent.MOUSE_CLICKED, Event::consume); // else the row below would assign
        effects.getStyleClass().add("candidate-effects");
        effects.setMouseTransparent(true); // a click on a word is one on the row, however the words change meanwhile
        var top = new HBox(name, Labels.gap(), arrival, travel, arrow);
        top.getStyleClass().add("candidate-top");
        var lines = new VBox(top, bar(), effects);
        lines.getStyleClass().add("candidate-lines");
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(rank, lines);
        show(first, opened);
    }

    /** The same engineer as the ranking sees him now. */
    void show(CandidateLine now, boolean opened) {
        line = now;
        setId("candidate-" + now.rank());
        pseudoClassStateChanged(FIRST, now.rank() == 1);
        rank.setText(String.valueOf(now.rank()));
        name.setText(now.name());
        arrival.setText(now.arrival());
        travel.setText(now.travel());
        share.set(now.share());
        effects.getChildren().setAll(effects(now));
        icon.getStyleClass().setAll("pd-icon", opened ? "icon-less" : "icon-more");
        arrow.setId("candidate-details-" + now.rank());
        arrow.getTooltip().setText(texts.get("inspector.allAbout", now.name()));
    }

    /** One label each, so that a line ends between two effects and never within one. */
    private static List<Label> effects(CandidateLine line) {
        var last = line.effects().size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> line.effects().get(i) + (i < last ? " · " : ""))
                .map(words -> Labels.of(words, "pd-12", line.disturbing() ? "pd-amber" : "pd-ink-2"))
                .toList();
    }

    private Node bar() {
        var filled = new Region();
        filled.getStyleClass().add("bar-filled");
        var track = new StackPane(filled);
        track.getStyleClass().add("bar");
        track.setAlignment(Pos.CENTER_LEFT);
        filled.maxWidthProperty().bind(track.widthProperty().multiply(share));
        return track;
    }

    private static Label whole(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
