package io.paidan.desktop.platform;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Scrolling to what somebody should see. */
public final class InSight {

    private static final double MARGIN = 12;

    private InSight() {}

    /** Scrolls the pane around a node just so far that all of it is seen, or its top when it is higher than the pane. */
    public static void bring(Node node) {
        var parent = node.getParent();
        while (parent != null && !(parent instanceof ScrollPane)) {
            parent = parent.getParent();
        }
        if (parent instanceof ScrollPane pane && pane.getContent() instanceof Region content) {
            pane.applyCss();
            pane.layout(); // what was just added has no place yet
            var bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
            var seen = pane.getViewportBounds().getHeight();
            var hidden = content.getHeight() - seen;
            if (hidden > 0) {
                var top = pane.getVvalue() * hidden;
                var least = Math.min(bounds.getMaxY() + MARGIN - seen, bounds.getMinY() - MARGIN);
                pane.setVvalue(Math.clamp(Math.clamp(top, least, bounds.getMinY() - MARGIN) / hidden, 0, 1));
            }
        }
    }
}
