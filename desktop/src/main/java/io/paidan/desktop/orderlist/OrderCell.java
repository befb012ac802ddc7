package io.paidan.desktop.orderlist;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.workorder.Urgency;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A row of the order list: shape, number and time left; title; address and service. */
final class OrderCell extends ListCell<OrderRow> {

    private static final Map<Urgency, String> COLOURS =
            Map.of(Urgency.LATE, "late", Urgency.AT_RISK, "at-risk", Urgency.CALM, "calm");
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    private final Label shape = Labels.of("", "order-shape");
    private final Label number = Labels.of("", "pd-strong", "order-number");
    private final Label engineer = Labels.of("", "pd-12", "pd-ink-2");
    private final Label watcher = Labels.of("", "pd-12", "order-watcher");
    private final Label remaining = Labels.of("", "pd-pill");
    private final Label title = Labels.of("", "order-title");
    private final Label address = Labels.of("", "pd-12", "pd-ink-2");
    private final Label service = Labels.of("", "pd-12", "pd-ink-2");
    private final HBox row;

    OrderCell() {
        getStyleClass().add("order-cell");
        number.setMinWidth(Region.USE_PREF_SIZE);
        watcher.managedProperty().bind(watcher.textProperty().isNotEmpty());
        remaining.setMinWidth(Region.USE_PREF_SIZE);
        service.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(address, Priority.ALWAYS);
        address.setMaxWidth(Double.MAX_VALUE);
        var top = new HBox(number, engineer, watcher, Labels.gap(), remaining);
        top.getStyleClass().add("order-top");
        top.setAlignment(Pos.CENTER_LEFT);
        var bottom = new HBox(address, service);
        bottom.getStyleClass().add("order-bottom");
        var lines = new VBox(top, title, bottom);
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        row = new HBox(shape, lines);
        row.setMinWidth(0);
        row.setPrefWidth(1);
    }

    @Override
    protected void updateItem(OrderRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        shape.setText(item.urgency().shape());
        colour(shape, item.urgency());
        colour(remaining, item.urgency());
        number.setText(item.number());
        engineer.setText(item.engineer() == null ? item.dispatch() : "→ " + item.engineer());
        watcher.setText(item.watcher());
        remaining.setText(item.remaining());
        title.setText(item.title());
        address.setText(item.address());
        service.setText(item.service());
        pseudoClassStateChanged(PENDING, item.pending());
        setGraphic(row);
    }

    private static void colour(Label label, Urgency urgency) {
        label.getStyleClass().removeAll(COLOURS.values());
        label.getStyleClass().add(COLOURS.get(urgency));
    }
}
