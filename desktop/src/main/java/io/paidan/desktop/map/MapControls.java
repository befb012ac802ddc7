package io.paidan.desktop.map;

import io.paidan.desktop.platform.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The buttons at the map's edge. */
final class MapControls extends VBox {

    private final Texts texts;

    MapControls(Texts texts, MapShown shown, BooleanProperty reach, Runnable zoomIn, Runnable zoomOut, Runnable fit) {
        this.texts = texts;
        getStyleClass().add("map-controls");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPickOnBounds(false);
        addEventHandler(MouseEvent.ANY, Event::consume);
        getChildren()
                .addAll(
                        button("map-zoom-in", Material2AL.ADD, "map.zoomIn", zoomIn),
                        button("map-zoom-out", Material2MZ.REMOVE, "map.zoomOut", zoomOut),
                        layers(shown),
                        button("map-fit", Material2AL.FILTER_CENTER_FOCUS, "map.fit", fit),
                        toggle("map-reach", Material2MZ.TIMELAPSE, "map.reach", reach));
    }

    private Button button(String id, Ikon icon, String tip, Runnable action) {
        var button = new Button();
        button.setId(id);
        dress(button, icon, tip);
        button.setOnAction(event -> action.run());
        return button;
    }

    private ToggleButton toggle(String id, Ikon icon, String tip, BooleanProperty value) {
        var button = new ToggleButton();
        button.setId(id);
        dress(button, icon, tip);
        button.selectedProperty().bindBidirectional(value);
        return button;
    }

    private MenuButton layers(MapShown shown) {
        var button = new MenuButton();
        button.setId("map-layers");
        dress(button, Material2AL.LAYERS, "map.layers");
        button.getItems()
                .addAll(
                        toggle("map.showEngineers", shown.engineers),
                        toggle("map.showWaiting", shown.waiting),
                        toggle("map.showAssigned", shown.assigned),
                        toggle("map.showRoute", shown.route));
        return button;
    }

    private CheckMenuItem toggle(String key, BooleanProperty value) {
        var item = new CheckMenuItem();
        item.textProperty().bind(texts.bind(key));
        item.selectedProperty().bindBidirectional(value);
        return item;
    }

    private void dress(ButtonBase button, Ikon icon, String tip) {
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add("map-button");
        button.setFocusTraversable(false);
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind(tip));
        button.setTooltip(tooltip);
    }
}
