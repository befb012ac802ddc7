package io.paidan.server.engineer;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static io.paidan.server.testing.TestClock.START;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.board.Board;
import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** When 李伟 of oberland-nord may be lent to another region, and what holds him there. */
@PaidanServerTest
@Import(Given.class)
class LoanTimesIT extends GivenCompany {

    private static final Loan FOUR_HOURS = new Loan("unterland-west", START, hours(4));

    @Autowired
    TestClock clock;

    @Autowired
    Engineers engineers;

    UUID li;
    LentEngineer lent;

    @BeforeEach
    void two_regions_and_an_engineer() {
        company.withUser("home", Role.DISPATCHER, "oberland");
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        lent = new LentEngineer(li, api.as("home"));
    }

    @ParameterizedTest
    @EnumSource(names = {"EN_ROUTE", "ON_SITE", "IN_PROGRESS"})
    void a_loan_is_not_taken_back_while_he_is_under_way_there(VisitStatus status) {
        lent.lend(FOUR_HOURS);
        visitThere(hours(0), status);
        clock.advance(Duration.ofHours(2));
        lent = new LentEngineer(li, api.as("home"));

        assertThat(lent.times(List.of()).code()).isEqualTo(ProblemCode.INVALID);
        assertThat(lent.times(List.of(new Loan("unterland-west", START, hours(1))))
                        .code())
                .isEqualTo(ProblemCode.INVALID);
        lent.lend(new Loan("unterland-west", START, hours(3)));
    }

    @Test
    void a_visit_pushed_beyond_the_loan_or_moved_to_another_outlet_holds_it_too() {
        database.update("insert into territory (id, region, parent, kind, name, zone) values"
                + " ('unterland-ost', 'unterland', 'unterland', 'OUTLET', 'unterland-ost', 'Europe/Vaduz')");
        lent.lend(FOUR_HOURS);
        var pushed = visitThere(hours(5), VisitStatus.ACCEPTED);
        assertThat(lent.times(List.of()).code()).isEqualTo(ProblemCode.INVALID);
        database.update("update visit set status = 'WITHDRAWN' where id = ?", pushed);

        visitThere(hours(1), VisitStatus.ACCEPTED);
        database.update("update work_order set territory = 'unterland-ost' where territory = 'unterland-west'");
        assertThat(lent.times(List.of()).code()).isEqualTo(ProblemCode.INVALID);
        lent.lend(FOUR_HOURS, new Loan("unterland-west", hours(6), hours(8)));
        lent.lend(new Loan("unterland-ost", START, hours(4)));
    }

