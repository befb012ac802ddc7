package io.paidan.desktop.timeline;

import static io.paidan.desktop.BoardFixture.at;
import static io.paidan.desktop.BoardFixture.engineer;
import static io.paidan.desktop.BoardFixture.order;
import static io.paidan.desktop.timeline.TimelineFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.desktop.FixtureGuests;
import io.paidan.desktop.dispatch.DragSource;
import io.paidan.desktop.dispatch.LaterPlans;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order held over the timeline and let go there. */
class TimelineDropsTest {

    private final TimelineFixture fixture = TimelineFixture.loaded();
    private final TimelineViewModel model = fixture.model;

    @Test
    void a_held_order_dims_who_cannot_take_it_and_shows_where_it_would_fit() {
        fixture.dispatching.begin(order("0042"), DragSource.LIST);
        var hand = model.hand();

        assertThat(hand.isRefusedBy(fixture.row("周杰")))
                .as("has no gas certificate")
                .isTrue();
        assertThat(hand.isRefusedBy(fixture.row("李伟"))).isFalse();
        hand.moveOver(fixture.row("李伟"), null);
        assertThat(hand.ghosts()).singleElement().satisfies(ghost -> {
            assertThat(ghost.engineerId()).isEqualTo(engineer("李伟"));
            assertThat(ghost.start()).isAfter(at("11:20")).isBefore(at("12:44"));
        });
    }

    @Test
    void dropping_sends_the_order_to_that_engineer_at_the_proposed_time() {
        fixture.dispatching.begin(order("0042"), DragSource.LIST);

        model.hand().drop(fixture.row("李伟"), at("11:45"));

        assertThat(fixture.sent).singleElement().satisfies(sent -> {
            assertThat(sent.orderId()).isEqualTo(order("0042"));
            assertThat(sent.command().engineerId()).isEqualTo(engineer("李伟"));
            assertThat(sent.command().wishedStart()).isNull();
        });
        assertThat(model.hand().ghosts()).as("pending until its event comes").hasSize(1);
    }

    @Test
    void dropping_on_a_free_time_wishes_that_time() {
        fixture.dispatching.begin(order("0042"), DragSource.LIST);

        model.hand().drop(fixture.row("王芳"), at("15:13"));

        assertThat(fixture.sent)
                .singleElement()
                .satisfies(sent -> assertThat(sent.command().wishedStart()).isEqualTo(at("15:15")));
    }

    @Test
    void what_is_shown_before_letting_go_is_judged_for_the_time_under_the_hand() {
        var session = fixture.dispatching.begin(order("0042"), DragSource.LIST);
        var best = session.candidate(engineer("王芳")).orElseThrow().plan();

        model.hand().moveOver(fixture.row("王芳"), at("15:13"));

        assertThat(session.previewProperty().get()).satisfies(preview -> {
            assertThat(preview.wishedStart()).isEqualTo(at("15:15"));
            assertThat(preview.candidate().plan().start()).isEqualTo(at("15:15"));
            assertThat(preview.candidate().plan().start()).isNotEqualTo(best.start());
        });
        assertThat(model.hand().ghosts())
                .singleElement()
                .satisfies(ghost -> assertThat(ghost.start()).isEqualTo(at("15:15")));
        model.hand().drop(fixture.row("王芳"), at("15:13"));
        assertThat(fixture.toasts.shown())
                .singleElement()
                .satisfies(toast -> assertThat(toast.text()).contains("15:"));
    }

    @Test
    void over_another_day_the_server_says_who_can_and_letting_go_plans_it_on_that_day() {
        var session = fixture.dispatching.begin(order("0042"), DragSource.LIST);
        fixture.onLaterDays =
                LaterPlans.in(1, session.ranking().candidatesProperty().get());
        var found = fixture.onLaterDays.getFirst();
        var row = model.linesProperty().get().stream()
                .filter(line -> line instanceof TimelineLine.Row of
                        && of.engineer().id().equals(found.engineerId()))
                .map(TimelineLine.Row.class::cast)
                .findFirst()
                .orElseThrow();

        model.hand().moveOver(row, at("10:00").plus(Duration.ofDays(1)));
        assertThat(model.hand().ghosts())
                .singleElement()
                .satisfies(ghost ->
                        assertThat(ghost.start()).isEqualTo(found.plan().start()));
        model.hand().drop(row, at("10:00").plus(Duration.ofDays(1)));

        assertThat(fixture.sent)
                .singleElement()
                .satisfies(sent -> assertThat(sent.command().wishedStart())
                        .isEqualTo(found.plan().start()));
    }

    @Test
    void a_guest_is_wished_only_while_he_is_lent_though_his_row_is_that_of_home() {
        var atHome = fixture.row("李伟").engineer();
        var guest = FixtureGuests.guest(atHome, "unterland", new Loan("unterland-west", at("13:30"), at("17:00")));
        fixture.applier.apply(List.of(
                new FeedMessage("unterland", 6, 5, at("11:20"), "王调度", new DispatchEvent.EngineerChanged(guest)),
                message(new DispatchEvent.EngineerChanged(
                        atHome.absentToo(new Absence(at("13:30"), at("17:00"), AbsenceKind.LENT, "低地区域"))))));
        fixture.dispatching.begin(order("0054"), DragSource.LIST);

        model.hand().drop(fixture.row("李伟"), at("15:28"));

        assertThat(fixture.sent)
                .singleElement()
                .satisfies(sent -> assertThat(sent.command().wishedStart()).isEqualTo(at("15:30")));
    }

    @Test
    void dropping_on_somebody_unfit_sends_nothing_and_says_why() {
        fixture.dispatching.begin(order("0042"), DragSource.LIST);

        model.hand().drop(fixture.row("周杰"), at("15:00"));

        assertThat(fixture.sent).isEmpty();
        assertThat(fixture.toasts.shown())
                .singleElement()
                .satisfies(toast -> assertThat(toast.text()).contains("燃气证"));
    }
}
