package io.paidan.server.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.board.Board;
import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Places;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What everybody does in each round of the day, by what the board shows and the story of each order. */
final class DayScript {

    /** After a week the server closes what nobody confirmed. */
    static final Duration UNTIL_CLOSED_BY_RULE = Duration.ofDays(7);

    static final Duration ROUND = Duration.ofMinutes(20);

    private static final List<GeoPoint> PLACES = List.of(Places.VADUZ, Places.TRIESEN, Places.ESCHEN);
    private static final Duration PARTS_COME_AFTER = Duration.ofHours(1);
    private static final int LOOK_INTO_THE_POOL = 15;
    /** When a customer who asks for another time wants somebody, and how long he stays at home. */
    private static final Duration LATER = Duration.ofHours(1);

    private static final Duration ROOM = Duration.ofHours(3);
    private static final Duration PATIENCE = Duration.ofMinutes(90);

    private final Desk desk;
    private final Map<UUID, String> engineers;
    private final Set<Story> declined = ConcurrentHashMap.newKeySet();
    private final Set<Story> aborted = ConcurrentHashMap.newKeySet();
    private final Set<Story> putOff = ConcurrentHashMap.newKeySet();
    private final Set<Story> rescheduled = ConcurrentHashMap.newKeySet();
    private final Set<Story> reworked = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<UUID>> pools = new ConcurrentHashMap<>();
    private final AtomicInteger races = new AtomicInteger();
    private int taken;

    /** @param engineers code of each */
    DayScript(Desk desk, Map<UUID, String> engineers) {
        this.desk = desk;
        this.engineers = engineers;
    }

    int taken() {
        return taken;
    }

    void takeCalls(int count) {
        desk.together(IntStream.range(taken, taken + count)
                .mapToObj(Story::new)
                .map(story -> () -> desk.take(story.title(), PLACES.get(story.territory()))));
        taken += count;
    }

    /** One round of everybody's work. */
    void work(Instant now) {
        desk.beginRound();
        pools.clear();
        var board = desk.board();
        var orders = board.orders().stream().collect(Collectors.toMap(WorkOrderSummary::id, order -> order));
        var ofEngineer = board.visits().stream()
                .filter(visit -> visit.status().isActive() && orders.containsKey(visit.workOrderId()))
                .collect(Collectors.groupingBy(VisitSummary::engineerId));
        desk.together(ofEngineer.values().stream()
                .map(visits ->
                        () -> visits.forEach(visit -> inTheField(orders.get(visit.workOrderId()), visit, board, now))));
        desk.together(board.orders().stream().map(order -> () -> atTheDesk(order, now)));
        var confirmed = board.orders().stream()
                .filter(order -> order.status() == WorkOrderStatus.CONFIRMED)
                .toList();
        if (!confirmed.isEmpty()) {
            desk.close(confirmed);
        }
    }

    /** True when nothing is left to do but for the rule that closes what nobody confirmed. */
    boolean isOver() {
        return desk.board().orders().stream().allMatch(order -> switch (order.status()) {
            case CLOSED, CANCELLED -> true;
            case COMPLETED -> Story.of(order.title()).isForgotten();
            default -> false;
        });
    }

    /** The evening: what nobody could do any more is cancelled. */
    void callOff() {
        desk.board().orders().stream()
                .filter(order -> order.status() == WorkOrderStatus.READY || order.status() == WorkOrderStatus.WAITING)
                .forEach(order -> desk.move("agent", order, WorkOrderStatus.CANCELLED, null));
    }

    private void inTheField(WorkOrderSummary order, VisitSummary visit, Board board, Instant now) {
        var story = Story.of(order.title());
        var engineer = engineers.get(visit.engineerId());
        switch (visit.status()) {
            case PLANNED -> {}
            case NOTIFIED -> answer(story, order, visit, engineer, now);
            case ACCEPTED -> {
                if (story.isRescheduled() && rescheduled.add(story)) {
                    desk.reschedule(order, now.plus(LATER), now.plus(LATER).plus(ROOM));
                } else if (story.isPutOff() && putOff.add(story)) {
                    desk.assign(
                            "supervisor",
                            order,
                            visit.engineerId(),
                            visit.plannedStart().plus(Duration.ofHours(1)));
                } else if (!now.isBefore(visit.plannedStart().minus(visit.travel())) && isFree(visit, board)) {
                    desk.move(engineer, visit, VisitStatus.EN_ROUTE, VisitStatus.ON_SITE, VisitStatus.IN_PROGRESS);
                }
            }
            case EN_ROUTE -> desk.move(engineer, visit, VisitStatus.ON_SITE);
            case ON_SITE -> desk.move(engineer, visit, VisitStatus.IN_PROGRESS);
            case IN_PROGRESS -> {
                var lacksPart = story.lacksPart() && aborted.add(story);
                if (!lacksPart && story.isProven()) {
                    desk.prove(engineer, order.id());
                }
                desk.move(engineer, visit, lacksPart ? VisitStatus.ABORTED : VisitStatus.DONE);
            }
            case DONE, DECLINED, ABORTED, WITHDRAWN -> throw new AssertionError("over: " + visit);
        }
    }

