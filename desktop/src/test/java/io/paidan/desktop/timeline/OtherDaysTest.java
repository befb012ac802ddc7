package io.paidan.desktop.timeline;

import static io.paidan.desktop.BoardFixture.at;
import static io.paidan.desktop.BoardFixture.engineer;
import static io.paidan.desktop.BoardFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.dispatch.DragSource;
import io.paidan.desktop.dispatch.LaterPlans;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Later days in sight: who works then is asked of the server. */
class OtherDaysTest {

    private static final String WANG = "王芳";
    private static final LocalDate TOMORROW = BoardFixture.DAY.plusDays(1);

    private final TimelineFixture fixture = TimelineFixture.loaded();
    private final TimelineViewModel model = fixture.model;

    @BeforeEach
    void she_works_tomorrow_from_ten_to_three() {
        fixture.workingOn.put(TOMORROW, List.of(working(new Shift(tomorrow("10:00"), tomorrow("15:00"), null, null))));
    }

    @Test
    void of_a_day_in_sight_the_shifts_are_known_and_of_others_nothing() {
        assertThat(model.dayOf(fixture.row(WANG), TOMORROW)).isEmpty();

        model.show(List.of(BoardFixture.DAY, TOMORROW));

        assertThat(model.dayOf(fixture.row(WANG), TOMORROW)).hasValueSatisfying(day -> {
            assertThat(day.engineer().shifts())
                    .extracting(Shift::start, Shift::end)
                    .containsExactly(tuple(tomorrow("10:00"), tomorrow("15:00")));
            assertThat(day.isOff()).isFalse();
        });
        assertThat(model.dayOf(fixture.row(WANG), TOMORROW.plusDays(1))).isEmpty();
        assertThat(fixture.asked).as("the store knows today").containsExactly(TOMORROW);
    }

    @Test
    void a_day_that_was_read_is_not_read_again_until_somebodys_days_change() {
        model.show(List.of(TOMORROW));
        model.show(List.of(BoardFixture.DAY));
        model.show(List.of(TOMORROW));
        assertThat(fixture.asked).hasSize(1);

        fixture.workingOn.put(TOMORROW, List.of(working()));
        var wang = fixture.store.findEngineer(engineer(WANG)).orElseThrow();
        fixture.applier.apply(List.of(
                new FeedMessage("oberland", 13, 12, BoardFixture.NOW, "王调度", new DispatchEvent.EngineerChanged(wang))));

        assertThat(fixture.asked).hasSize(2);
        assertThat(model.dayOf(fixture.row(WANG), TOMORROW))
                .hasValueSatisfying(day -> assertThat(day.isOff()).isTrue());
    }

    @Test
    void a_visit_that_changes_says_nothing_of_who_works_then() {
        model.show(List.of(TOMORROW));
        var visit = fixture.store.visitsOfEngineer(engineer(WANG)).getLast();

        fixture.applier.apply(List.of(new FeedMessage(
                "oberland",
                13,
                12,
                BoardFixture.NOW,
                "王调度",
                new DispatchEvent.VisitPinChanged(visit.withPinned(true)))));

        assertThat(fixture.asked).containsExactly(TOMORROW);
    }

    @Test
    void what_was_on_its_way_when_the_days_changed_is_not_believed() {
        var work = new ArrayDeque<Runnable>();
        var reads = new ArrayDeque<List<EngineerSummary>>();
        reads.add(List.of(working(new Shift(tomorrow("10:00"), tomorrow("15:00"), null, null))));
        try (var days = new OtherDays(
                day -> reads.remove(),
                failure -> {
                    throw new AssertionError(failure);
                },
                work::add,
                Runnable::run)) {
            days.show(List.of(TOMORROW));
            days.readAgain();
            work.remove().run();
            assertThat(days.knownProperty().get()).isEmpty();

            reads.add(List.of(working()));
            work.remove().run();
            assertThat(days.knownProperty().get().get(TOMORROW))
                    .singleElement()
                    .satisfies(wang -> assertThat(wang.shifts()).isEmpty());
        }
    }

    @Test
    void the_load_of_a_later_day_is_that_of_its_visits() {
        model.show(List.of(TOMORROW));
        assertThat(model.dayOf(fixture.row(WANG), TOMORROW))
                .hasValueSatisfying(day -> assertThat(day.load()).isZero());

        var visit = fixture.store.visitsOfEngineer(engineer(WANG)).getLast();
        var moved = VisitSummary.alone(
                visit.id(),
                visit.region(),
                visit.workOrderId(),
                visit.engineerId(),
                VisitStatus.PLANNED,
                tomorrow("11:00"),
                tomorrow("12:00"),
                Duration.ofMinutes(15),
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                visit.version() + 1);
        fixture.applier.apply(List.of(new FeedMessage(
                "oberland", 13, 12, BoardFixture.NOW, "王调度", new DispatchEvent.VisitPinChanged(moved))));

        assertThat(model.dayOf(fixture.row(WANG), TOMORROW))
                .hasValueSatisfying(day -> assertThat(day.load()).isCloseTo((60 + 15) / 300.0, within(0.001)));
    }

    @Test
    void dropping_on_a_free_time_of_a_later_day_wishes_that_time_and_shows_it_before() {
        model.show(List.of(TOMORROW));
        var session = fixture.dispatching.begin(order("0042"), DragSource.LIST);
        fixture.onLaterDays =
                LaterPlans.in(1, session.ranking().candidatesProperty().get());

        model.hand().moveOver(fixture.row(WANG), tomorrow("14:12"));

        assertThat(model.hand().ghosts())
                .singleElement()
                .satisfies(ghost -> assertThat(ghost.start()).isEqualTo(tomorrow("14:10")));
        model.hand().drop(fixture.row(WANG), tomorrow("14:12"));
        assertThat(fixture.sent)
                .singleElement()
                .satisfies(sent -> assertThat(sent.command().wishedStart()).isEqualTo(tomorrow("14:10")));
    }

    @Test
    void nothing_of_the_days_that_are_over_comes_in_sight() {
        var midnight = BoardFixture.DAY.atStartOfDay(BoardFixture.ZONE).toInstant();

        assertThat(model.earliest()).isEqualTo(midnight);
        model.show(List.of(BoardFixture.DAY.minusDays(1)));
        assertThat(fixture.asked).isEmpty();
    }

    private EngineerSummary working(Shift... shifts) {
        return working(fixture, WANG, shifts);
    }

    /** An engineer of today with other shifts, nothing else of his known. */
    static EngineerSummary working(TimelineFixture fixture, String name, Shift... shifts) {
        var today = fixture.store.findEngineer(engineer(name)).orElseThrow();
        return new EngineerSummary(
                today.id(),
                today.region(),
                today.territory(),
                null,
                today.code(),
                today.name(),
                today.phone(),
                today.vehicle(),
                today.homePosition(),
                today.skills(),
                List.of(shifts),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                0,
                today.version());
    }

    private static Instant tomorrow(String time) {
        return at(time).plus(Duration.ofDays(1));
    }
}
