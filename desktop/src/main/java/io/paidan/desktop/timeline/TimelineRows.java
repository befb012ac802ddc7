package io.paidan.desktop.timeline;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.engineer.DayLoad;
import io.paidan.desktop.engineer.EngineerState;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.StoreChange;
import io.paidan.desktop.workorder.TimeOff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows made from the store. Only those an event touches are made anew. */
final class TimelineRows {

    private static final Comparator<TimelineLine.Row> BY_CODE = Comparator.comparing(
                    (TimelineLine.Row row) -> row.engineer().code())
            .thenComparing(row -> row.engineer().id());
    private static final Comparator<TimelineLine.Row> BY_NAME = Comparator.comparing(
                    (TimelineLine.Row row) -> row.engineer().name())
            .thenComparing(BY_CODE);

    private final DispatchStore store;
    private final Function<EngineerState, String> stateNames;
    private final Map<UUID, TimelineLine.Row> rows = new HashMap<>();

    TimelineRows(DispatchStore store, Function<EngineerState, String> stateNames) {
        this.store = store;
        this.stateNames = stateNames;
    }

    void refreshAll(Instant now) {
        rows.clear();
        store.engineers().forEach(engineer -> rows.put(engineer.id(), row(engineer, now)));
    }

    /** Makes the touched rows anew; false when there are none. */
    boolean refresh(StoreChange change, Instant now) {
        if (change.reloaded()) {
            refreshAll(now);
            return true;
        }
        var touched = touchedBy(change);
        var changed = false;
        for (var id : touched) {
            var engineer = store.findEngineer(id);
            if (engineer.isPresent()) {
                var fresh = row(engineer.get(), now);
                changed |= !fresh.equals(rows.put(id, fresh));
            }
        }
        return changed;
    }

    Optional<TimelineLine.Row> find(UUID engineerId) {
        return Optional.ofNullable(rows.get(engineerId));
    }

    /** The same lines with what the rows have become. */
    List<TimelineLine> inPlaceOf(List<TimelineLine> lines) {
        return lines.stream()
                .<TimelineLine>map(line -> switch (line) {
                    case TimelineLine.Group group -> group;
                    case TimelineLine.Row row ->
                        rows.getOrDefault(row.engineer().id(), row);
                })
                .toList();
    }

    /** All lines in their order, which events do not change as long as nobody changes group. */
    List<TimelineLine> lines(Grouping grouping, Predicate<EngineerSummary> shown) {
        var sorted = rows.values().stream()
                .filter(row -> shown.test(row.engineer()))
                .sorted(grouping == Grouping.NAME ? BY_NAME : BY_CODE)
                .toList();
        return switch (grouping) {
            case NAME -> List.copyOf(sorted);
            case TERRITORY -> grouped(sorted, row -> row.engineer().territory(), territoryIds(), this::territoryName);
            case STATE -> grouped(sorted, TimelineLine.Row::state, List.of(EngineerState.values()), stateNames);
        };
    }

    private static <K> List<TimelineLine> grouped(
            List<TimelineLine.Row> rows, Function<TimelineLine.Row, K> key, List<K> keys, Function<K, String> title) {
        var lines = new ArrayList<TimelineLine>();
        for (var group : keys) {
            var members =
                    rows.stream().filter(row -> key.apply(row).equals(group)).toList();
            if (!members.isEmpty()) {
                lines.add(new TimelineLine.Group(title.apply(group), members.size()));
                lines.addAll(members);
            }
        }
        return lines;
    }

    private List<String> territoryIds() {
        return store.territories().stream().map(Territory::id).toList();
    }

    private String territoryName(String id) {
        return store.territories().stream()
                .filter(territory -> territory.id().equals(id))
                .map(Territory::name)
                .findFirst()
                .orElse(id);
    }

    private Set<UUID> touchedBy(StoreChange change) {
        var touched = new HashSet<>(change.engineers());
        touched.addAll(change.positions());
        for (var order : change.orders()) {
            store.visitsOfOrder(order).forEach(visit -> touched.add(visit.engineerId()));
        }
        return touched;
    }

    private TimelineLine.Row row(EngineerSummary engineer, Instant now) {
        var visits = store.visitsOfEngineer(engineer.id());
        var position = store.findPosition(engineer.id()).orElse(null);
        return new TimelineLine.Row(
                engineer,
                EngineerState.of(store.rowsOfEngineer(engineer.id()), visits, position, now),
                visits.stream()
                        .filter(visit -> visit.status().isShown())
                        .map(visit -> bar(visit, now))
                        .filter(Objects::nonNull)
                        .toList(),
                DayLoad.of(engineer, visits));
    }

    private @Nullable VisitBar bar(VisitSummary visit, Instant now) {
        return store.findOrder(visit.workOrderId())
                .map(order -> bar(visit, order, now))
                .orElse(null);
    }

    /** Who is off then is told of like one who comes too late. */
    private VisitBar bar(VisitSummary visit, WorkOrderSummary order, Instant now) {
        var tone = BarTone.of(visit, order, store.findSla(order.id()).orElse(null), now);
        var off = TimeOff.of(store, visit, order, now).orElse(null);
        return new VisitBar(visit, order, tone == BarTone.PLANNED && off != null ? BarTone.AT_RISK : tone, off);
    }
}
