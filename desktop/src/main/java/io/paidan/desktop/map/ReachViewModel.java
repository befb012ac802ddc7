package io.paidan.desktop.map;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.ReachableArea;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.engineer.EngineerState;
import io.paidan.desktop.fx.Recalculation;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.organisation.RegionChoice;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** "Who is within 15 minutes" of the picked order or engineer, followed while people move. */
public final class ReachViewModel implements AutoCloseable {

    private final DispatchStore store;
    private final Selection selection;
    private final RegionChoice region;
    private final ObservableValue<Instant> now;
    private final Supplier<ZoneId> zone;
    private final Texts texts;
    private final FailureTexts failures;
    private final Recalculation<ReachQuestion, Reach> recalculation;
    private final Subscriptions subscriptions = new Subscriptions();
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Within> within = new SimpleObjectProperty<>(Within.MINUTES_15);
    private final ReadOnlyObjectWrapper<@Nullable Reach> reach = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    public ReachViewModel(
            DispatchStore store,
            Selection selection,
            RegionChoice region,
            ObservableValue<Instant> now,
            Supplier<ZoneId> zone,
            CompletableFuture<TravelTimes> roads,
            Texts texts,
            FailureTexts failures,
            Executor background,
            Executor fx) {
        this.store = store;
        this.selection = selection;
        this.region = region;
        this.now = now;
        this.zone = zone;
        this.texts = texts;
        this.failures = failures;
        this.recalculation = new Recalculation<>(
                this::question, question -> question.answer(roads.join()), this::tell, background, fx);
        subscriptions
                .add(on.subscribe(asked -> anew()))
                .add(within.subscribe(chosen -> anew()))
                .add(selection.pickedProperty().subscribe(picked -> anew()))
                .add(region.regionProperty().subscribe(chosen -> anew()))
                .add(store.onChange(change -> recalculation.ask()))
                .add(texts.localeProperty().subscribe(this::say));
    }

    /** Whether it is asked at all. */
    public BooleanProperty onProperty() {
        return on;
    }

    ObjectProperty<@Nullable Within> withinProperty() {
        return within;
    }

    /** The answer; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable Reach> reachProperty() {
        return reach.getReadOnlyProperty();
    }

    /** How many are in time, or what to do that it can be said. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** What was found for another question holds no longer. */
    private void anew() {
        recalculation.cancel();
        reach.set(null);
        say();
        recalculation.ask();
    }

    private void say() {
        var answer = reach.get();
        if (answer != null) {
            message.set(texts.get(
                    "map.within", answer.engineers().size(), answer.within().minutes()));
        } else {
            message.set(texts.get(place().isPresent() ? "map.askingRoads" : "map.pickFirst"));
        }
    }

    private void tell(@Nullable Reach answer, @Nullable Throwable failure) {
        reach.set(answer);
        if (failure == null) {
            say();
        } else {
            message.set(failures.sentence(failure));
        }
    }

    private Optional<ReachQuestion> question() {
        var chosen = within.get();
        return on.get() && chosen != null
                ? place().map(place -> new ReachQuestion(
                        place, chosen, drivers().toList(), now.getValue(), zone.get(), knownArea(place)))
                : Optional.empty();
    }

    /** An order stands still, so its area is worked out once. */
    private @Nullable ReachableArea knownArea(GeoPoint place) {
        var known = reach.get();
        var still = selection.orderId().flatMap(store::findOrder).map(WorkOrderSummary::place);
        return known != null && still.filter(place::equals).isPresent() ? known.area() : null;
    }

    private Optional<GeoPoint> place() {
        var order = selection.orderId().flatMap(store::findOrder).map(WorkOrderSummary::place);
        return order.or(
                () -> selection.engineerId().flatMap(store::findPosition).map(EngineerPosition::place));
    }

    private Stream<ReachQuestion.Driver> drivers() {
        var picked = selection.engineerId().orElse(null);
        return store.engineers().stream()
                .filter(engineer -> region.includesAny(store.regionsOfEngineer(engineer.id()))
                        && !Objects.equals(engineer.id(), picked))
                .flatMap(engineer -> driver(engineer).stream());
    }

    private Optional<ReachQuestion.Driver> driver(EngineerSummary engineer) {
        var position = store.findPosition(engineer.id());
        var state = EngineerState.of(
                store.rowsOfEngineer(engineer.id()),
                store.visitsOfEngineer(engineer.id()),
                position.orElse(null),
                now.getValue());
        return switch (state) {
            case FREE, EN_ROUTE, ON_SITE ->
                position.map(at -> new ReachQuestion.Driver(engineer.id(), at.place(), engineer.vehicle()));
            case OFF_SHIFT, STALE -> Optional.empty();
        };
    }

    @Override
    public void close() {
        recalculation.close();
        subscriptions.close();
    }
}
