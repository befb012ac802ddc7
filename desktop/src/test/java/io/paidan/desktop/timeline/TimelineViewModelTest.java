package io.paidan.desktop.timeline;

import static io.paidan.desktop.BoardFixture.at;
import static io.paidan.desktop.BoardFixture.engineer;
import static io.paidan.desktop.BoardFixture.order;
import static io.paidan.desktop.BoardFixture.visit;
import static io.paidan.desktop.timeline.TimelineFixture.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.presence.Attention;
import io.paidan.contract.presence.Presence;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.desktop.OtherBoards;
import io.paidan.desktop.dispatch.DragSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelineViewModelTest {

    private final TimelineFixture fixture = TimelineFixture.loaded();
    private final TimelineViewModel model = fixture.model;

    @Test
    void engineers_stand_under_their_outlet_in_the_order_of_their_codes() {
        assertThat(model.linesProperty().get().getFirst()).isEqualTo(new TimelineLine.Group("瓦杜兹网点", 8));
        assertThat(names()).startsWith("李伟", "王芳", "赵敏", "陈刚");
        assertThat(model.linesProperty().get()).hasSize(22 + 3);
    }

    @Test
    void who_has_one_region_only_is_not_sent_to_another() {
        assertThat(model.hasOtherRegions()).isTrue();

        fixture.applier.load(OtherBoards.ofOneRegion());

        assertThat(model.hasOtherRegions()).isFalse();
    }

    @Test
    void a_region_leaves_only_its_own_engineers() {
        fixture.regions.regionProperty().set("unterland");

        assertThat(names()).containsExactly("杨帆", "朱琳", "秦明", "尤佳", "许晴", "何俊", "吕岩", "欧阳雪");
    }

    @Test
    void grouped_by_name_there_are_no_headings() {
        model.groupingProperty().set(Grouping.NAME);

        assertThat(model.linesProperty().get()).hasSize(22).allMatch(TimelineLine.Row.class::isInstance);
    }

    @Test
    void bars_say_by_their_tone_what_is_the_matter() {
        assertThat(tone("李伟", "0031")).isEqualTo(BarTone.DONE);
        assertThat(tone("李伟", "0036")).isEqualTo(BarTone.IN_PROGRESS);
        assertThat(tone("李伟", "0052")).isEqualTo(BarTone.PLANNED);
        assertThat(tone("陈刚", "0041")).as("arrived after its deadline").isEqualTo(BarTone.LATE);
        assertThat(tone("陈刚", "0049")).as("planned after its deadline").isEqualTo(BarTone.AT_RISK);
    }

    @Test
    void a_visit_that_overruns_its_plan_becomes_a_risk_with_the_minute() {
        fixture.now.set(fixture.now.get().plusSeconds(60));
        fixture.now.set(at("11:26"));

        assertThat(tone("李伟", "0036")).isEqualTo(BarTone.AT_RISK);
    }

    @Test
    void the_line_of_now_goes_on_while_nothing_happens() {
        for (int beat = 1; beat <= 3; beat++) {
            var drawn = model.revisionProperty().get();
            fixture.now.set(fixture.now.get().plusSeconds(10));

            assertThat(model.revisionProperty().get())
                    .as("drawn anew after %d seconds", beat * 10)
                    .isGreaterThan(drawn);
        }
    }

    @Test
    void an_event_changes_the_row_it_concerns_and_no_other() {
        var before = fixture.row("王芳");
        var waited = fixture.store.findVisit(visit("0052")).orElseThrow();

        fixture.applier.apply(List.of(changed(moved(waited))));

        assertThat(fixture.row("李伟").bars().getLast().start()).isEqualTo(at("15:00"));
        assertThat(fixture.row("王芳")).isSameAs(before);
    }

    @Test
    void a_bar_is_marked_as_pinned_until_the_engineer_has_set_out() {
        var waited = fixture.store.findVisit(visit("0052")).orElseThrow();
        assertThat(fixture.row("李伟").bars()).noneMatch(VisitBar::isPinned);

        fixture.applier.apply(List.of(message(new DispatchEvent.VisitPinChanged(waited.withPinned(true)))));

        var bar = fixture.row("李伟").bars().getLast();
        assertThat(bar.isPinned()).isTrue();
        assertThat(new BarTip(model, fixture.texts, fixture.clockface).text(bar))
                .contains("已固定：只有人工才能调整");
        assertThat(new VisitBar(underWay(waited.withPinned(true)), bar.order(), bar.tone(), null).isPinned())
                .isFalse();
    }

    @Test
    void a_visit_planned_into_time_off_is_at_risk_and_its_tip_says_why() {
        var li = fixture.row("李伟").engineer();
        var sick = new Absence(at("08:00"), at("17:00"), AbsenceKind.SICK);

        fixture.applier.apply(List.of(message(new DispatchEvent.EngineerChanged(li.absentToo(sick)))));

        var planned = fixture.row("李伟").bars().getLast();
        assertThat(planned.tone()).isEqualTo(BarTone.AT_RISK);
        assertThat(new BarTip(model, fixture.texts, fixture.clockface).text(planned))
                .contains("李伟届时不在岗：病假 08:00–17:00");
        assertThat(tone("李伟", "0036")).as("he is there already").isEqualTo(BarTone.IN_PROGRESS);
        assertThat(fixture.row("王芳").bars()).allMatch(bar -> bar.off() == null);
    }

    @Test
    void the_deadline_of_the_marked_order_is_drawn_anew_when_it_is_another() {
        fixture.selection.pickOrder(order("0054"));
        var seen = model.revisionProperty().get();
        var before = model.markedOrder().orElseThrow();

        fixture.applier.apply(List.of(message(new DispatchEvent.WorkOrderRescheduled(
                before.dueBy(before.dueAt().plusSeconds(3_600)), null, ""))));

        assertThat(model.markedOrder().orElseThrow().dueAt())
                .isEqualTo(before.dueAt().plusSeconds(3_600));
        assertThat(model.revisionProperty().get()).isGreaterThan(seen);
    }

    @Test
    void a_bar_says_who_else_looks_at_its_order_and_is_marked_while_he_has_it_in_the_hand() {
        var bar = fixture.row("李伟").bars().getLast();
        var seen = model.revisionProperty().get();

        fixture.applier.applyPresence(attention(bar, Attention.LOOKING));
        assertThat(new BarTip(model, fixture.texts, fixture.clockface).text(bar))
                .endsWith("赵主管 正在查看");
        assertThat(model.isInAnothersHand(bar)).isFalse();
        assertThat(model.revisionProperty().get()).as("drawn anew").isGreaterThan(seen);

        fixture.applier.applyPresence(attention(bar, Attention.DRAGGING));
        assertThat(model.isInAnothersHand(bar)).isTrue();
    }

    private Presence attention(VisitBar bar, Attention attention) {
        return new Presence(
                new UUID(0, 7),
                "赵主管",
                bar.order().id(),
                attention,
                fixture.now.get().plusSeconds(25));
    }

    @Test
    void the_bar_of_an_order_that_went_to_another_territory_goes() {
        fixture.applier.apply(List.of(message(new DispatchEvent.WorkOrderLeft(order("0052")))));

        assertThat(fixture.row("李伟").bars()).noneMatch(bar -> bar.order().id().equals(order("0052")));
    }

    @Test
    void the_load_is_driving_and_work_over_working_time() {
        assertThat(fixture.row("王芳").load()).isCloseTo((119 + 18 + 96 + 24) / 510.0, within(0.001));
        assertThat(fixture.row("韩冰").load()).isZero();
    }

    @Test
    void while_an_order_is_held_no_row_changes_its_place() {
        model.groupingProperty().set(Grouping.STATE);
        var before = names();
        fixture.dispatching.begin(order("0042"), DragSource.LIST);

        fixture.now.set(at("17:05"));

        assertThat(names()).isEqualTo(before);
        fixture.dispatching.session().cancel();
        assertThat(names()).isNotEqualTo(before);
    }

    private List<String> names() {
        return model.linesProperty().get().stream()
                .filter(TimelineLine.Row.class::isInstance)
                .map(line -> ((TimelineLine.Row) line).engineer().name())
                .toList();
    }

    private BarTone tone(String engineer, String number) {
        return fixture.row(engineer).bars().stream()
                .filter(bar -> bar.order().id().equals(order(number)))
                .findFirst()
                .orElseThrow()
                .tone();
    }

    private FeedMessage changed(VisitSummary visit) {
        var order = fixture.store.findOrder(visit.workOrderId()).orElseThrow();
        return message(new DispatchEvent.VisitStatusChanged(order, visit, VisitStatus.ACCEPTED, List.of(), null));
    }

    private static VisitSummary moved(VisitSummary visit) {
        return copy(visit.withPlan(at("15:00"), at("16:30"), visit.travel(), visit.viaStoreId()), visit.status());
    }

    private static VisitSummary underWay(VisitSummary visit) {
        return copy(visit, VisitStatus.EN_ROUTE);
    }

    private static VisitSummary copy(VisitSummary visit, VisitStatus status) {
        return VisitSummary.alone(
                visit.id(),
                visit.region(),
                visit.workOrderId(),
                visit.engineerId(),
                status,
                visit.plannedStart(),
                visit.plannedEnd(),
                visit.travel(),
                visit.viaStoreId(),
                visit.pinned(),
                visit.promisedArrival(),
                visit.departedAt(),
                visit.arrivedAt(),
                visit.startedAt(),
                visit.endedAt(),
                visit.version() + 1);
    }
}
