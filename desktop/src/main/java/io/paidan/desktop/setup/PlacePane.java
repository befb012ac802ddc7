package io.paidan.desktop.setup;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.place.Place;
import io.paidan.desktop.geo.PinMap;
import io.paidan.desktop.place.AddressSuggestions;
import io.paidan.desktop.platform.CompletionField;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where something is: an address looked for, or a pin on the map. */
public final class PlacePane extends StackPane {

    private final ObjectProperty<@Nullable GeoPoint> at;
    private final Consumer<Place> found;

    /**
     * @param record whose place it is: an address looked for is gone with it
     * @param found told of an address that was picked, once the pin stands there
     */
    public PlacePane(
            ObservableValue<?> record,
            ObjectProperty<@Nullable GeoPoint> at,
            Consumer<Place> found,
            Maps maps,
            SetupContext setup) {
        this.at = at;
        this.found = found;
        getStyleClass().addAll("place-pane", "pd-panel");
        var suggestions = new AddressSuggestions(maps.book(), setup.background(), setup.fx());
        var address = address(suggestions, setup.texts());
        record.subscribe(address::clear);
        var map = new PinMap(maps.tiles(), setup.fx(), at::set);
        map.setId("place-map");
        maps.dress(map, setup.fx());
        at.subscribe(map::pin);
        var copyright = Labels.of("© OpenStreetMap contributors", "intake-copyright");
        var framed = new StackPane(map, copyright);
        StackPane.setAlignment(copyright, Pos.BOTTOM_RIGHT);
        var top = new VBox(Labels.of(setup.texts().bind("setup.placeHint"), "pd-12", "pd-ink-2"), address);
        top.getStyleClass().add("place-tools");
        var whole = new BorderPane(framed);
        whole.setTop(top);
        getChildren().add(whole);
    }

    /** In figures, for the form beside it. */
    public static Node figures(ObservableValue<@Nullable GeoPoint> at, Texts texts) {
        return Labels.of(
                at.map(point -> "%.5f, %.5f".formatted(point.lat(), point.lon()))
                        .flatMap(words -> texts.bind("setup.plain", words))
                        .orElse("–"),
                "pd-ink-2");
    }

    private CompletionField<Place> address(AddressSuggestions suggestions, Texts texts) {
        var address = new CompletionField<Place>(Place::label, place -> "", this::pick);
        address.setId("place-address");
        address.promptTextProperty().bind(texts.bind("setup.placePrompt"));
        address.textProperty().subscribe((before, typed) -> {
            if (!address.isPicking()) {
                suggestions.look(typed);
            }
        });
        suggestions.foundProperty().subscribe(answer -> address.offer(answer.places()));
        return address;
    }

    private void pick(Place place) {
        at.set(place.position());
        found.accept(place);
    }
}
