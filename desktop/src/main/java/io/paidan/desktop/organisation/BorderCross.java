package io.paidan.desktop.organisation;

import io.paidan.contract.geo.GeoPoint;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The cross-hair by which a border is drawn without a mouse. It may have the selected corner in hand. */
final class BorderCross {

    private final BorderViewModel border;
    private final ReadOnlyObjectWrapper<@Nullable GeoPoint> place = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper holding = new ReadOnlyBooleanWrapper();

    BorderCross(BorderViewModel border) {
        this.border = border;
        border.territoryProperty().subscribe(now -> {
            holding.set(false);
            place.set(null);
        });
        border.selectedProperty().subscribe(selected -> follow());
        border.cornersProperty().subscribe(corners -> follow());
    }

    /** Null until it is needed. */
    ReadOnlyObjectProperty<@Nullable GeoPoint> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** True while the corner goes where the cross-hair goes. */
    ReadOnlyBooleanProperty holdingProperty() {
        return holding.getReadOnlyProperty();
    }

    /** @param corner that lies there already, or {@link BorderViewModel#NOTHING} */
    void go(GeoPoint to, int corner) {
        if (holding.get()) {
            carry(to);
        } else {
            border.selectedProperty().set(corner);
            place.set(to);
        }
    }

    /** Takes the selected corner with it, in hand or not. */
    void carry(GeoPoint to) {
        if (hasCorner()) {
            border.move(border.selectedProperty().get(), to);
        }
        place.set(to);
    }

    /** Goes to the corner so many further, past the last one to the first. */
    void turn(int by) {
        var corners = border.corners().size();
        if (corners > 0) {
            holding.set(false);
            var from = hasCorner() ? border.selectedProperty().get() : by > 0 ? -1 : 0;
            select(Math.floorMod(from + by, corners));
        }
    }

    /** Goes to the first corner, where an open line is closed. */
    void goHome() {
        if (!border.corners().isEmpty()) {
            holding.set(false);
            select(0);
        }
    }

    /** Takes the selected corner in hand, or lets it go. */
    void grasp() {
        holding.set(!holding.get() && hasCorner());
    }

    void letGo() {
        holding.set(false);
    }

    /**
     * Makes a corner where it stands, in an open line the next one, else in the nearest edge. At an end of an open line it
     * closes it.
     *
     * @param corner that lies there already, or {@link BorderViewModel#NOTHING}
     */
    void put(int corner) {
        var at = place.get();
        var isOpen = border.drawingProperty().get();
        if (at == null) {
            return;
        }
        holding.set(false);
        if (corner != BorderViewModel.NOTHING) {
            var isEnd = corner == 0 || corner == border.corners().size() - 1;
            if (isOpen && isEnd) {
                border.close();
            }
        } else if (isOpen || border.corners().isEmpty()) {
            border.add(at);
        } else {
            border.insert(new Ring(border.corners()).nearestEdge(at), at);
        }
    }

    /** The corner, or of an open line the last one. */
    void remove() {
        holding.set(false);
        border.remove();
    }

    private boolean hasCorner() {
        var selected = border.selectedProperty().get();
        return selected >= 0 && selected < border.corners().size();
    }

    private void select(int corner) {
        border.selectedProperty().set(corner);
        place.set(border.corners().get(corner));
    }

    /** It stands at the corner a hand has chosen or moved, and at the next one when that is gone. */
    private void follow() {
        if (hasCorner()) {
            place.set(border.corners().get(border.selectedProperty().get()));
        } else {
            holding.set(false);
        }
    }
}
