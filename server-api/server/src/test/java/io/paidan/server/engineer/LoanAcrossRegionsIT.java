package io.paidan.server.engineer;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static io.paidan.server.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.board.Board;
import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.LentFrom;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.LoanPlace;
import io.paidan.contract.feed.DispatchEvent.EngineerChanged;
import io.paidan.contract.feed.DispatchEvent.EngineerRemoved;
import io.paidan.contract.feed.DispatchEvent.VisitAssigned;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.feed.SseClient;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 李伟 of oberland-nord is lent to unterland-west, another region, for four hours. */
@PaidanServerTest
@Import(Given.class)
class LoanAcrossRegionsIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Loan FOUR_HOURS = new Loan("unterland-west", START, START.plus(Duration.ofHours(4)));

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    ApiClient home;
    ApiClient there;
    UUID li;
    LentEngineer lent;

    @BeforeEach
    void two_regions_and_an_engineer(@Autowired TestCompany company) {
        given.company();
        company.withUser("home", Role.DISPATCHER, "oberland");
        company.withUser("there", Role.DISPATCHER, "unterland-west");
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        home = api.as("home");
        there = api.as("there");
        lent = new LentEngineer(li, home);
    }

    @Test
    void both_regions_are_told_and_each_says_where_he_is() {
        try (var console = new SseClient(there, "/api/events?from=unterland:0")) {
            lent.lend(FOUR_HOURS);
            await().atMost(SOON).until(() -> !console.heard("feed").isEmpty());
            assertThat(console.messages(json).getFirst().event())
                    .isInstanceOfSatisfying(
                            EngineerChanged.class,
                            event -> assertThat(event.engineer().lentFrom())
                                    .isEqualTo(new LentFrom("oberland", "oberland")));

            lent.lend();
            await().atMost(SOON).until(() -> console.heard("feed").size() > 1);
            assertThat(console.messages(json).getLast().event()).isEqualTo(new EngineerRemoved(li));
        }
        lent.lend(FOUR_HOURS);

        var guest = onlyEngineer(there);
        assertThat(guest.region()).isEqualTo("unterland");
        assertThat(guest.loans()).containsExactly(FOUR_HOURS);
        assertThat(guest.shifts()).hasSize(1);
        assertThat(guest.absences()).isEmpty();
        var atHome = onlyEngineer(home);
        assertThat(atHome.isGuest()).isFalse();
        assertThat(atHome.loans()).isEmpty();
        assertThat(atHome.absences())
                .containsExactly(new Absence(START, FOUR_HOURS.end(), AbsenceKind.LENT, "unterland-west · unterland"));
        clock.advance(Duration.ofHours(4));
        assertThat(api.as("there").get("/api/board").as(Board.class).engineers())
                .isEmpty();
    }

    @Test
    void he_is_fit_there_while_he_is_lent_and_at_home_before_and_after() {
        var order = given.order(aWorkOrder().in("unterland-west"));
        var orderAtHome = given.order(aWorkOrder());
        assertThat(there.get("/api/work-orders/" + order + "/candidates").body())
                .isEqualTo("[]");

        lent.lend(FOUR_HOURS);

        assertThat(candidate(there, order).isFit()).isTrue();
        assertThat(candidate(home, orderAtHome).isFit()).isTrue(); // after it
        assertThat(candidate(home, orderAtHome).plan().arrival()).isAfter(FOUR_HOURS.end());
        lent.lend(new Loan("unterland-west", START, START.plus(Duration.ofHours(9))));
        assertThat(candidate(home, orderAtHome).verdicts())
                .containsExactly(new Verdict.Absent(AbsenceKind.LENT, START, START.plus(Duration.ofHours(9))));
        lent.lend(new Loan("unterland-west", START, START.plus(Duration.ofMinutes(20))));
        assertThat(candidate(there, order).verdicts()).containsExactly(new Verdict.OtherRegion("oberland", "oberland"));
    }

    @Test
    void he_is_told_of_his_visit_there_and_works_it_to_the_end() {
        lent.lend(FOUR_HOURS);
        var order = given.order(aWorkOrder().in("unterland-west"));
        var engineer = api.as("e01");
        try (var phone = new SseClient(engineer, "/api/events?from=unterland:0")) {
            await().atMost(SOON).until(() -> !phone.heard("hello").isEmpty());
            assertThat(assign(there, order).status()).isEqualTo(201);
            await().atMost(SOON)
                    .until(() -> phone.messages(json).stream().anyMatch(one -> one.event() instanceof VisitAssigned));
        }
        assertThat(engineer.get("/api/board").as(Board.class).orders())
                .extracting(one -> one.id())
                .containsExactly(order);
        for (var to : List.of(
                VisitStatus.ACCEPTED,
                VisitStatus.EN_ROUTE,
                VisitStatus.ON_SITE,
                VisitStatus.IN_PROGRESS,
                VisitStatus.DONE)) {
            var visit = visit(order);
            api.as("e01")
                    .post(
                            "/api/visits/" + visit.id() + "/transitions",
                            new TransitionVisit(to, visit.version(), null, Places.ESCHEN))
                    .as(VisitSummary.class);
            clock.advance(Duration.ofMinutes(65)); // he is done when the loan is over
        }
        assertThat(visit(order).status()).isEqualTo(VisitStatus.DONE);
        assertThat(api.as("there")
                        .get("/api/work-orders/" + order)
                        .as(WorkOrderDetails.class)
                        .order()
                        .status())
                .isEqualTo(WorkOrderStatus.COMPLETED);
    }

    @Test
    void where_he_is_both_regions_know() {
        lent.lend(FOUR_HOURS);
        clock.advance(Duration.ofMinutes(1));
        api.as("e01")
                .post(
                        "/api/positions",
                        List.of(new EngineerPosition(li, clock.instant(), Places.ESCHEN, null, null, null)));

        for (var dispatcher : List.of(home, there)) {
            assertThat(dispatcher.get("/api/board").as(Board.class).positions())
                    .extracting(EngineerPosition::place)
                    .containsExactly(Places.ESCHEN);
        }
    }

    @Test
    void a_loan_is_not_taken_back_while_visits_wait_for_him_there() {
        lent.lend(FOUR_HOURS);
        var order = given.order(aWorkOrder().in("unterland-west"));
        assertThat(assign(there, order).status()).isEqualTo(201);

        var refused = lent.times(List.of());
        assertThat(refused.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(refused.problem().errors().getFirst().field()).isEqualTo("loans");
        assertThat(refused.problem().errors().getFirst().message()).contains("taken back: 1");
        assertThat(lent.times(List.of(new Loan("unterland-west", START, START.plusSeconds(60))))
                        .code())
                .isEqualTo(ProblemCode.INVALID);
        assertThat(onlyEngineer(there).loans()).containsExactly(FOUR_HOURS);
        assertThat(lent.save(api.as("supervisor"), false, List.of()).code()).isEqualTo(ProblemCode.IN_USE);

        lent.lend(new Loan("unterland-west", START, START.plus(Duration.ofHours(3))));
        assertThat(onlyEngineer(there).loans()).hasSize(1);
    }

    @Test
    void what_is_set_up_at_home_follows_him_and_nothing_is_set_up_there() {
        lent.lend(FOUR_HOURS);
        assertThat(lent.save(api.as("supervisor"), true, List.of(new HeldSkill("gas", 4, null)))
                        .status())
                .isEqualTo(200);

        assertThat(onlyEngineer(there).skills()).containsExactly(new HeldSkill("gas", 4, null));
        assertThat(api.as("supervisor").get("/api/setup/engineers").as(new TypeReference<List<EngineerDetails>>() {}))
                .extracting(EngineerDetails::region)
                .containsExactly("oberland");
        assertThat(there.get(lent.path()).code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(api.as("supervisor").get("/api/sheets/ENGINEERS?format=CSV").body())
                .containsOnlyOnce("e01");
        assertThat(api.as("dispatcher").get("/api/board").as(Board.class).engineers())
                .extracting(EngineerSummary::region)
                .containsExactly("oberland", "unterland"); // at home first
    }

    @Test
    void he_is_lent_to_any_outlet_of_the_company_but_is_in_one_region_at_a_time() {
        assertThat(home.get("/api/setup/loan-places").as(new TypeReference<List<LoanPlace>>() {}))
                .containsExactly(
                        new LoanPlace("oberland-nord", "oberland-nord", "oberland", "oberland"),
                        new LoanPlace("oberland-sued", "oberland-sued", "oberland", "oberland"),
                        new LoanPlace("unterland-west", "unterland-west", "unterland", "unterland"));
        assertThat(lent.times(List.of(FOUR_HOURS, new Loan("oberland-sued", START, FOUR_HOURS.end())))
                        .code())
                .isEqualTo(ProblemCode.INVALID);
        assertThat(lent.times(List.of(new Loan("unterland", START, FOUR_HOURS.end())))
                        .code())
                .isEqualTo(ProblemCode.INVALID);
    }

    private static EngineerSummary onlyEngineer(ApiClient dispatcher) {
        var engineers = dispatcher.get("/api/board").as(Board.class).engineers();
        assertThat(engineers).hasSize(1);
        return engineers.getFirst();
    }

    private static Candidate candidate(ApiClient dispatcher, UUID order) {
        return dispatcher
                .get("/api/work-orders/" + order + "/candidates")
                .as(new TypeReference<List<Candidate>>() {})
                .getFirst();
    }

    private ApiReply assign(ApiClient dispatcher, UUID order) {
        var version = dispatcher
                .get("/api/work-orders/" + order)
                .as(WorkOrderDetails.class)
                .order()
                .version();
        return dispatcher.post(
                "/api/work-orders/" + order + "/visits", new AssignVisit(UUID.randomUUID(), li, version, null, null));
    }

    private VisitSummary visit(UUID order) {
        return api.as("there")
                .get("/api/work-orders/" + order)
                .as(WorkOrderDetails.class)
                .visits()
                .getFirst();
    }
}
