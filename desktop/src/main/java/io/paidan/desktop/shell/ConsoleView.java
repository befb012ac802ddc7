package io.paidan.desktop.shell;

import io.paidan.desktop.platform.Settings;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The panes of a signed-in console. Remembers where their borders are. */
public final class ConsoleView extends BorderPane {

    /** What stands where. */
    public record Panes(Node topBar, Region orders, Region map, Region inspector, Region timeline, Node toasts) {}

    private final Panes panes;

    public ConsoleView(Panes panes, Settings settings) {
        this.panes = panes;
        getStyleClass().add("console");
        panes.map().setMinSize(200, 120);
        panes.timeline().setMinHeight(90);
        var map = new StackPane(panes.map(), panes.toasts());
        StackPane.setAlignment(panes.toasts(), Pos.BOTTOM_CENTER);
        var upper = new SplitPane(panes.orders(), map, panes.inspector());
        SplitPane.setResizableWithParent(panes.orders(), false);
        SplitPane.setResizableWithParent(panes.inspector(), false);
        var both = new SplitPane(upper, panes.timeline());
        both.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(panes.timeline(), false);
        remember(upper, 0, settings, "panes.orders", 0.2065);
        remember(upper, 1, settings, "panes.inspector", 0.781);
        remember(both, 0, settings, "panes.timeline", 0.706);
        setTop(panes.topBar());
        setCenter(both);
    }

    /** Moves the keyboard to the next pane: orders, map, inspector, timeline, and round. */
    public void focusNextPane() {
        var round = List.of(panes.orders(), panes.map(), panes.inspector(), panes.timeline());
        var owner = getScene().getFocusOwner();
        var at = 0;
        for (int i = 0; i < round.size(); i++) {
            if (isInside(owner, round.get(i))) {
                at = i + 1;
            }
        }
        focusFirst(round.get(at % round.size()));
    }

    private static void focusFirst(Region pane) {
        pane.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && node.isVisible() && !node.isDisabled())
                .findFirst()
                .ifPresentOrElse(Node::requestFocus, pane::requestFocus);
    }

    private static boolean isInside(Node node, Node pane) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    private static void remember(SplitPane pane, int divider, Settings settings, String key, double usual) {
        pane.setDividerPosition(divider, settings.number(key, usual));
        pane.getDividers()
                .get(divider)
                .positionProperty()
                .subscribe(position -> settings.put(key, String.valueOf(position.doubleValue())));
    }
}
