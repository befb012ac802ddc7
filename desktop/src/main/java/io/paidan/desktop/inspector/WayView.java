package io.paidan.desktop.inspector;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The way to drive: its length in a line, unfolded every turn with street, metres and minutes. */
final class WayView extends VBox {

    private final ObservableValue<Way> way;
    private final Texts texts;
    private final BooleanProperty unfolded = new SimpleBooleanProperty();
    private final Hyperlink fold = new Hyperlink();
    private final VBox legs = new VBox();

    WayView(ObservableValue<Way> way, Texts texts) {
        this.way = way;
        this.texts = texts;
        getStyleClass().add("way");
        fold.getStyleClass().addAll("fold", "way-fold", "pd-12");
        fold.setOnAction(event -> unfolded.set(!unfolded.get()));
        legs.getStyleClass().add("way-legs");
        Labels.showWhen(legs, unfolded);
        getChildren().addAll(fold, legs);
        way.subscribe(known -> fill());
        unfolded.subscribe(open -> fill());
    }

    private void fill() {
        var known = way.getValue();
        setVisible(!known.legs().isEmpty());
        setManaged(!known.legs().isEmpty());
        fold.setText(texts.get(unfolded.get() ? "inspector.way.unfolded" : "inspector.way.folded", known.total()));
        legs.getChildren().clear();
        if (unfolded.get()) {
            known.legs().forEach(leg -> legs.getChildren().add(leg(leg)));
        }
    }

    private static Node leg(Way.Leg leg) {
        var table = new GridPane();
        table.getStyleClass().add("way-turns");
        var what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(what, number(), number());
        table.addRow(0, words(leg.to(), "pd-strong"), whole(leg.metres(), "pd-strong"), whole(leg.time(), "pd-strong"));
        for (int i = 0; i < leg.turns().size(); i++) {
            var turn = leg.turns().get(i);
            table.addRow(i + 1, words(turn.what()), whole(turn.metres(), "pd-ink-2"), whole(turn.time(), "pd-ink-2"));
        }
        return table;
    }

    private static ColumnConstraints number() {
        var column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        column.setMinWidth(Region.USE_PREF_SIZE);
        return column;
    }

    private static Label words(String text, String... styleClasses) {
        var label = Labels.wrapped(text, styleClasses);
        label.getStyleClass().add("pd-12");
        return label;
    }

    private static Label whole(String text, String styleClass) {
        var label = Labels.of(text, "pd-12", styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }
}
