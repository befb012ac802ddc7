package io.paidan.desktop.map;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Segments;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import javafx.event.Event;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Says who is near in time, and lets choose how near. */
final class ReachPanel extends HBox {

    ReachPanel(ReachViewModel model, Texts texts) {
        getStyleClass().addAll("pd-card", "map-reach");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        addEventHandler(MouseEvent.ANY, Event::consume);
        var minutes = new Segments<>(List.of(Within.values()), model.withinProperty(), texts);
        var message = Labels.of(model.messageProperty(), "pd-12", "pd-strong");
        message.setId("map-reach-message");
        message.setWrapText(true);
        getChildren().addAll(minutes, message);
        Labels.showWhen(this, model.onProperty());
    }
}
