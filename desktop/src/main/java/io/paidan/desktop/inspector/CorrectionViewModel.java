package io.paidan.desktop.inspector;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.place.Place;
import io.paidan.contract.workorder.CorrectWorkOrder;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.place.AddressSuggestions;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.OrderNames;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * What was noted of the picked order when it was taken, to be put right. Only what somebody changed here is sent: the rest
 * stays as it is, whoever changed it meanwhile.
 */
public final class CorrectionViewModel implements AutoCloseable {

    /** What stood in the fields when they were opened. */
    private record Noted(
            String customer,
            String phone,
            String address,
            GeoPoint place,
            @Nullable String notes) {}

    private final DispatchStore store;
    private final Supplier<Optional<String>> knownNotes;
    private final AddressSuggestions addresses;
    private final PickedOrderEdit<CorrectWorkOrder> edit;
    private final Toasts toasts;
    private final Texts texts;
    private final StringProperty customer = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");
    private final StringProperty address = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable GeoPoint> place = new SimpleObjectProperty<>();
    private final StringProperty notes = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper notesKnown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper sendable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final Subscriptions subscriptions = new Subscriptions();
    private @Nullable Noted noted;

    /** @param knownNotes of the picked order; empty while they are not known */
    public CorrectionViewModel(
            EditContext context,
            BiFunction<UUID, CorrectWorkOrder, CompletableFuture<WorkOrderSummary>> server,
            Supplier<Optional<String>> knownNotes,
            AddressSuggestions addresses) {
        this.store = context.store();
        this.knownNotes = knownNotes;
        this.addresses = addresses;
        this.toasts = context.toasts();
        this.texts = context.texts();
        this.edit = new PickedOrderEdit<>(
                context,
                server,
                order -> context.role().isAtDesk() && WorkOrderLifecycle.takesCorrection(order.status()));
        edit.keeping(this::draft);
        Stream.<ObservableValue<?>>of(customer, phone, address, place, notes, texts.localeProperty())
                .forEach(value -> subscriptions.add(value.subscribe(this::judge)));
    }

    PickedOrderEdit<CorrectWorkOrder> edit() {
        return edit;
    }

    /** False when the order is closed or called off, or the user takes no orders. */
    ReadOnlyBooleanProperty possibleProperty() {
        return edit.possibleProperty();
    }

    /** True while the fields are shown. */
    BooleanProperty openProperty() {
        return edit.openProperty();
    }

    StringProperty customerProperty() {
        return customer;
    }

    StringProperty phoneProperty() {
        return phone;
    }

    StringProperty addressProperty() {
        return address;
    }

    /** Null only while no order was picked yet. */
    ObjectProperty<@Nullable GeoPoint> placeProperty() {
        return place;
    }

    StringProperty notesProperty() {
        return notes;
    }

    /** False when the fields were opened before the server said what is noted: nobody writes over what he has not read. */
    ReadOnlyBooleanProperty notesKnownProperty() {
        return notesKnown.getReadOnlyProperty();
    }

    /** True once something is another one, and nothing that is needed is missing. */
    ReadOnlyBooleanProperty sendableProperty() {
        return sendable.getReadOnlyProperty();
    }

    /** What becomes of the pin, or of whoever is to go there; empty when there is nothing to say. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Why it was refused; empty when it was not. */
    StringProperty problemProperty() {
        return edit.problemProperty();
    }

    /** The addresses that fit what is being typed. */
    AddressSuggestions addresses() {
        return addresses;
    }

    /** Shows the fields with what is noted. */
    void begin() {
        edit.order().ifPresent(order -> {
            var known = knownNotes.get().orElse(null);
            noted = new Noted(order.customerName(), order.phone(), order.address(), order.place(), known);
            show(noted, known != null);
            edit.begin();
            judge();
        });
    }

    /** What was typed, when something was: another order picked by mistake does not cost it. */
    private Optional<Runnable> draft() {
        var before = noted;
        if (before == null || isUnchanged(command(before, 0))) {
            return Optional.empty();
        }
        var typed = new Noted(customer.get(), phone.get(), address.get(), placeOr(before), notes.get());
        var notesWereKnown = notesKnown.get();
        return Optional.of(() -> {
            noted = before;
            show(typed, notesWereKnown);
            judge();
        });
    }

    private GeoPoint placeOr(Noted before) {
        return Objects.requireNonNullElse(place.get(), before.place());
    }

    private void show(Noted fields, boolean isNotesKnown) {
        customer.set(fields.customer());
        phone.set(fields.phone());
        address.set(fields.address());
        place.set(fields.place());
        notes.set(fields.notes() == null ? "" : fields.notes());
        notesKnown.set(isNotesKnown);
    }

    /** Takes an address with where it is. */
    void choose(Place chosen) {
        address.set(chosen.label());
        place.set(chosen.position());
    }

    /** The pin was moved by hand; the address stays what it is called. */
    void pin(GeoPoint where) {
        place.set(where);
    }

    void cancel() {
        edit.cancel();
    }

    void send() {
        var before = noted;
        if (before != null && sendable.get()) {
            edit.seen().ifPresent(order -> edit.send(order, command(before, order.version()), tell(order)));
        }
    }

    private CorrectWorkOrder command(Noted before, int version) {
        return new CorrectWorkOrder(
                changed(before.customer(), customer),
                changed(before.phone(), phone),
                changed(before.address(), address),
                isMoved(before) ? place.get() : null,
                before.notes() == null ? null : changed(before.notes(), notes),
                version);
    }

    private Runnable tell(WorkOrderSummary order) {
        var isVisited = noted != null && isMoved(noted) && isVisited(order);
        return () -> toasts.tell(texts.get(
                isVisited ? "inspector.correct.doneVisited" : "inspector.correct.done", OrderNames.brief(order)));
    }

    private static @Nullable String changed(String before, StringProperty now) {
        var text = now.get().strip();
        return text.equals(before.strip()) ? null : text;
    }

    private boolean isMoved(Noted before) {
        return !before.place().equals(place.get());
    }

    private boolean isVisited(WorkOrderSummary order) {
        return !store.activeVisits(order.id()).isEmpty();
    }

    private void judge() {
        var before = noted;
        if (before == null) {
            return;
        }
        var command = command(before, 0);
        var isComplete = Stream.of(customer, phone, address)
                .noneMatch(field -> field.get().isBlank());
        sendable.set(isComplete && !isUnchanged(command));
        hint.set(hint(command));
    }

    private static boolean isUnchanged(CorrectWorkOrder command) {
        return Stream.of(
                        command.customerName(),
                        command.phone(),
                        command.address(),
                        command.place(),
                        command.description())
                .allMatch(Objects::isNull);
    }

    private String hint(CorrectWorkOrder command) {
        if (command.place() == null) {
            return command.address() == null ? "" : texts.get("inspector.correct.pinStays");
        }
        return edit.order().filter(this::isVisited).isPresent() ? texts.get("inspector.correct.visitStays") : "";
    }

    @Override
    public void close() {
        subscriptions.close();
        edit.close();
    }
}
