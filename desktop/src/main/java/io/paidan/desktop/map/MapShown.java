package io.paidan.desktop.map;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** Which kinds of things the user wants to see on the map. */
final class MapShown {

    final BooleanProperty engineers = new SimpleBooleanProperty(true);
    final BooleanProperty waiting = new SimpleBooleanProperty(true);
    final BooleanProperty assigned = new SimpleBooleanProperty(true);
    final BooleanProperty route = new SimpleBooleanProperty(true);

    /** @param always a pin that is shown in any case, because it is picked or in the hand */
    Collection<OrderPin> of(Collection<OrderPin> pins, @Nullable UUID always) {
        if (waiting.get() && assigned.get()) {
            return pins;
        }
        return pins.stream()
                .filter(pin -> pin.id().equals(always) || (pin.waiting() ? waiting.get() : assigned.get()))
                .toList();
    }

    void onChange(Runnable changed) {
        for (var property : List.of(engineers, waiting, assigned, route)) {
            property.subscribe((before, now) -> changed.run());
        }
    }
}
