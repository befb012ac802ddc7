package io.paidan.desktop.timeline;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.dispatch.Dispatching;
import io.paidan.desktop.dispatch.DragSession;
import io.paidan.desktop.engineer.DayLoad;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.organisation.RegionChoice;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.presence.Attentions;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.store.Selection.Picked;
import io.paidan.desktop.store.StoreChange;
import io.paidan.desktop.workorder.OrderNames;
import io.paidan.desktop.workorder.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What the timeline shows of the store, the selection and the order in the hand. */
public final class TimelineViewModel implements AutoCloseable {

    /** How often the line of now moves. */
    private static final long NOW_LINE_SECONDS = 10;

    private final DispatchStore store;
    private final Selection selection;
    private final RegionChoice regions;
    private final Dispatching dispatching;
    private final OtherDays otherDays;
    private final ObservableValue<Instant> now;
    private final Supplier<ZoneId> zone;
    private final TimelineRows rows;
    private final TimelineHand hand;
    private final OrderNames names;
    private final Attentions attentions;
    private final Texts texts;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.TERRITORY);
    private final ReadOnlyObjectWrapper<List<TimelineLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private Subscription sessionChanges = Subscription.EMPTY;

    /**
     * @param now the company's time, changing as it passes
     * @param zone the company's
     */
    public TimelineViewModel(
            DispatchStore store,
            Selection selection,
            RegionChoice regions,
            Dispatching dispatching,
            OtherDays otherDays,
            ObservableValue<Instant> now,
            Supplier<ZoneId> zone,
            OrderNames names,
            Texts texts) {
        this.store = store;
        this.selection = selection;
        this.regions = regions;
        this.dispatching = dispatching;
        this.otherDays = otherDays;
        this.now = now;
        this.zone = zone;
        this.rows = new TimelineRows(store, texts::of);
        this.hand = new TimelineHand(dispatching, store, otherDays, now::getValue, rows::find);
        this.names = names;
        this.attentions = new Attentions(store, texts);
        this.texts = texts;
        subscriptions
                .add(grouping.subscribe(this::arrange))
                .add(regions.regionProperty().subscribe(this::arrange))
                .add(texts.localeProperty().subscribe(this::arrange))
                .add(selection.pickedProperty().subscribe(this::touch))
                .add(dispatching.pending().revisionProperty().subscribe(this::touch))
                .add(dispatching.sessionProperty().subscribe(this::follow))
                .add(otherDays.knownProperty().subscribe(this::touch))
                .add(now.map(instant -> instant.getEpochSecond() / NOW_LINE_SECONDS)
                        .subscribe((before, after) -> touch()))
                .add(now.map(instant -> instant.truncatedTo(ChronoUnit.MINUTES))
                        .subscribe((before, after) -> passMinute()))
                .add(store.onChange(change -> {
                    if (change.reloaded() || change.staff()) {
                        otherDays.readAgain();
                    }
                    if (rows.refresh(change, now())) {
                        arrange();
                    } else if (change.attention() || isOfMarked(change)) {
                        touch();
                    }
                }));
    }

    /** Grows whenever something that is drawn has changed. */
    ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Picked> pickedProperty() {
        return selection.pickedProperty();
    }

    ReadOnlyObjectProperty<List<TimelineLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    public ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /** False until the first board has come. */
    boolean isLoaded() {
        return store.isLoaded();
    }

    /** False for who has nothing to choose at the top left. */
    boolean hasOtherRegions() {
        return store.territories().stream().filter(Territory::isRegion).count() > 1;
    }

    Instant now() {
        return now.getValue();
    }

    ZoneId zone() {
        return zone.get();
    }

    /** What a bar is called: the short number and the service. */
    String label(WorkOrderSummary order) {
        return OrderNames.brief(order) + " " + names.service(order);
    }

    /** The same; a bar of a crew says how many go, one of a later visit which it is. */
    String label(VisitBar bar) {
        var words = new ArrayList<String>();
        words.add(OrderNames.brief(bar.order()));
        if (bar.visit().sequence() > 1) {
            words.add(texts.get("timeline.numbered", bar.visit().sequence()));
        }
        var crew = crew(bar).size();
        if (crew > 1) {
            words.add(texts.get("timeline.crew", crew));
        }
        words.add(names.service(bar.order()));
        return String.join(" ", words);
    }

    /** The names of all of a bar's crew; empty when he goes alone. */
    List<String> crew(VisitBar bar) {
        var crew = store.visitsOfOrder(bar.visit().workOrderId()).stream()
                .filter(other ->
                        other.isTogetherWith(bar.visit()) && other.status().isShown())
                .flatMap(other -> store.findEngineer(other.engineerId()).stream())
                .map(EngineerSummary::name)
                .toList();
        return crew.size() > 1 ? crew : List.of();
    }

    Dispatching dispatching() {
        return dispatching;
    }

    TimelineHand hand() {
        return hand;
    }

    /** The order in the hand, else the selected one: its deadline is marked. */
    Optional<WorkOrderSummary> markedOrder() {
        return hand.order().or(() -> selection.orderId().flatMap(store::findOrder));
    }

    private boolean isOfMarked(StoreChange change) {
        return markedOrder()
                .map(WorkOrderSummary::id)
                .filter(change.orders()::contains)
                .isPresent();
    }

    /** By its deadline alone, whoever may have it or ought to. */
    Urgency urgency(WorkOrderSummary order) {
        return Urgency.ofDeadline(order, store.findSla(order.id()).orElse(null), now());
    }

    /** Whose row the selected order or engineer is in. */
    Optional<UUID> selectedEngineer() {
        return selection
                .engineerId()
                .or(() -> selection.orderId().flatMap(store::findActiveVisit).map(VisitSummary::engineerId));
    }

    /** Learns who works on the later ones of the days that have come in sight. */
    void show(List<LocalDate> days) {
        otherDays.show(days.stream().filter(today()::isBefore).toList());
    }

    /** How the engineer of a row works on a day; empty while that is not known, as it is of days that are over. */
    Optional<RowDay> dayOf(TimelineLine.Row row, LocalDate day) {
        var engineer = row.engineer();
        return day.equals(today())
                ? Optional.of(new RowDay(engineer, row.load()))
                : otherDays
                        .find(day, engineer.region(), engineer.id())
                        .map(then -> new RowDay(
                                then,
                                DayLoad.of(
                                        then,
                                        row.bars().stream().map(VisitBar::visit).toList())));
    }

    /** Before that there is nothing to see: where today begins, or a shift that reaches into it. */
    Instant earliest() {
        var midnight = today().atStartOfDay(zone()).toInstant();
        return firstShift().filter(midnight::isAfter).orElse(midnight);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), zone());
    }

    /** When the first shift of the day begins. */
    Optional<Instant> firstShift() {
        return store.engineers().stream()
                .flatMap(engineer -> engineer.shifts().stream())
                .map(Shift::start)
                .min(Comparator.naturalOrder());
    }

    /** Who else looks at its order or drags it, a sentence each; empty when nobody. */
    String watchers(VisitBar bar) {
        return attentions.of(bar.order().id(), now());
    }

    /** True while somebody else has its order in the hand. */
    boolean isInAnothersHand(VisitBar bar) {
        return store.isInAnothersHand(bar.order().id(), now());
    }

    boolean isSelected(VisitBar bar) {
        return selection.orderId().filter(bar.order().id()::equals).isPresent();
    }

    boolean isSelected(TimelineLine.Row row) {
        return selection.engineerId().filter(row.engineer().id()::equals).isPresent();
    }

    void select(VisitBar bar) {
        selection.pickOrder(bar.order().id());
    }

    void select(TimelineLine.Row row) {
        selection.pickEngineer(row.engineer().id());
    }

    @Override
    public void close() {
        subscriptions.close();
        otherDays.close();
        sessionChanges.unsubscribe();
    }

    private void follow(@Nullable DragSession session) {
        sessionChanges.unsubscribe();
        sessionChanges = session == null
                ? Subscription.EMPTY
                : Subscription.combine(
                        session.previewProperty().subscribe(this::touch),
                        session.hoveredProperty().subscribe(this::touch),
                        session.ranking().candidatesProperty().subscribe(this::touch));
        arrange();
    }

    /** Tones and states depend on the minute. */
    private void passMinute() {
        rows.refreshAll(now());
        arrange();
    }

    /** While an order is in the hand no row changes its place. */
    private void arrange() {
        lines.set(
                hand.isHolding()
                        ? rows.inPlaceOf(lines.get())
                        : rows.lines(
                                grouping.get(),
                                engineer -> regions.includesAny(store.regionsOfEngineer(engineer.id()))));
        touch();
    }

    private void touch() {
        revision.set(revision.get() + 1);
    }
}
