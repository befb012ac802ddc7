package io.paidan.desktop.inspector;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.dispatch.AssignmentPreview;
import io.paidan.desktop.dispatch.Consequence;
import io.paidan.desktop.dispatch.Consequences;
import io.paidan.desktop.dispatch.Consideration;
import io.paidan.desktop.dispatch.Dispatching;
import io.paidan.desktop.dispatch.LaterDays;
import io.paidan.desktop.dispatch.OrderRanking;
import io.paidan.desktop.fx.Soon;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.store.StoreChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Who could do the picked order, best first, who could not and why, and all about the one engineer in question. */
public final class CandidatesViewModel implements AutoCloseable {

    private final DispatchStore store;
    private final Selection selection;
    private final Dispatching dispatching;
    private final Role role;
    private final Consequences consequences;
    private final FailureTexts failures;
    private final ObservableValue<Instant> now;
    private final Texts texts;
    private final CandidateLines lines;
    private final LaterDays laterDays;
    private final Soon refresh;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Subscriptions considering = new Subscriptions();
    private final ReadOnlyObjectWrapper<@Nullable UUID> order = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<CandidateLine>> fit = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<UnfitLine>> unfit = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Consequence> details = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Way> way = new ReadOnlyObjectWrapper<>(Way.NOWHERE);
    private final ReadOnlyBooleanWrapper mayAssign = new ReadOnlyBooleanWrapper();
    private final BooleanProperty further = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable LocalDate> furtherDay = new SimpleObjectProperty<>();
    private final Ways ways;
    private @Nullable Consideration consideration;

    /** @param role of the user: who dispatches assigns, an agent only what is left to him */
    public CandidatesViewModel(
            DispatchStore store,
            Selection selection,
            Dispatching dispatching,
            Role role,
            Consequences consequences,
            FailureTexts failures,
            ObservableValue<Instant> now,
            Texts texts,
            Clockface clockface,
            Executor fx) {
        this.store = store;
        this.selection = selection;
        this.dispatching = dispatching;
        this.role = role;
        this.consequences = consequences;
        this.failures = failures;
        this.now = now;
        this.laterDays = new LaterDays(store, now::getValue);
        this.texts = texts;
        this.ways = new Ways(texts, clockface);
        this.lines = new CandidateLines(store, texts, clockface);
        this.refresh = new Soon(fx, this::refresh);
        subscriptions
                .add(selection.pickedProperty().subscribe(picked -> {
                    further.set(false);
                    open();
                }))
                .add(further.subscribe((before, after) -> {
                    furtherDay.set(null);
                    open();
                }))
                .add(furtherDay.subscribe((before, day) -> open()))
                .add(store.onChange(this::follow))
                .add(now.map(instant -> instant.getEpochSecond() / 60).subscribe(minute -> refresh.ask()))
                .add(texts.localeProperty().subscribe(language -> refresh.ask()));
    }

    /** The picked order while it can be given to somebody; null while there is none. */
    ReadOnlyObjectProperty<@Nullable UUID> orderProperty() {
        return order.getReadOnlyProperty();
    }

    /** What stands where candidates would, while there are none; empty when there are. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** The fit ones, best first. */
    ReadOnlyObjectProperty<List<CandidateLine>> fitProperty() {
        return fit.getReadOnlyProperty();
    }

    /** The best who does not have the picked order already; who declined it or did not answer only when there is nobody else. */
    Optional<CandidateLine> findBestOther() {
        var having = having();
        return fit.get().stream()
                .filter(line -> !having.contains(line.engineerId()))
                .min(Comparator.comparing(line -> hasPassed(line.engineerId())));
    }

    private boolean hasPassed(UUID engineerId) {
        var picked = order.get();
        return picked != null && lines.hasPassed(picked, engineerId);
    }

    /** True when the picked order would be taken from somebody. */
    boolean isReassigning() {
        return !having().isEmpty();
    }

    private List<UUID> having() {
        var picked = order.get();
        return picked == null || further.get()
                ? List.of()
                : store.activeVisits(picked).stream()
                        .map(VisitSummary::engineerId)
                        .toList();
    }

    /** The others, each with all his reasons. */
    ReadOnlyObjectProperty<List<UnfitLine>> unfitProperty() {
        return unfit.getReadOnlyProperty();
    }

    /** All about the engineer in question; null while it is nobody. */
    ReadOnlyObjectProperty<@Nullable Consequence> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** How he would drive. */
    ReadOnlyObjectProperty<Way> wayProperty() {
        return way.getReadOnlyProperty();
    }

    /** The engineer in question. */
    Optional<UUID> consideredEngineer() {
        return Optional.ofNullable(consideration)
                .map(current -> current.engineerProperty().get());
    }

