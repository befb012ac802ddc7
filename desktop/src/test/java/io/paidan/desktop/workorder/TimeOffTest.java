package io.paidan.desktop.workorder;

import static io.paidan.desktop.BoardFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Overtime;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeOffTest {

    private static final Instant NOW = BoardFixture.NOW;
    private final DispatchStore store = new DispatchStore();
    private int changes;
    private final EventApplier applier = loaded(store);
    private final VisitSummary visit =
            store.findVisit(BoardFixture.visit("0052")).orElseThrow();
    private final WorkOrderSummary order = store.findOrder(visit.workOrderId()).orElseThrow();
    private final EngineerSummary engineer =
            store.findEngineer(visit.engineerId()).orElseThrow();

    @Test
    void only_who_is_away_on_the_board_s_day_is_off() {
        assertThat(store.orders())
                .flatMap(any -> TimeOff.of(store, any, NOW))
                .extracting(off -> off.engineer().name())
                .containsOnly("卫强", "蒋勇");
    }

    @Test
    void an_order_whose_engineer_is_off_then_is_at_risk_and_says_why() {
        change(engineer.absentToo(new Absence(at("08:00"), at("17:00"), AbsenceKind.LEAVE)));

        assertThat(Urgency.of(store, order, NOW)).isEqualTo(Urgency.AT_RISK);
        assertThat(sentences(Texts.ENGLISH)).containsExactly("李伟 is away then: On leave 08:00–17:00");
        assertThat(sentences(Texts.CHINESE)).containsExactly("李伟届时不在岗：休假 08:00–17:00");
    }

    @Test
    void an_absence_that_ends_before_it_begins_leaves_it_alone() {
        change(engineer.absentToo(new Absence(at("08:00"), visit.plannedStart(), AbsenceKind.SICK)));

        assertThat(Urgency.of(store, order, NOW)).isEqualTo(Urgency.CALM);
    }

    @Test
    void a_visit_outside_all_his_shifts_is_at_risk_unless_overtime_reaches_it() {
        var morning = new Shift(at("07:00"), visit.plannedStart(), null, null);
        change(working(List.of(morning), null, null));
        assertThat(Urgency.of(store, order, NOW)).isEqualTo(Urgency.AT_RISK);
        assertThat(sentences(Texts.ENGLISH)).containsExactly("李伟 has no shift then");
        assertThat(sentences(Texts.CHINESE)).containsExactly("李伟届时没有班次");

        change(working(List.of(morning), null, new Overtime(Duration.ofHours(1), 0, Currency.getInstance("CHF"))));
        assertThat(Urgency.of(store, order, NOW)).isEqualTo(Urgency.CALM);
    }

    @Test
    void of_days_whose_shifts_are_not_known_nothing_is_said() {
        change(working(List.of(), visit.plannedStart(), null));

        assertThat(TimeOff.of(store, order, NOW)).isEmpty();
    }

    private static EventApplier loaded(DispatchStore store) {
        var applier = new EventApplier(store);
        applier.load(BoardFixture.board());
        return applier;
    }

    private List<String> sentences(Locale language) {
        var texts = new Texts(language);
        return TimeOff.of(store, order, NOW).stream()
                .map(off -> off.sentence(texts, new Clockface(texts, () -> BoardFixture.ZONE), NOW))
                .toList();
    }

    private void change(EngineerSummary changed) {
        applier.apply(List.of(new FeedMessage(
                "oberland",
                13 + changes,
                12 + changes++,
                at("11:20"),
                "王调度",
                new DispatchEvent.EngineerChanged(changed))));
    }

    private EngineerSummary working(List<Shift> shifts, @Nullable Instant next, @Nullable Overtime overtime) {
        return new EngineerSummary(
                engineer.id(),
                engineer.region(),
                engineer.territory(),
                null,
                engineer.code(),
                engineer.name(),
                engineer.phone(),
                engineer.vehicle(),
                engineer.homePosition(),
                engineer.skills(),
                shifts,
                next,
                List.of(),
                List.of(),
                overtime,
                null,
                null,
                0,
                engineer.version());
    }
}
