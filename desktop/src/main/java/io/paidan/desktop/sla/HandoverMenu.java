package io.paidan.desktop.sla;

import io.paidan.contract.sla.AlertTaker;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/** Who may have an alert, by name: the chosen one gets it. */
final class HandoverMenu {

    private final AlertsViewModel model;
    private final Texts texts;
    private @Nullable ContextMenu shown;

    HandoverMenu(AlertsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** Asks the server who, and opens below a node. */
    void open(AlertRow row, Node below) {
        model.askTakers(row, takers -> show(row, takers, below));
    }

    private void show(AlertRow row, List<AlertTaker> takers, Node below) {
        if (shown != null) {
            shown.hide();
        }
        if (below.getScene() == null || !below.getScene().getWindow().isShowing()) {
            return; // the alerts were closed meanwhile
        }
        var menu = new ContextMenu();
        menu.setId("alert-takers");
        for (var taker : takers) {
            var item = new MenuItem(texts.get("sla.taker", taker.name(), texts.of(taker.role())));
            item.setOnAction(event -> model.hand(row, taker));
            menu.getItems().add(item);
        }
        if (takers.isEmpty()) {
            var nobody = new MenuItem(texts.get("sla.noTaker"));
            nobody.setDisable(true);
            menu.getItems().add(nobody);
        }
        shown = menu;
        menu.show(below, Side.BOTTOM, 0, 0);
    }
}
