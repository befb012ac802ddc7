package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.OtherBoards;
import io.paidan.desktop.StraightRoads;
import io.paidan.desktop.dispatch.LaterPlans;
import io.paidan.desktop.dispatch.PlanningRanker;
import io.paidan.desktop.dispatch.Situation;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.Orders;
import io.paidan.routing.RegionPack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CandidatesViewModelTest {

    private static final UUID ORDER = BoardFixture.order("0042");

    private CandidatesFixture fixture;

    @Test
    void a_picked_order_has_its_candidates_best_first_and_the_others_with_every_reason() {
        var model = open(new StraightRoads());
        fixture.selection.pickOrder(ORDER);
        assertThat(model.fitProperty().get())
                .isNotEmpty()
                .extracting(CandidateLine::rank)
                .isSorted();
        assertThat(model.unfitProperty().get()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.name()).isNotBlank();
            assertThat(line.reasons()).isNotEmpty().noneMatch(String::isBlank);
        });
        assertThat(model.fitProperty().get().size()
                        + model.unfitProperty().get().size())
                .isEqualTo(fixture.store.engineers().size());
        assertThat(model.messageProperty().get()).isEmpty();
    }

    @Test
    void considering_somebody_tells_all_about_him_and_shows_his_way_and_again_puts_it_away() {
        var model = open(new StraightRoads());
        fixture.selection.pickOrder(ORDER);
        var second = model.fitProperty().get().get(1);
        model.consider(second.engineerId());
        assertThat(model.detailsProperty().get()).isNotNull();
        assertThat(model.detailsProperty().get().name()).isEqualTo(second.name());
        assertThat(fixture.dispatching.consideredProperty().get().line().legs()).isNotEmpty();
        model.consider(second.engineerId());
        assertThat(model.detailsProperty().get()).isNull();
        assertThat(fixture.dispatching.consideredProperty().get()).isNull();
    }

    @Test
    void another_order_puts_the_question_away() {
        var model = open(new StraightRoads());
        fixture.selection.pickOrder(ORDER);
        model.consider(model.fitProperty().get().getFirst().engineerId());
        fixture.selection.pickOrder(BoardFixture.order("0037"));
        assertThat(model.consideredEngineer()).isEmpty();
        assertThat(fixture.dispatching.consideredProperty().get()).isNull();
        fixture.selection.clear();
        assertThat(model.orderProperty().get()).isNull();
        assertThat(model.fitProperty().get()).isEmpty();
    }

    @Test
    void the_number_of_a_candidate_gives_him_the_order() {
        var model = open(new StraightRoads());
        fixture.selection.pickOrder(ORDER);
        var second = model.fitProperty().get().get(1).engineerId();
        model.assign(2);
        assertThat(fixture.store.findActiveVisit(ORDER))
                .hasValueSatisfying(visit -> assertThat(visit.engineerId()).isEqualTo(second));
    }

    @Test
    void an_agent_assigns_only_what_is_left_to_him() {
        fixture = new CandidatesFixture(
                CompletableFuture.completedFuture(new StraightRoads()), Runnable::run, Role.AGENT);
        fixture.selection.pickOrder(ORDER);
        assertThat(fixture.model.fitProperty().get()).as("he sees who could go").isNotEmpty();
        assertThat(fixture.model.mayAssignProperty().get()).isFalse();
        fixture.model.assign(1);
        assertThat(fixture.store.findActiveVisit(ORDER)).isEmpty();

        leaveToAgent();

        assertThat(fixture.model.mayAssignProperty().get()).isTrue();
        fixture.model.assign(1);
        assertThat(fixture.store.findActiveVisit(ORDER)).isPresent();
    }

    private void leaveToAgent() {
        dispatch(DispatchMode.AGENT, DispatchPhase.AGENT_ASSIGNS);
    }

    private void dispatch(DispatchMode mode, DispatchPhase phase) {
        fixture.applier.load(OtherBoards.dispatching(
                ORDER, new DispatchState(mode, phase, BoardFixture.NOW, null, null, List.of())));
    }

    @Test
    void what_a_supervisor_is_to_look_at_first_is_not_offered_to_a_dispatcher() {
        for (var role : List.of(Role.DISPATCHER, Role.PARTNER, Role.AGENT)) {
            assertThat(mayAssignInReview(role)).as("%s", role).isFalse();
        }
        assertThat(mayAssignInReview(Role.SUPERVISOR)).isTrue();
        assertThat(mayAssignInReview(Role.ADMINISTRATOR)).isTrue();
    }

    private boolean mayAssignInReview(Role role) {
        fixture = new CandidatesFixture(CompletableFuture.completedFuture(new StraightRoads()), Runnable::run, role);
        dispatch(DispatchMode.REVIEW, DispatchPhase.IN_REVIEW);
        fixture.selection.pickOrder(ORDER);
        return fixture.model.mayAssignProperty().get();
    }

    @Test
    void where_nobody_works_yet_that_is_said() {
        var model = open(new StraightRoads());
        fixture.selection.pickOrder(ORDER);
        assertThat(model.messageProperty().get()).isEmpty();

        fixture.texts.localeProperty().set(Texts.ENGLISH);
        fixture.applier.load(OtherBoards.withoutEngineers());

        assertThat(model.messageProperty().get()).startsWith("Nobody works here yet.");
    }

    @Test
    void who_has_the_order_is_not_offered_it_again() {
        var model = open(new StraightRoads());
        fixture.selection.pickOrder(ORDER);
        var best = model.fitProperty().get().getFirst();
        assertThat(model.findBestOther())
                .hasValueSatisfying(line -> assertThat(line.name()).isEqualTo(best.name()));
        assertThat(model.isReassigning()).isFalse();
        model.assign(1);
        assertThat(model.isReassigning()).isTrue();
        assertThat(model.findBestOther())
                .hasValueSatisfying(line -> assertThat(line.engineerId()).isNotEqualTo(best.engineerId()));
    }

    @Test
    void one_more_visit_on_a_later_day_is_given_to_whom_the_server_found_for_it_at_the_time_it_found() {
        var model = open(new StraightRoads());
        fixture.selection.pickOrder(ORDER);
        var order = fixture.store.findOrder(ORDER).orElseThrow();
        var found = LaterPlans.in(
                3,
                new PlanningRanker(CompletableFuture.completedFuture(new StraightRoads()))
                        .rank(order, Situation.of(fixture.store, order.region()), BoardFixture.NOW));
        fixture.server.findOnAnyDay(found.subList(0, 1));

        model.furtherProperty().set(true);
        assertThat(model.fitProperty().get()).hasSizeGreaterThan(1);
        model.furtherDayProperty().set(LocalDate.of(2026, 3, 24));
        assertThat(model.fitProperty().get())
                .extracting(CandidateLine::engineerId)
                .containsExactly(found.getFirst().engineerId());
        model.assign(1);

        assertThat(fixture.server.assigned()).singleElement().satisfies(sent -> {
            assertThat(sent.isFurther()).isTrue();
            assertThat(sent.wishedStart()).isEqualTo(found.getFirst().plan().start());
        });
        assertThat(model.furtherDayProperty().get()).isNull();
    }

    @Test
    void who_could_go_on_a_later_day_is_asked_for_whoever_works_at_a_desk_alone() {
        for (var role : Role.values()) {
            fixture =
                    new CandidatesFixture(CompletableFuture.completedFuture(new StraightRoads()), Runnable::run, role);
            appointInThreeDays();

            fixture.selection.pickOrder(ORDER);

            assertThat(!fixture.server.asked().isEmpty()).as("%s", role).isEqualTo(role.isAtDesk());
            assertThat(fixture.model.messageProperty().get().isEmpty())
                    .as("nothing is said to who may not ask: %s", role)
                    .isEqualTo(!role.isAtDesk());
        }
    }

    @Test
    void who_is_there_before_the_customer_waits_until_he_comes_home() {
        var model = open(new StraightRoads());
        appoint(BoardFixture.at("15:00"));
        fixture.selection.pickOrder(ORDER);

        assertThat(model.fitProperty().get()).anySatisfy(line -> {
            assertThat(line.arrival()).isLessThan("15:00");
            assertThat(line.effects()).contains("等到 15:00");
        });
        model.consider(model.fitProperty().get().stream()
                .filter(line -> line.arrival().compareTo("15:00") < 0)
                .findFirst()
                .orElseThrow()
                .engineerId());
        assertThat(model.detailsProperty().get().rows())
                .anySatisfy(row -> assertThat(row.text()).startsWith("15:00–23:00 在家，需等"));
    }

    private void appointInThreeDays() {
        appoint(BoardFixture.at("09:00").plus(Duration.ofDays(3)));
    }

    private void appoint(Instant from) {
        var order = fixture.store.findOrder(ORDER).orElseThrow();
        var moved = Orders.appointed(order, new TimeWindow(from, from.plus(Duration.ofHours(8))));
        var event = new DispatchEvent.WorkOrderRescheduled(moved, null, "");
        fixture.applier.apply(List.of(new FeedMessage("oberland", 13, 12, BoardFixture.NOW, "王调度", event)));
    }

    @Test
    void who_declined_it_says_so_and_is_not_the_one_the_button_proposes() {
        assertNotProposed(visit -> fixture.server.changeVisit(visit, VisitStatus.DECLINED), "今天已拒单");
    }

    @Test
    void who_lost_it_by_not_answering_says_so_and_is_not_proposed_either() {
        assertNotProposed(visit -> fixture.server.letLapse(visit), "今天未按时接单");
    }

    private void assertNotProposed(Consumer<UUID> passing, String said) {
        var model = open(new StraightRoads());
        fixture.selection.pickOrder(ORDER);
        var first = model.findBestOther().orElseThrow();
        fixture.dispatching.assign(
                ORDER,
                fixture.dispatching.consider(ORDER).ranking().findByRank(1).orElseThrow());
        passing.accept(fixture.store.findActiveVisit(ORDER).orElseThrow().id());

        assertThat(model.fitProperty().get().getFirst()).satisfies(line -> {
            assertThat(line.engineerId()).isEqualTo(first.engineerId());
            assertThat(line.effects()).contains(said);
        });
        assertThat(model.findBestOther())
                .hasValueSatisfying(best -> assertThat(best.engineerId()).isNotEqualTo(first.engineerId()));
    }

    @Test
    void an_order_that_is_done_has_no_candidates() {
        var model = open(new StraightRoads());
        fixture.selection.pickOrder(BoardFixture.order("0031"));
        assertThat(model.orderProperty().get()).isNull();
        assertThat(model.fitProperty().get()).isEmpty();
    }

    @Test
    void without_the_region_a_sentence_stands_where_the_candidates_would() {
        CompletableFuture<TravelTimes> roads = CompletableFuture.supplyAsync(
                () -> RegionPack.open(Path.of("no-region")).travelTimes(), Runnable::run);
        var model = open(roads, Runnable::run);
        fixture.selection.pickOrder(ORDER);
        assertThat(model.fitProperty().get()).isEmpty();
        assertThat(model.messageProperty().get()).contains("no-region");
        fixture.texts.localeProperty().set(Texts.ENGLISH);
        assertThat(model.messageProperty().get()).contains("no-region").matches("[ -~–…]*");
    }

    @Test
    void while_the_roads_are_still_being_read_it_says_so() {
        var model = open(new CompletableFuture<>(), task -> {});
        fixture.selection.pickOrder(ORDER);
        assertThat(model.messageProperty().get()).isEqualTo(fixture.texts.get("inspector.ranking"));
    }

    private CandidatesViewModel open(TravelTimes roads) {
        return open(CompletableFuture.completedFuture(roads), Runnable::run);
    }

    private CandidatesViewModel open(CompletableFuture<TravelTimes> roads, Executor background) {
        fixture = new CandidatesFixture(roads, background);
        return fixture.model;
    }
}
