package io.paidan.desktop.map;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.desktop.map.Viewport.View;
import io.paidan.desktop.platform.Settings;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Remembers where the user looked last; written once the map has come to rest. */
final class MapMemory {

    private static final String KEY = "map.view";

    private final Settings settings;
    private final PauseTransition rest = new PauseTransition(Duration.seconds(1));

    MapMemory(Settings settings) {
        this.settings = settings;
    }

    Optional<View> find() {
        return settings.find(KEY).map(kept -> kept.split(" ", -1)).flatMap(MapMemory::parse);
    }

    void keep(View view) {
        rest.setOnFinished(event -> {
            var centre = view.centre().toGeo();
            settings.put(KEY, String.format(Locale.ROOT, "%.6f %.6f %.0f", centre.lat(), centre.lon(), view.zoom()));
        });
        rest.playFromStart();
    }

    private static Optional<View> parse(String[] parts) {
        try {
            var centre = new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
            return Optional.of(new View(World.of(centre), Double.parseDouble(parts[2])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
