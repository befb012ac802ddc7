package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.AcceptanceStep;
import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryLinesTest extends ToldHistory {

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
    void what_a_visit_made_of_its_order_is_told_as_its_consequence_not_as_somebodys_doing() {
        assertThat(sentence(moved("IN_PROGRESS", "COMPLETED"))).isEqualTo("With that the order is “Completed”");
        assertThat(sentence(moved("SCHEDULED", "READY"))).isEqualTo("With that the order is “Unassigned”");
        assertThat(sentence(moved("WAITING", "READY"))).startsWith("Wang set it to");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(sentence(moved("IN_PROGRESS", "COMPLETED"))).isEqualTo("工单随之转为“已完工”");
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
                .containsExactly("Liu 退回返工：Li Wei的第 1 次上门（第 1 次返工）：“leaks”");
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

    @ParameterizedTest
    @CsvSource({"VisitStatusChanged, Li", "VisitAssigned, Li", "StepRecorded, off"})
    void where_and_with_what_it_was_done_are_told_besides(String kind, String subject) {
        var entry = new HistoryEntry(
                BoardFixture.NOW, "Li", kind, subject, null, null, null, new GeoPoint(47.141, 9.5209), "Paidan phone");

        assertThat(lines.of(details(List.of(entry)), BoardFixture.NOW)
                        .getFirst()
                        .circumstances())
                .isEqualTo("At 47.14100, 9.52090\nPaidan phone");
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
    void nobody_fits_is_told_with_all_that_stood_in_the_way() {
        var entry = nobodyFits("SkillMissing:3 NoShift:2 SomethingNew:4 Declined:1");

        assertThat(sentence(entry))
                .isEqualTo("Nobody fits (3 without the skill, 2 off shift, 1 gave it back): back in the pool");
        assertThat(sentence(nobodyFits(null))).isEqualTo("Nobody fits: back in the pool");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(sentence(entry)).isEqualTo("无人合适（3 人缺技能，2 人无班次，1 人已拒单或中止），回到工单池");
    }

    private static HistoryEntry nobodyFits(String why) {
        return entry("10:02", "Paidan", "DispatchChanged", null, "NOBODY_FITS", why);
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
}
