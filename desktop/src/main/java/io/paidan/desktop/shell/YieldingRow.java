package io.paidan.desktop.shell;

import io.paidan.desktop.platform.Labels;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** A row in which what matters least goes when not all has room; it never makes the window wider than it is. */
class YieldingRow extends HBox {

    /** @param room whether it has any */
    private record Part(List<Node> nodes, ObservableValue<Boolean> wanted, BooleanProperty room) {}

    private final List<Part> parts = new ArrayList<>();

    /** These go together; those named first go first. */
    protected final void giveWay(List<? extends Node> nodes, ObservableValue<Boolean> wanted) {
        var room = new SimpleBooleanProperty(true);
        var shown = wanted.flatMap(asked -> room.map(has -> asked && has));
        nodes.forEach(node -> Labels.showWhen(node, shown));
        parts.add(new Part(List.copyOf(nodes), wanted, room));
    }

    protected final void giveWay(List<? extends Node> nodes) {
        giveWay(nodes, new SimpleBooleanProperty(true));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        makeRoom();
        super.layoutChildren();
    }

    private void makeRoom() {
        var needed = super.computeMinWidth(-1);
        for (var part : parts) {
            needed += part.room().get() ? 0 : width(part);
        }
        for (var part : parts) {
            var tooWide = needed > getWidth();
            needed -= tooWide ? width(part) : 0;
            part.room().set(!tooWide);
        }
    }

    private double width(Part part) {
        return part.wanted().getValue()
                ? part.nodes().stream().mapToDouble(YieldingRow::width).sum()
                : 0;
    }

    /** With the gap to its neighbour. */
    private static double width(Node node) {
        return node.minWidth(-1) + (node.getParent() instanceof HBox row ? row.getSpacing() : 0);
    }
}