    @Test
    void what_overran_a_loan_that_is_long_over_is_finished_by_him() {
        lent.lend(FOUR_HOURS);
        var id = visitThere(hours(3), VisitStatus.IN_PROGRESS);
        clock.advance(Duration.ofHours(40));

        assertThat(api.as("e01").get("/api/board").as(Board.class).visits())
                .extracting(VisitSummary::id)
                .containsExactly(id);
        assertThat(move(id, VisitStatus.DONE).status()).isEqualTo(200);
        assertThat(api.as("e01").get("/api/board").as(Board.class).territories())
                .noneMatch(territory -> territory.region().equals("unterland"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unterland", "unterland-west"})
    void as_long_as_he_has_a_visit_there_he_is_on_the_board_with_where_he_is(String territory) {
        company.withUser("there", Role.DISPATCHER, territory);
        lent.lend(FOUR_HOURS);
        var id = visitThere(hours(3), VisitStatus.IN_PROGRESS);
        clock.advance(Duration.ofHours(40));
        var last = new EngineerPosition(li, hours(40), Places.ESCHEN, null, null, null);
        assertThat(api.as("e01").post("/api/positions", List.of(last)).status()).isEqualTo(200);

        var board = api.as("there").get("/api/board").as(Board.class);
        assertThat(board.engineers()).extracting(EngineerSummary::id).containsExactly(li);
        assertThat(board.positions()).containsExactly(last);

        move(id, VisitStatus.DONE);
        assertThat(api.as("there").get("/api/board").as(Board.class).engineers())
                .isEmpty();
    }

    @Test
    void a_visit_he_never_set_out_for_shows_him_for_another_day() {
        company.withUser("there", Role.DISPATCHER, "unterland");
        lent.lend(FOUR_HOURS);
        visitThere(hours(3), VisitStatus.PLANNED);

        clock.advance(Duration.ofHours(20));
        assertThat(api.as("there").get("/api/board").as(Board.class).engineers())
                .extracting(EngineerSummary::id)
                .containsExactly(li);
        clock.advance(Duration.ofHours(20));
        assertThat(api.as("there").get("/api/board").as(Board.class).engineers())
                .isEmpty();
    }

    @Test
    void a_loan_that_began_in_the_week_before_counts() {
        var lastWeek = START.minus(Duration.ofDays(7));
        lent.lend();
        assertThat(lent.times(List.of(new Loan("unterland-west", hours(-30), hours(3))), lastWeek, START)
                        .status())
                .isEqualTo(200);

        var sued = new Loan("oberland-sued", hours(2), hours(5));
        assertThat(lent.times(List.of(sued), START, hours(100)).code()).isEqualTo(ProblemCode.INVALID);
        var after = new Loan("oberland-sued", hours(3), hours(5));
        assertThat(lent.times(List.of(after), START, hours(100)).status()).isEqualTo(200);
        assertThat(lent.times(List.of(new Loan("unterland-west", hours(-30), hours(4))), lastWeek, START)
                        .code())
                .isEqualTo(ProblemCode.INVALID);
    }

    @Test
    void loans_within_the_region_may_overlap_also_to_an_outlet_given_up_since() {
        var overlapping =
                List.of(new Loan("oberland-sued", START, hours(4)), new Loan("oberland-west", START, hours(3)));
        database.update("insert into territory (id, region, parent, kind, name, zone) values"
                + " ('oberland-west', 'oberland', 'oberland', 'OUTLET', 'oberland-west', 'Europe/Vaduz')");
        assertThat(lent.times(overlapping).status()).isEqualTo(200);
        database.update("update territory set active = false where id = 'oberland-west'");

        lent.lend(overlapping.getFirst(), overlapping.getLast(), new Loan("unterland-west", hours(5), hours(6)));
    }

    @Test
    void who_is_under_way_in_one_region_sets_out_in_no_other() {
        lent.lend(FOUR_HOURS);
        var there = visitThere(hours(1), VisitStatus.ACCEPTED);
        var atHome = visit("oberland-nord", hours(5), VisitStatus.EN_ROUTE);

        assertThat(move(there, VisitStatus.EN_ROUTE).code()).isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
        database.update("update visit set status = 'ACCEPTED' where id = ?", atHome);
        assertThat(move(there, VisitStatus.EN_ROUTE).status()).isEqualTo(200);
        assertThat(move(atHome, VisitStatus.EN_ROUTE).code()).isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
    }

    @Test
    void his_days_are_locked_in_all_regions_by_one_row(@Autowired PlatformTransactionManager transactions) {
        lent.lend(FOUR_HOURS);
        var beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        for (var region : List.of("oberland", "unterland")) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                engineers.lockDays(region, List.of(li));
                assertThat(beside.<List<String>>execute(_ -> database.queryForList(
                                "select region from engineer where id = ? order by region for no key update skip locked",
                                String.class,
                                li)))
                        .containsExactly("unterland");
            });
        }
    }

    @Test
    void only_when_he_is_away_in_the_time_of_the_loan_is_known_there() {
        for (var start : List.of(hours(3), hours(20))) {
            database.update(
                    "insert into absence values ('oberland', ?, ?, ?, 'SICK')",
                    li,
                    start.atOffset(UTC),
                    start.plus(Duration.ofHours(2)).atOffset(UTC));
        }
        lent.lend(FOUR_HOURS);

        assertThat(engineers.getInRegion(li, "unterland").absences())
                .containsExactly(new Absence(hours(3), hours(5), AbsenceKind.SICK));
    }

    private UUID visitThere(Instant start, VisitStatus status) {
        return visit("unterland-west", start, status);
    }

    private UUID visit(String territory, Instant start, VisitStatus status) {
        var ofOrder = status == VisitStatus.IN_PROGRESS ? WorkOrderStatus.IN_PROGRESS : WorkOrderStatus.SCHEDULED;
        var order = given.order(aWorkOrder().in(territory).that(ofOrder));
        return given.visit(aVisit(order, li).starting(start).that(status));
    }

    private ApiReply move(UUID visit, VisitStatus to) {
        var version = database.queryForObject("select version from visit where id = ?", Integer.class, visit);
        return api.as("e01")
                .post("/api/visits/" + visit + "/transitions", new TransitionVisit(to, version, null, Places.ESCHEN));
    }

    private static Instant hours(int hours) {
        return START.plus(Duration.ofHours(hours));
    }
}
