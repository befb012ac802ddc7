package io.paidan.desktop.inspector;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.dispatch.PickedRoute;
import io.paidan.desktop.engineer.DayLoad;
import io.paidan.desktop.engineer.EngineerState;
import io.paidan.desktop.fx.Soon;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.workorder.CatalogueNames;
import io.paidan.desktop.workorder.OrderNames;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Everything about the picked engineer: what he does, where he is, what he can, his day. */
public final class EngineerInspectorViewModel implements AutoCloseable {

    /**
     * An engineer, ready to show.
     *
     * @param position how old his position is, in words
     * @param facts lines on what limits and recommends him
     * @param loadShare 0 … 1 of his shift that is taken
     */
    record Sheet(
            EngineerSummary engineer,
            EngineerState state,
            String position,
            String shift,
            List<String> facts,
            double loadShare,
            String load,
            List<SkillLine> skills,
            List<VisitLine> visits) {}

    /** @param expired true when the certificate is no longer good today */
    record SkillLine(String name, String until, boolean expired) {}

    /** A visit of today; {@code orderId} to pick it. */
    record VisitLine(UUID orderId, String time, String what, String status, boolean active) {}

    private final DispatchStore store;
    private final Selection selection;
    private final ServerClock clock;
    private final PickedRoute route;
    private final Ways ways;
    private final EngineerFacts facts;
    private final Texts texts;
    private final Clockface clockface;
    private final OrderNames names;
    private final CatalogueNames catalogue;
    private final ReadOnlyObjectWrapper<@Nullable Sheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Way> way = new ReadOnlyObjectWrapper<>(Way.NOWHERE);
    private final Subscriptions subscriptions = new Subscriptions();

    public EngineerInspectorViewModel(
            DispatchStore store,
            Selection selection,
            ServerClock clock,
            ObservableValue<Instant> now,
            PickedRoute route,
            Texts texts,
            Clockface clockface,
            Executor fx) {
        this.store = store;
        this.selection = selection;
        this.clock = clock;
        this.route = route;
        this.ways = new Ways(texts, clockface);
        this.texts = texts;
        this.clockface = clockface;
        this.names = new OrderNames(texts, store);
        this.catalogue = new CatalogueNames(texts, store);
        this.facts = new EngineerFacts(texts, clockface, catalogue);
        var refresh = new Soon(fx, this::refresh);
        subscriptions
                .add(selection.pickedProperty().subscribe(this::refresh))
                .add(store.onChange(change -> refresh.ask()))
                .add(route.routeProperty().subscribe(line -> refresh.ask()))
                .add(now.subscribe(instant -> refresh.ask()))
                .add(texts.localeProperty().subscribe(language -> refresh.ask()));
    }

    /** Null while no engineer is picked. */
    ReadOnlyObjectProperty<@Nullable Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /** What he still drives today. */
    ReadOnlyObjectProperty<Way> wayProperty() {
        return way.getReadOnlyProperty();
    }

    void pick(UUID orderId) {
        selection.pickOrder(orderId);
    }

    private void refresh() {
        var engineer = selection.engineerId().flatMap(store::findEngineer);
        sheet.set(engineer.map(this::sheet).orElse(null));
        way.set(engineer.map(picked -> ways.of(route.routeProperty().get())).orElse(Way.NOWHERE));
    }

    private Sheet sheet(EngineerSummary engineer) {
        var now = clock.instant();
        var visits = store.visitsOfEngineer(engineer.id()).stream()
                .filter(visit -> visit.status().isShown())
                .toList();
        var position = store.findPosition(engineer.id()).orElse(null);
        var load = DayLoad.of(engineer, visits);
        return new Sheet(
                engineer,
                EngineerState.of(store.rowsOfEngineer(engineer.id()), visits, position, now),
                position(position, now),
                shift(engineer, now),
                facts.of(engineer, now),
                Math.min(1, load),
                texts.get("inspector.percent", Math.round(load * 100)),
                engineer.skills().stream().map(this::skill).toList(),
                visits.stream().map(visit -> visit(visit, now)).toList());
    }

    private String position(@Nullable EngineerPosition position, Instant now) {
        return position == null
                ? texts.get("inspector.noPosition")
                : texts.get("inspector.position", clockface.age(position.at(), now));
    }

    private String shift(EngineerSummary engineer, Instant now) {
        return engineer.shifts().isEmpty()
                ? texts.get("inspector.noShift")
                : String.join(
                        ", ",
                        engineer.shifts().stream()
                                .map(shift -> clockface.span(shift.start(), shift.end(), now))
                                .toList());
    }

    private SkillLine skill(HeldSkill held) {
        var name = catalogue.skill(held.code());
        var until = held.expiresOn();
        var expired = !held.isValidOn(clock.today());
        if (until == null) {
            return new SkillLine(name, "", false);
        }
        var words = texts.get(expired ? "inspector.expired" : "inspector.until", until.toString());
        return new SkillLine(name, words, expired);
    }

    private VisitLine visit(VisitSummary visit, Instant now) {
        var what = store.findOrder(visit.workOrderId())
                .map(order -> OrderNames.brief(order) + " " + names.service(order))
                .orElse("");
        return new VisitLine(
                visit.workOrderId(),
                clockface.span(visit.plannedStart(), visit.plannedEnd(), now),
                what,
                texts.of(visit.status()),
                visit.status().isActive());
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
