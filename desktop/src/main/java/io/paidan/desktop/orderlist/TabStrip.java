package io.paidan.desktop.orderlist;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** Tabs and tools in one row. Where not all of it has room, the tabs go without their counts, then get shorter. */
final class TabStrip extends HBox {

    TabStrip() {
        getStyleClass().add("order-tabs");
        setMinWidth(0);
    }

    @Override
    protected void layoutChildren() {
        var inFull = getChildren().stream().mapToDouble(TabStrip::widthInFull).sum();
        var crowded = inFull + snappedLeftInset() + snappedRightInset() > getWidth();
        for (var child : getChildren()) {
            if (child instanceof ToggleButton tab) {
                tab.setContentDisplay(crowded ? ContentDisplay.TEXT_ONLY : ContentDisplay.RIGHT);
            }
        }
        super.layoutChildren();
    }

    private static double widthInFull(Node child) {
        return child instanceof ToggleButton tab && tab.getContentDisplay() == ContentDisplay.TEXT_ONLY
                ? tab.prefWidth(-1) + tab.getGraphicTextGap() + tab.getGraphic().prefWidth(-1)
                : child.prefWidth(-1);
    }
}
