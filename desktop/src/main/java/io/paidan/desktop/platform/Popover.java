package io.paidan.desktop.platform;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;

/** A card over the window that ends at the right edge of what it belongs to, and goes at a click elsewhere. */
public final class Popover {

    private static final double GAP = 6;

    private final Region owner;
    private final Popup popup = new Popup();

    public Popover(Region owner, Node card) {
        this.owner = owner;
        popup.getContent().add(new Whole(card));
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false);
    }

    /** Runs the task whenever the card goes. */
    public void onHidden(Runnable task) {
        popup.setOnHidden(event -> task.run());
    }

    /** Opens below its owner, or goes. */
    public void toggle() {
        if (popup.isShowing()) {
            popup.hide();
        } else {
            show(AnchorLocation.CONTENT_TOP_RIGHT, owner.getHeight() + GAP);
        }
    }

    public boolean isShowing() {
        return popup.isShowing();
    }

    public void showAbove() {
        show(AnchorLocation.CONTENT_BOTTOM_RIGHT, -GAP);
    }

    public void hide() {
        popup.hide();
    }

    private void show(AnchorLocation itsCorner, double below) {
        var corner = owner.localToScreen(owner.getWidth(), below);
        if (corner != null) {
            popup.setAnchorLocation(itsCorner);
            popup.show(owner, corner.getX(), corner.getY());
        }
    }

    /** As high as its lines are at the width it will have, so that it is placed rightly before it is laid out. */
    private static final class Whole extends StackPane {

        Whole(Node card) {
            super(card);
            getStyleClass().add("popover");
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
        }
    }
}
