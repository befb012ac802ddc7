package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.AcceptanceStep;
import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.Outcome;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.workorder.CatalogueNames;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryLinesTest {

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final Clockface clockface = new Clockface(texts, () -> BoardFixture.ZONE);
    private final ProcedureLines procedures = new ProcedureLines(texts, clockface);
    private final HistoryLines lines = new HistoryLines(
            texts, clockface, procedures, new ReworkLines(texts), new CatalogueNames(texts, BoardFixture.store()));

    @Test
    void what_happened_is_told_newest_first_with_its_reason() {
        var history = List.of(
                entry("10:02", "Xiao He", "WorkOrderCreated", null, "READY", null),
                entry("10:20", "Zhou Jie", "VisitStatusChanged", "Zhou Jie", "DECLINED", "no gas certificate"));

        assertThat(lines.of(details(history), BoardFixture.NOW))
                .containsExactly(
                        new HistoryLines.Line("10:20", "Zhou Jie declined: “no gas certificate”", ""),
                        new HistoryLines.Line("10:02", "Xiao He took the order in", ""));
    }

    @Test
    void waiting_says_for_what() {
        assertThat(sentence(entry("10:02", "Wang", "WorkOrderStatusChanged", "PARTS", "WAITING", null)))
                .isEqualTo("Wang set it to “Waiting for parts”");
    }

    @Test
    void another_time_is_told_with_the_one_before_and_the_reason() {
        var former = new TimeWindow(BoardFixture.at("09:00"), BoardFixture.at("11:00")).text();
        var agreed = new TimeWindow(BoardFixture.at("14:00"), BoardFixture.at("16:00")).text();
        assertThat(sentence(agreed("Xiao He", null, agreed, "at work")))
                .isEqualTo("Xiao He agreed a time with the customer: 14:00–16:00: “at work”");
        assertThat(sentence(agreed("Xiao He", former, agreed, null)))
                .isEqualTo("Xiao He agreed another time with the customer: 14:00–16:00 instead of 09:00–11:00");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(sentence(agreed("小何", former, agreed, null))).isEqualTo("小何与客户改约：14:00–16:00（原为 09:00–11:00）");
    }

    @Test
    void rework_is_told_with_whose_visit_it_is_and_the_how_manieth_time() {
        var first = reworked("10:02", "Li Wei");
        var second = reworked("11:02", "Li Wei" + HistoryEntry.SEVERAL + "Zhou Jie");

        assertThat(lines.of(details(List.of(first, second)), BoardFixture.NOW))
                .extracting(HistoryLines.Line::sentence)
                .containsExactly(
                        "Liu sent it back: visit 1 by Li Wei, Zhou Jie is done again (rework 2): “leaks”",
                        "Liu sent it back: visit 1 by Li Wei is done again (rework 1): “leaks”");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(lines.of(details(List.of(first)), BoardFixture.NOW))
                .extracting(HistoryLines.Line::sentence)
                .containsExactly("Liu 退回返工：Li Wei的第 1 次上门（第 1 次返工）:“leaks”");
    }

    private static HistoryEntry reworked(String time, String engineers) {
        return new HistoryEntry(
                BoardFixture.at(time), "Liu", "WorkOrderStatusChanged", engineers, "CONFIRMED", "READY", "leaks");
    }

    @Test
    void an_order_made_to_do_another_again_names_it() {
        assertThat(sentence(entry("10:02", "Xiao He", "WorkOrderCreated", "W-260301-0007", "READY", null)))
                .isEqualTo("Xiao He took the order in as rework of W-260301-0007");
        assertThat(sentence(entry("10:02", "Xiao He", "ReworkOrdered", "W-260321-0044", null, null)))
                .isEqualTo("Xiao He took in W-260321-0044 to do this order again");
    }

    @Test
    void a_step_is_told_with_what_came_out_until_its_data_are_erased() {
        assertThat(sentence(entry("10:02", "Zhou Jie", "StepRecorded", "off", null, ProcedureStep.OK)))
                .isEqualTo("Zhou Jie entered “Gas off”: in order");
        assertThat(sentence(entry("10:02", "Zhou Jie", "StepRecorded", "off", null, null)))
                .isEqualTo("Zhou Jie did “Gas off”");
    }

    @Test
    void an_event_of_a_newer_server_is_told_without_its_code() {
        assertThat(sentence(entry("10:02", "Wang", "SomethingNew", null, null, null)))
                .isEqualTo("Wang changed the order");
    }

    @Test
    void time_that_runs_out_is_told_with_whom_it_was_told() {
        assertThat(sentence(entry("10:02", "Paidan", "SlaAlertRaised", "ARRIVE", "WARN_DISPATCHER", null)))
                .isEqualTo("Time runs out for “Arrival”: dispatcher warned");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(sentence(entry("10:02", "Paidan", "SlaAlertRaised", "ARRIVE", "WARN_DISPATCHER", null)))
                .isEqualTo("“到场”时限将到：已提醒调度员");
    }

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
                .isEqualTo("Wang移出了W-7，上门时间改为 13:00–14:00（原为 14:00–15:00）");
        assertThat(sentence(shifted("Haste", "W-7", now, before))).startsWith("W-7提前结束");
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
    void an_alert_is_named_and_until_when_it_is_put_off() {
        var until = BoardFixture.at("14:30").toString();
        assertThat(sentence(entry("10:02", "Wang", "SlaSnoozed", "ARRIVE", until, null)))
                .isEqualTo("Wang put the alert “Arrival” off until 14:30");
        assertThat(sentence(entry("10:02", "Wang", "SlaTaken", "DISPATCH", null, null)))
                .isEqualTo("Wang takes care of the alert “Dispatch”");
        var over = new HistoryEntry(BoardFixture.NOW, "Wang", "SlaTaken", "DISPATCH", "Liu", null, null);
        assertThat(sentence(over)).isEqualTo("Wang took the alert “Dispatch” over from Liu");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(sentence(entry("10:02", "王调度", "SlaSnoozed", "ARRIVE", until, null)))
                .isEqualTo("王调度 将“到场”提醒推迟到 14:30");
        assertThat(sentence(entry("10:02", "王调度", "SlaTaken", "DISPATCH", null, null)))
                .isEqualTo("王调度 接手处理“派单”提醒");
    }

    @Test
    void a_priority_goes_from_one_to_another() {
        var changed = new HistoryEntry(BoardFixture.NOW, "Wang", "PriorityChanged", null, "P3", "P1", "gas");
        assertThat(sentence(changed)).isEqualTo("Wang changed the priority from P3 to P1: “gas”");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(sentence(changed)).startsWith("Wang 将优先级由 P3 改为 P1");
    }

    @Test
    void what_was_corrected_is_told_with_what_was_noted_before() {
        assertThat(sentence(entry("WorkOrderCorrected", "PHONE", "+423 1", "+423 2")))
                .isEqualTo("Wang corrected the telephone number to “+423 2”, it was “+423 1”");
        assertThat(sentence(entry("WorkOrderCorrected", "DESCRIPTION", null, "Ring twice")))
                .isEqualTo("Wang added the notes: Ring twice");
        assertThat(sentence(entry("WorkOrderCorrected", "DESCRIPTION", "Ring twice", null)))
                .isEqualTo("Wang removed the notes: Ring twice");
        assertThat(sentence(entry("WorkOrderCorrected", "ADDRESS", null, null)))
                .as("erased")
                .isEqualTo("Wang corrected the address");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(sentence(entry("WorkOrderCorrected", "PHONE", "+423 1", "+423 2")))
                .isEqualTo("Wang将电话更正为“+423 2”（原为“+423 1”）");
    }

    @Test
    void files_and_erasure_are_told_and_a_file_without_its_name_once_that_is_erased() {
        assertThat(sentence(entry("10:02", "Li", "AttachmentAdded", "door.jpg", null, null)))
                .isEqualTo("Li added the file “door.jpg”");
        assertThat(sentence(entry("10:02", "Li", "AttachmentRemoved", null, null, null)))
                .isEqualTo("Li removed a file");
        assertThat(sentence(entry("10:02", "Admin", "PersonalDataErased", null, null, null)))
                .isEqualTo("Admin erased the personal data of the order");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(sentence(entry("10:02", "管理员", "PersonalDataErased", null, null, null)))
                .isEqualTo("管理员 抹除了工单中的个人信息");
    }

    @Test
    void a_crew_is_told_by_all_its_names_and_closing_by_who_had_to_confirm() {
        assertThat(sentence(entry("10:02", "Wang", "VisitAssigned", "Li" + HistoryEntry.SEVERAL + "Zhou", null, null)))
                .isEqualTo("Wang gave it to Li, Zhou");
        assertThat(sentence(moved("COMPLETED", "CLOSED"))).contains("by rule");
        assertThat(sentence(moved("CONFIRMED", "CLOSED"))).isEqualTo("Wang closed the order");
        assertThat(sentence(moved("CONFIRMED", "READY"))).contains("taken up again");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(sentence(moved("COMPLETED", "CLOSED"))).contains("按规则关闭");
    }

    @Test
    void where_and_with_what_it_was_done_are_told_besides() {
        var entry = new HistoryEntry(
                BoardFixture.NOW,
                "Li",
                "VisitStatusChanged",
                "Li",
                "EN_ROUTE",
                "ON_SITE",
                null,
                new GeoPoint(47.141, 9.5209),
                "Paidan phone");

        assertThat(lines.of(details(List.of(entry)), BoardFixture.NOW)
                        .getFirst()
                        .circumstances())
                .isEqualTo("At 47.14100, 9.52090\nPaidan phone");
    }

    @Test
    void expected_days_and_alerts_that_change_hands_are_told_in_both_languages() {
        var told = List.of(
                entry("ExpectedDayChanged", null, null, "2026-03-24"),
                entry("ExpectedDayChanged", null, "2026-03-24", "2026-03-25"),
                entry("ExpectedDayChanged", null, "2026-03-25", null),
                entry("SlaAlertRaised", "RESUME", null, "WARN_DISPATCHER"),
                entry("SlaHanded", "ARRIVE", null, "Li"),
                entry("SlaHanded", "RESUME", "Li", "Zhao"));

        assertThat(sentences(told))
                .containsExactly(
                        "Wang expects it on Tue 24 Mar",
                        "Wang expects it on Wed 25 Mar instead of Tue 24 Mar",
                        "Wang: nobody knows any more when it is to be expected",
                        "It still waits, though it should have gone on by now: dispatchers and supervisors told",
                        "Wang handed the alert “Arrival” to Li",
                        "Wang handed the alert “Waiting” to Zhao, out of the hands of Li");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(sentences(told))
                .containsExactly(
                        "Wang填写预计日期：3月24日 周二",
                        "Wang将预计日期由 3月24日 周二 改为 3月25日 周三",
                        "Wang取消了预计日期",
                        "仍在等待，已过预计日期或等待过久：已提醒调度员和主管",
                        "Wang 将“到场”提醒转交给 Li",
                        "Wang 将“等待过久”提醒由 Li 转交给 Zhao");
    }

    private List<String> sentences(List<HistoryEntry> entries) {
        return lines.of(details(entries), BoardFixture.NOW).reversed().stream()
                .map(HistoryLines.Line::sentence)
                .toList();
    }

    private static HistoryEntry entry(
            String kind, @Nullable String subject, @Nullable String from, @Nullable String to) {
        return new HistoryEntry(BoardFixture.NOW, "Wang", kind, subject, from, to, null);
    }

    private static HistoryEntry agreed(String actor, String from, String to, String reason) {
        return new HistoryEntry(BoardFixture.NOW, actor, "WorkOrderRescheduled", null, from, to, reason);
    }

    private static HistoryEntry moved(String from, String to) {
        return new HistoryEntry(BoardFixture.NOW, "Wang", "WorkOrderStatusChanged", null, from, to, null);
    }

    @Test
    void rules_modes_and_acceptance_are_told_in_both_languages() {
        for (var language : List.of(Texts.ENGLISH, Texts.CHINESE)) {
            texts.localeProperty().set(language);
            for (var phase : DispatchPhase.values()) {
                assertThat(sentence(entry("10:02", "王调度", "DispatchChanged", null, phase.name(), null)))
                        .doesNotContain(phase.name());
            }
            for (var step : AcceptanceStep.values()) {
                assertThat(sentence(entry("10:02", "Paidan", "AcceptanceMissed", "周杰", step.name(), null)))
                        .contains("周杰")
                        .doesNotContain(step.name(), "金卡");
                assertThat(sentence(entry("10:02", "Paidan", "AcceptanceMissed", "周杰", step.name(), "金卡")))
                        .contains("周杰", "金卡");
            }
            assertThat(sentence(entry("10:02", "Paidan", "RuleApplied", "燃气泄漏", "P1 AUTOMATIC", null)))
                    .contains("燃气泄漏")
                    .contains("P1")
                    .doesNotContain("AUTOMATIC");
        }
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

    @Test
    void a_rule_is_told_with_all_that_it_set() {
        var store = BoardFixture.store();
        var template = store.templates().iterator().next();
        var territory = store.territories().iterator().next();
        var engineer = store.engineers().iterator().next();
        var set = "P1 template:%s territory:%s engineer:%s".formatted(template.code(), territory.id(), engineer.id());

        assertThat(sentence(entry("10:02", "Paidan", "RuleApplied", "leak", set, null)))
                .isEqualTo("Rule “leak” applied: P1 · as “%s” · for %s · %s asked first"
                        .formatted(template.nameEn(), territory.name(), engineer.name()));
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(sentence(entry("10:02", "Paidan", "RuleApplied", "leak", set, null)))
                .contains(template.nameZh(), "优先派" + engineer.name());
        var gone = "engineer:" + BoardFixture.id("somebody who left");
        assertThat(sentence(entry("10:02", "Paidan", "RuleApplied", "leak", gone, null)))
                .isEqualTo("规则“leak”生效");
    }

    private String sentence(HistoryEntry entry) {
        return lines.of(details(List.of(entry)), BoardFixture.NOW).getFirst().sentence();
    }

    private static WorkOrderDetails details(List<HistoryEntry> history) {
        var store = BoardFixture.store();
        return new WorkOrderDetails(
                store.findOrder(BoardFixture.order("0042")).orElseThrow(),
                Channel.PHONE,
                null,
                null,
                "小何",
                new Outcome(0, false),
                null,
                List.of(),
                BoardFixture.withProcedure(
                        store.templates().getFirst(),
                        new ProcedureStep("off", StepKind.CHECK, "Gas off", "关气", null, null, true, null)),
                List.of(),
                List.of(),
                List.of(),
                history);
    }

    private static HistoryEntry entry(
            String time, String actor, String kind, String subject, String to, String reason) {
        return new HistoryEntry(BoardFixture.at(time), actor, kind, subject, null, to, reason);
    }
}
