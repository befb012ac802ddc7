package io.paidan.server.day;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.visit.VisitLifecycle;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderStatus;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What became of the orders of a day, as its script meant it. */
final class Evening {

    private static final String NOBODY = "nobody";
    private static final Pattern ENGINEER = Pattern.compile("(?i)e\\d\\d");

    private final List<WorkOrderDetails> orders;

    Evening(List<WorkOrderDetails> orders) {
        this.orders = orders;
    }

    void everyOrderEndedLegally() {
        assertThat(orders).allSatisfy(details -> {
            var history = History.of(details);
            assertThat(details.order().status()).isIn(WorkOrderStatus.CLOSED, WorkOrderStatus.CANCELLED);
            assertThat(details.visits()).noneMatch(visit -> visit.status().isActive());
            assertThat(history.steps())
                    .isNotEmpty()
                    .allMatch(step ->
                            WorkOrderLifecycle.find(step.from(), step.to()).isPresent());
            assertThat(history.steps().toList().getLast().to())
                    .isEqualTo(details.order().status());
            assertThat(history.of("VisitStatusChanged"))
                    .allMatch(entry -> VisitLifecycle.find(
                                    VisitStatus.valueOf(entry.from()), VisitStatus.valueOf(entry.to()))
                            .isPresent());
        });
        assertThat(orders)
                .filteredOn(details -> details.order().status() == WorkOrderStatus.CLOSED)
                .as("most of the day's work was done")
                .hasSizeGreaterThan(orders.size() * 4 / 5);
        assertThat(orders)
                .filteredOn(details -> details.order().status() == WorkOrderStatus.CLOSED)
                .as("nothing that is to be proven ends without a photo and a signature")
                .allSatisfy(details ->
                        assertThat(details.steps()).hasSize(story(details).isProven() ? 2 : 0));
    }

    private static Story story(WorkOrderDetails details) {
        return Story.of(details.order().title());
    }

    /** Not to each of them: what is cancelled, or not reached any more on that day, goes another way. */
    void everyStoryHappened() {
        happened(Story::isDeclinedFirst, entry -> "DECLINED".equals(entry.to()));
        happened(Story::isIgnored, entry -> "REASSIGNED".equals(entry.to()) || "ESCALATED".equals(entry.to()));
        happened(Story::lacksPart, entry -> "ABORTED".equals(entry.to()));
        happened(Story::lacksPart, entry -> "WAITING".equals(entry.to()));
        happened(Story::isRescheduled, entry -> entry.kind().equals("WorkOrderRescheduled"));
        happened(Story::isReworked, entry -> "COMPLETED".equals(entry.from()) && "READY".equals(entry.to()));
        happened(Story::isForgotten, entry -> "COMPLETED".equals(entry.from()) && "CLOSED".equals(entry.to()));
        happened(Story::isCancelled, entry -> "CANCELLED".equals(entry.to()));
    }

    private void happened(Predicate<Story> wanted, Predicate<HistoryEntry> entry) {
        var concerned =
                orders.stream().filter(details -> wanted.test(story(details))).toList();
        assertThat(concerned)
                .filteredOn(details -> details.history().stream().anyMatch(entry))
                .hasSizeGreaterThan(concerned.size() / 2);
    }

    /** By who gave each order to its first engineer. Whom nobody fits, or nobody takes, a supervisor gives away. */
    void everyWayWasGone() {
        var givers = orders.stream()
                .collect(groupingBy(details -> story(details).way(), groupingBy(Evening::giver, counting())));
        assertThat(Set.of("AGENT", NOBODY))
                .containsAll(givers.get(Story.Way.AGENT).keySet());
        assertThat(Set.of("OUTLET", NOBODY))
                .containsAll(givers.get(Story.Way.FORWARD).keySet());
        assertThat(Set.of("SUPERVISOR", NOBODY))
                .containsAll(givers.get(Story.Way.REVIEW).keySet());
        assertThat(givers.get(Story.Way.AUTOMATIC)).hasEntrySatisfying("Paidan", this::mostOfAWay);
        assertThat(givers.get(Story.Way.GRAB)).hasEntrySatisfying("an engineer", this::mostOfAWay);
    }

    private void mostOfAWay(long gone) {
        assertThat(gone).isGreaterThan(orders.size() / Story.Way.values().length / 2);
    }

    private static String giver(WorkOrderDetails details) {
        return History.of(details)
                .of("VisitAssigned")
                .findFirst()
                .map(HistoryEntry::actor)
                .map(actor -> ENGINEER.matcher(actor).matches() ? "an engineer" : actor)
                .orElse(NOBODY);
    }
}