    /** False for who only looks on. */
    ReadOnlyBooleanProperty mayAssignProperty() {
        return mayAssign.getReadOnlyProperty();
    }

    /** Gives the picked order to the engineer of this rank; nothing happens when there is none, or he may not. */
    public void assign(int rank) {
        var current = consideration;
        if (current != null && mayAssign.get()) {
            current.ranking().findByRank(rank).ifPresent(best -> give(current.orderId(), best));
        }
    }

    private void give(UUID orderId, Candidate best) {
        if (further.get()) {
            dispatching.assignFurther(orderId, best);
            further.set(false);
        } else {
            dispatching.assign(orderId, best);
        }
    }

    /** True while candidates are those for one more visit beside what the order has. */
    BooleanProperty furtherProperty() {
        return further;
    }

    /** The day of that visit; null for as soon as may be. */
    ObjectProperty<@Nullable LocalDate> furtherDayProperty() {
        return furtherDay;
    }

    /** True when the picked order can have one more visit beside those it has. */
    boolean mayPlanFurther() {
        return role.dispatches()
                && selection
                        .orderId()
                        .flatMap(store::findOrder)
                        .filter(order -> WorkOrderLifecycle.takesFurtherVisit(order.status()))
                        .isPresent();
    }

    /** Asks what giving the order to this engineer would mean; asking again puts the answer away. */
    void consider(UUID engineerId) {
        var current = consideration;
        if (current != null) {
            var same = Objects.equals(current.engineerProperty().get(), engineerId);
            current.engineerProperty().set(same ? null : engineerId);
        }
    }

    /** The server says who could go on a later day, and only to who works at a desk. */
    private Optional<WorkOrderSummary> assignable() {
        return selection
                .orderId()
                .flatMap(store::findOrder)
                .filter(order -> WorkOrderLifecycle.isAssignable(order.status())
                        || (further.get() && WorkOrderLifecycle.takesFurtherVisit(order.status())))
                .filter(order -> role.isAtDesk() || laterDays.ofAppointment(order) == null);
    }

    private void open() {
        stop();
        assignable().ifPresent(order -> {
            var opened = further.get()
                    ? dispatching.considerFurther(order.id(), furtherDay.get())
                    : dispatching.consider(order.id());
            consideration = opened;
            considering
                    .add(opened.ranking().candidatesProperty().subscribe(found -> refresh.ask()))
                    .add(opened.ranking().problemProperty().subscribe(problem -> refresh.ask()))
                    .add(opened.previewProperty().subscribe(this::preview));
        });
        refresh();
    }

    private void follow(StoreChange change) {
        var picked = selection.orderId();
        var concerned =
                picked.isPresent() && (change.reloaded() || change.orders().contains(picked.get()));
        if (concerned && assignable().isPresent() == (consideration == null)) {
            open();
        } else if (change.touchesWork()) {
            refresh.ask();
        }
    }

    private void refresh() {
        var picked = assignable().orElse(null);
        var ranking = consideration == null ? null : consideration.ranking();
        order.set(picked == null || ranking == null ? null : picked.id());
        mayAssign.set(picked != null && dispatching.mayAssign(picked.id()));
        if (picked == null || ranking == null) {
            fit.set(List.of());
            unfit.set(List.of());
            message.set("");
            return;
        }
        var found = ranking.candidatesProperty().get();
        fit.set(lines.fit(picked, found, now.getValue()));
        unfit.set(lines.unfit(found, dispatching.texts()));
        var problem = ranking.problemProperty().get();
        message.set(problem != null ? failures.sentence(problem) : wordInstead(ranking, found));
        preview();
    }

    /** What stands instead of engineers while there is none, and nothing went wrong. */
    private String wordInstead(OrderRanking ranking, List<Candidate> found) {
        if (!ranking.readyProperty().get()) {
            return texts.get("inspector.ranking");
        }
        return found.isEmpty() && furtherDay.get() == null ? texts.get("inspector.nobodyHere") : "";
    }

    private void preview() {
        var preview =
                consideration == null ? null : consideration.previewProperty().get();
        dispatching.consideredProperty().set(preview);
        details.set(preview == null ? null : details(preview));
        way.set(preview == null ? Way.NOWHERE : ways.of(preview.line()));
    }

    private @Nullable Consequence details(AssignmentPreview preview) {
        return assignable()
                .flatMap(order -> consequences.inFull(order, preview.candidate()))
                .orElse(null);
    }

    private void stop() {
        considering.close();
        if (consideration != null) {
            consideration.close();
            consideration = null;
        }
        preview();
    }

    @Override
    public void close() {
        stop();
        subscriptions.close();
    }
}
