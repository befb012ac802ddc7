package io.paidan.desktop.store;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the user has picked: one order or one engineer, shared by list, map, timeline and inspector. */
public final class Selection {

    /** The picked thing. */
    public sealed interface Picked {
        /** A work order. */
        record Order(UUID id) implements Picked {}

        /** An engineer. */
        record Engineer(UUID id) implements Picked {}
    }

    private final ReadOnlyObjectWrapper<@Nullable Picked> picked = new ReadOnlyObjectWrapper<>();

    public ReadOnlyObjectProperty<@Nullable Picked> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    public void pickOrder(UUID id) {
        picked.set(new Picked.Order(id));
    }

    public void pickEngineer(UUID id) {
        picked.set(new Picked.Engineer(id));
    }

    public void clear() {
        picked.set(null);
    }

    public Optional<UUID> orderId() {
        return picked.get() instanceof Picked.Order(UUID id) ? Optional.of(id) : Optional.empty();
    }

    public Optional<UUID> engineerId() {
        return picked.get() instanceof Picked.Engineer(UUID id) ? Optional.of(id) : Optional.empty();
    }
}
