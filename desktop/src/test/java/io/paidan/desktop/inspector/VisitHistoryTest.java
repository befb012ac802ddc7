package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a history says of the visits of an order. */
class VisitHistoryTest extends ToldHistory {

    @ParameterizedTest
    @EnumSource(VisitStatus.class)
    void every_step_of_a_visit_has_a_sentence_in_both_languages(VisitStatus status) {
        for (var language : List.of(Texts.ENGLISH, Texts.CHINESE)) {
            texts.localeProperty().set(language);
            assertThat(sentence(entry("10:02", "王调度", "VisitStatusChanged", "周杰", status.name(), null)))
                    .doesNotContain(status.name())
                    .contains("周杰");
        }
    }

    @Test
    void who_got_the_order_is_told_with_the_time_it_is_planned_for() {
        var planned = new TimeWindow(BoardFixture.at("14:00"), BoardFixture.at("15:00")).text();
        assertThat(sentence(entry("10:02", "Wang", "VisitAssigned", "Li", planned, null)))
                .isEqualTo("Wang gave it to Li for 14:00–15:00");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(sentence(entry("10:02", "王调度", "VisitAssigned", "李伟", planned, null)))
                .isEqualTo("王调度 派给 李伟，14:00–15:00");
    }

    @Test
    void a_visit_that_was_pinned_or_let_go_says_whose_and_when() {
        var time = new TimeWindow(BoardFixture.at("13:00"), BoardFixture.at("14:00")).text();
        var pinned = new HistoryEntry(BoardFixture.NOW, "Wang", "VisitPinned", "Li", null, time, null);
        var free = new HistoryEntry(BoardFixture.NOW, "Wang", "VisitUnpinned", "Li", null, time, null);
        assertThat(sentence(pinned)).isEqualTo("Wang pinned the visit of Li: 13:00–14:00");
        assertThat(sentence(free)).isEqualTo("Wang unpinned the visit of Li: 13:00–14:00");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(sentence(pinned)).isEqualTo("Wang固定了Li的上门：13:00–14:00");
        assertThat(sentence(free)).isEqualTo("Wang取消了Li上门的固定：13:00–14:00");
    }

    @Test
    void a_visit_that_moved_names_what_moved_it() {
        var before = new TimeWindow(BoardFixture.at("13:00"), BoardFixture.at("14:00")).text();
        var now = new TimeWindow(BoardFixture.at("14:00"), BoardFixture.at("15:00")).text();
        assertThat(sentence(shifted("Insertion", "W-7", before, now)))
                .isEqualTo("Wang put W-7 into the day: the visit moved to 14:00–15:00, from 13:00–14:00");
        assertThat(sentence(shifted("Delay", null, before, now)))
                .isEqualTo("The visit moved to 14:00–15:00, from 13:00–14:00: another order runs late");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(sentence(shifted("Removal", "W-7", now, before)))
                .isEqualTo("Wang 移出了 W-7，上门时间改为 13:00–14:00（原为 14:00–15:00）");
        assertThat(sentence(shifted("Haste", "W-7", now, before))).startsWith("W-7 提前结束");
    }

    private static HistoryEntry shifted(String by, String number, String from, String to) {
        return new HistoryEntry(BoardFixture.NOW, "Wang", "VisitShiftedBy" + by, number, from, to, null);
    }

    @Test
    void who_lost_the_order_is_named_with_who_got_it() {
        var planned = new TimeWindow(BoardFixture.at("14:00"), BoardFixture.at("15:00")).text();
        assertThat(sentence(given("Wang", "Li", "Zhou", planned)))
                .isEqualTo("Wang took it from Li and gave it to Zhou for 14:00–15:00");
        assertThat(sentence(given("Wang", "Li", "Li", planned))).isEqualTo("Wang planned it anew for Li: 14:00–15:00");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(sentence(given("王调度", "李伟", "陈刚", planned))).isEqualTo("王调度 从 李伟 处改派给 陈刚，14:00–15:00");
    }

    private static HistoryEntry given(String actor, String former, String engineer, String planned) {
        return new HistoryEntry(BoardFixture.NOW, actor, "VisitAssigned", engineer, former, planned, null);
    }

    @Test
    void what_an_engineer_did_is_told_with_who_entered_it_when_it_was_somebody_else() {
        var declined = entry("10:02", "Wang", "VisitStatusChanged", "Li", "DECLINED", "van broke down");
        assertThat(sentence(declined)).isEqualTo("Li declined (entered by Wang): “van broke down”");
        assertThat(sentence(entry("10:02", "Li", "VisitStatusChanged", "Li", "DONE", null)))
                .isEqualTo("Li finished");
        assertThat(sentence(entry("10:02", "Wang", "VisitStatusChanged", "Li", "WITHDRAWN", null)))
                .isEqualTo("Wang took it back from Li");
        assertThat(sentence(entry("10:02", "Paidan", "VisitStatusChanged", "Li", "NOTIFIED", null)))
                .isEqualTo("Li was told");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(sentence(declined)).startsWith("Li 拒单（由Wang录入）");
    }

    @Test
    void who_took_an_order_from_the_grab_pool_was_not_given_it_by_himself() {
        var planned = new TimeWindow(BoardFixture.at("14:00"), BoardFixture.at("15:00")).text();
        var crew = "Li Wei" + HistoryEntry.SEVERAL + "Zhou Jie";
        assertThat(sentence(entry("10:02", "Li Wei", "VisitAssigned", "Li Wei", planned, null)))
                .isEqualTo("Li Wei took it from the grab pool: 14:00–15:00");
        assertThat(sentence(entry("10:02", "Li Wei", "VisitAssigned", crew, planned, null)))
                .isEqualTo("Li Wei, Zhou Jie took it from the grab pool: 14:00–15:00");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(sentence(entry("10:02", "李伟", "VisitAssigned", "李伟", planned, null)))
                .isEqualTo("李伟 从抢单池抢到，14:00–15:00");
    }
}
