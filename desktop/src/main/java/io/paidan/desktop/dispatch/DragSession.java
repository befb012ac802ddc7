package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.store.DispatchStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;

/**
 * An order in the hand. Map, timeline, list and inspector all read it; whoever the hand is over sets
 * {@link #hoveredProperty()}. It ends with a drop or a cancel.
 */
public final class DragSession {

    /** How the order's id travels on the Dragboard. */
    public static final DataFormat ORDER = new DataFormat("application/x-paidan-order");

    private final Consideration consideration;
    private final int versionPickedUp;
    private final DragSource source;
    private final DispatchStore store;
    private final Dispatching dispatching;

    DragSession(Consideration consideration, DragSource source, DispatchStore store, Dispatching dispatching) {
        this.consideration = consideration;
        this.versionPickedUp = store.findOrder(consideration.orderId())
                .map(WorkOrderSummary::version)
                .orElse(0);
        this.source = source;
        this.store = store;
        this.dispatching = dispatching;
    }

    public UUID orderId() {
        return consideration.orderId();
    }

    public DragSource source() {
        return source;
    }

    /** All engineers for this order; kept up to date while it is in the hand. */
    public OrderRanking ranking() {
        return consideration.ranking();
    }

    /** The engineer the hand is over; null over none. */
    public ObjectProperty<@Nullable UUID> hoveredProperty() {
        return consideration.engineerProperty();
    }

    /** The time the hand is over; null where it stands for none, or for the place that disturbs his day least. */
    public ObjectProperty<@Nullable Instant> wishedStartProperty() {
        return consideration.wishedStartProperty();
    }

    /** The day the hand is over; null where it stands for none. */
    public ObjectProperty<@Nullable LocalDate> dayProperty() {
        return ranking().dayProperty();
    }

    /** What dropping on the hovered engineer would mean; null until known. */
    public ReadOnlyObjectProperty<@Nullable AssignmentPreview> previewProperty() {
        return consideration.previewProperty();
    }

    public Optional<Candidate> candidate(UUID engineerId) {
        return ranking().find(engineerId);
    }

    /**
     * Lets the order go on an engineer: assigns it, or says why not. Somebody else's change while it was in the hand is
     * a conflict that the server tells; an order that has left the board is not assigned.
     */
    public void drop(UUID engineerId, @Nullable Instant wishedStart) {
        var candidate = wishedStart == null ? candidate(engineerId) : previewed(engineerId, wishedStart);
        var laterDay = ranking().laterDay();
        dispatching.end(this);
        var order = store.findOrder(orderId());
        if (order.isEmpty()) {
            dispatching.notices().gone();
        } else if (laterDay != null && wishedStart == null && candidate.isEmpty()) {
            // without a time the server would plan it for today
            dispatching.notices().unjudged(order.get(), engineerId, laterDay, ranking());
        } else {
            dispatching.assign(order.get(), versionPickedUp, engineerId, wishedStart, candidate.orElse(null));
        }
    }

    private Optional<Candidate> previewed(UUID engineerId, Instant wishedStart) {
        return Optional.ofNullable(previewProperty().get())
                .filter(preview -> preview.engineerId().equals(engineerId) && wishedStart.equals(preview.wishedStart()))
                .map(AssignmentPreview::candidate);
    }

    public void cancel() {
        dispatching.end(this);
    }

    void close() {
        consideration.close();
    }
}