    private void answer(Story story, WorkOrderSummary order, VisitSummary visit, String engineer, Instant now) {
        if (story.isDeclinedFirst() && declined.add(story)) {
            desk.move(engineer, visit, VisitStatus.DECLINED);
        } else if (!story.isIgnored() || order.createdAt().plus(PATIENCE).isBefore(now)) {
            desk.move(engineer, visit, VisitStatus.ACCEPTED);
        }
    }

    private static boolean isFree(VisitSummary visit, Board board) {
        return board.visits().stream()
                .filter(other -> other.engineerId().equals(visit.engineerId()))
                .noneMatch(other -> other.status().isUnderWay());
    }

    private void atTheDesk(WorkOrderSummary order, Instant now) {
        var story = Story.of(order.title());
        switch (order.status()) {
            case READY -> {
                if (aborted.contains(story)
                        && !order.createdAt().plus(Duration.ofHours(5)).isBefore(now)
                        && desk.details(order.id()).history().stream()
                                .noneMatch(entry -> "WAITING".equals(entry.to()))) {
                    desk.move("dispatcher", order, WorkOrderStatus.WAITING, WaitingReason.PARTS);
                } else if (story.isCancelled()) {
                    desk.move("agent", order, WorkOrderStatus.CANCELLED, null);
                } else {
                    dispatch(story, order);
                }
            }
            case WAITING -> {
                var since = desk.details(order.id()).history().getLast().at();
                if (!now.isBefore(since.plus(PARTS_COME_AFTER))) {
                    desk.move("dispatcher", order, WorkOrderStatus.READY, null);
                }
            }
            case COMPLETED -> {
                if (story.isReworked() && reworked.add(story)) {
                    desk.move("supervisor", order, WorkOrderStatus.READY, null);
                } else if (!story.isForgotten()) {
                    desk.move("agent", order, WorkOrderStatus.CONFIRMED, null);
                }
            }
            case NEW, SCHEDULED, IN_PROGRESS, CONFIRMED, CLOSED, CANCELLED -> {}
        }
    }

    private void dispatch(Story story, WorkOrderSummary order) {
        switch (story.way()) {
            case AUTOMATIC -> {
                if (order.dispatch().phase() != DispatchPhase.QUEUED) {
                    desk.assignBest("supervisor", order);
                }
            }
            case AGENT -> desk.assignBest("agent", order);
            case REVIEW -> desk.assignBest("supervisor", order);
            case FORWARD -> desk.assignBest("outlet", order);
            case GRAB -> grab(order);
        }
    }

    /** The two first who see it reach for it at once. */
    private void grab(WorkOrderSummary order) {
        if (order.dispatch().phase() != DispatchPhase.OFFERED) {
            desk.assignBest("supervisor", order);
            return;
        }
        var both = engineers.values().stream()
                .sorted()
                .limit(LOOK_INTO_THE_POOL)
                .filter(engineer -> inThePool(engineer).contains(order.id()))
                .limit(2)
                .toList();
        var winners = new AtomicInteger();
        desk.together(both.stream().map(engineer -> () -> winners.addAndGet(desk.grab(engineer, order.id()) ? 1 : 0)));
        assertThat(winners).as("who got %s", order.title()).hasValueLessThan(2);
        if (both.size() == 2 && winners.get() == 1) {
            races.incrementAndGet();
        }
    }

    /** For how many orders two reached, and one of them got it. */
    int races() {
        return races.get();
    }

    /** What an engineer saw in the pool when he looked, once a round. */
    private Set<UUID> inThePool(String engineer) {
        return pools.computeIfAbsent(
                engineer,
                code -> desk.grabPool(code).stream()
                        .filter(offer -> offer.takenBy() == null)
                        .map(offer -> offer.order().id())
                        .collect(Collectors.toSet()));
    }
}
