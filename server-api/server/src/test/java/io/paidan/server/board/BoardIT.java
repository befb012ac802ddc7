package io.paidan.server.board;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.board.Board;
import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.feed.RegionCursor;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@PaidanServerTest
@Import(Given.class)
class BoardIT extends GivenCompany {

    /** Local midnight of the test's day, in Vaduz. */
    private static final Instant MIDNIGHT = Instant.parse("2026-03-20T23:00:00Z");

    @Test
    void it_holds_what_is_open_and_what_ended_today_in_the_territorys_zone() {
        var ready = given.order(aWorkOrder());
        var urgent = given.order(aWorkOrder().urgent().createdAt(TestClock.START.minus(Duration.ofDays(9))));
        var endedToday = given.order(aWorkOrder().that(WorkOrderStatus.CLOSED, MIDNIGHT));
        given.order(aWorkOrder().that(WorkOrderStatus.CLOSED, MIDNIGHT.minusSeconds(1)));

        assertThat(board("dispatcher").orders())
                .extracting(WorkOrderSummary::id)
                .startsWith(urgent)
                .containsExactlyInAnyOrder(ready, urgent, endedToday);
    }

    @Test
    void what_is_done_stays_on_it_until_it_is_closed_whatever_the_day() {
        var lastWeek = MIDNIGHT.minus(Duration.ofDays(7));
        var toConfirm = given.order(aWorkOrder().that(WorkOrderStatus.COMPLETED, lastWeek));
        var toClose = given.order(aWorkOrder().that(WorkOrderStatus.CONFIRMED, lastWeek));
        var doneToday = given.order(aWorkOrder().that(WorkOrderStatus.COMPLETED));
        given.order(aWorkOrder().in("unterland-west").that(WorkOrderStatus.CLOSED, lastWeek));
        given.order(aWorkOrder().that(WorkOrderStatus.CANCELLED, lastWeek));
        given.order(aWorkOrder().in("oberland-sued").that(WorkOrderStatus.COMPLETED, lastWeek));
        company.withUser("north", Role.AGENT, "oberland-nord");

        assertThat(board("north").orders())
                .extracting(WorkOrderSummary::id)
                .containsExactlyInAnyOrder(toConfirm, toClose, doneToday);
    }

    @Test
    void it_holds_todays_visits_and_those_still_open_from_other_days() {
        var li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        var today = given.visit(
                aVisit(given.order(aWorkOrder()), li).that(VisitStatus.DONE).starting(MIDNIGHT));
        given.visit(aVisit(given.order(aWorkOrder()), li).that(VisitStatus.DONE).starting(MIDNIGHT.minusSeconds(1)));
        var stillOpen =
                given.visit(aVisit(given.order(aWorkOrder()), li).starting(TestClock.START.minus(Duration.ofDays(2))));

        assertThat(board("dispatcher").visits()).extracting(VisitSummary::id).containsExactly(stillOpen, today);
    }

    @Test
    void engineers_come_with_skills_todays_shift_and_last_position() {
        var li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        given.skill(li, "oberland", "gas", LocalDate.of(2026, 5, 3));
        given.skill(li, "oberland", "lift", null);

        var board = board("dispatcher");

        var engineer = board.engineers().getFirst();
        assertThat(engineer.homePosition()).isEqualTo(Places.SCHAAN);
        assertThat(engineer.skills())
                .containsExactly(new HeldSkill("gas", 3, LocalDate.of(2026, 5, 3)), new HeldSkill("lift", 3, null));
        assertThat(engineer.shifts()).singleElement().satisfies(shift -> {
            assertThat(shift.start()).isEqualTo(TestClock.START);
            assertThat(shift.breakStart()).isNull();
        });
        assertThat(board.positions()).extracting(EngineerPosition::place).containsExactly(Places.SCHAAN);
    }

    @Test
    void a_shift_of_another_day_is_not_todays() {
        var li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        database.update(
                "update shift set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day'");

        assertThat(board("dispatcher").engineers())
                .singleElement()
                .satisfies(engineer -> assertThat(engineer.shifts()).isEmpty());
    }

    @Test
    void it_says_as_of_which_event_it_is_and_what_time_it_is() {
        var board = board("dispatcher");

        assertThat(board.serverTime()).isEqualTo(TestClock.START);
        assertThat(board.asOf()).extracting(RegionCursor::region).containsExactly("oberland", "unterland");
        assertThat(board.demo()).isFalse();
        assertThat(board.templates()).hasSize(1);
        assertThat(board.skills()).hasSize(2);
    }

    @Test
    void somebody_of_one_territory_sees_nothing_of_the_others() {
        company.withUser("south", Role.DISPATCHER, "oberland-sued");
        var here = given.order(aWorkOrder().in("oberland-sued"));
        var north = given.order(aWorkOrder().in("oberland-nord"));
        given.order(aWorkOrder().in("unterland-west"));
        var li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        given.engineer("e02", "oberland-sued", Places.TRIESEN);
        given.visit(aVisit(north, li));

        var board = board("south");

        assertThat(board.orders()).extracting(WorkOrderSummary::id).containsExactly(here);
        assertThat(board.visits()).isEmpty();
        assertThat(board.engineers()).extracting(EngineerSummary::code).containsExactly("e02");
        assertThat(board.positions()).hasSize(1);
        assertThat(board.territories()).extracting(Territory::id).containsExactly("oberland", "oberland-sued");
        assertThat(board.asOf()).extracting(RegionCursor::region).containsExactly("oberland");
    }

    @Test
    void an_engineer_sees_his_own_visits_and_their_orders_only() {
        var li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        var wang = given.engineer("e02", "oberland-nord", Places.VADUZ);
        var mine = given.order(aWorkOrder().in("oberland-sued").that(WorkOrderStatus.SCHEDULED));
        var visit = given.visit(aVisit(mine, li));
        given.visit(aVisit(given.order(aWorkOrder()), wang));
        given.order(aWorkOrder());

        var board = board("e01");

        assertThat(board.orders()).extracting(WorkOrderSummary::id).containsExactly(mine);
        assertThat(board.visits()).extracting(VisitSummary::id).containsExactly(visit);
        assertThat(board.engineers()).extracting(EngineerSummary::code).containsExactly("e01");
    }

    private Board board(String username) {
        return api.as(username).get("/api/board").as(Board.class);
    }
}
