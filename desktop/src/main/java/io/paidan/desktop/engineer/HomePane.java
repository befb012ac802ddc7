package io.paidan.desktop.engineer;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.place.Place;
import io.paidan.desktop.geo.PinMap;
import io.paidan.desktop.place.AddressSuggestions;
import io.paidan.desktop.platform.CompletionField;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Maps;
import io.paidan.desktop.setup.SetupContext;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where an engineer's day starts and ends: an address looked for, or a pin on the map. */
final class HomePane extends StackPane {

    HomePane(ObjectProperty<@Nullable GeoPoint> home, Maps maps, SetupContext setup) {
        getStyleClass().addAll("home-pane", "pd-panel");
        var suggestions = new AddressSuggestions(maps.book(), setup.background(), setup.fx());
        var address = address(home, suggestions, setup.texts());
        var map = new PinMap(maps.tiles(), setup.fx(), home::set);
        map.setId("home-map");
        maps.dress(map, setup.fx());
        home.subscribe(map::pin);
        var copyright = Labels.of("© OpenStreetMap contributors", "intake-copyright");
        var framed = new StackPane(map, copyright);
        StackPane.setAlignment(copyright, Pos.BOTTOM_RIGHT);
        var top = new VBox(Labels.of(setup.texts().bind("engineer.homeHint"), "pd-12", "pd-ink-2"), address);
        top.getStyleClass().add("home-tools");
        var whole = new BorderPane(framed);
        whole.setTop(top);
        getChildren().addAll(whole, address.offers());
    }

    private static CompletionField<Place> address(
            ObjectProperty<@Nullable GeoPoint> home, AddressSuggestions suggestions, Texts texts) {
        var address = new CompletionField<Place>(Place::label, place -> "", place -> home.set(place.position()));
        address.setId("home-address");
        address.promptTextProperty().bind(texts.bind("engineer.homePrompt"));
        address.textProperty().subscribe((before, typed) -> {
            if (!address.isPicking()) {
                suggestions.look(typed);
            }
        });
        suggestions.foundProperty().subscribe(found -> address.offer(found.places()));
        return address;
    }
}
