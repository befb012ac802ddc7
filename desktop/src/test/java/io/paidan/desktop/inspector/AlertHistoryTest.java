package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a history says of alerts, the priority and the day something is expected. */
class AlertHistoryTest extends ToldHistory {

    @Test
    void time_that_runs_out_is_told_with_whom_it_was_told() {
        assertThat(sentence(entry("10:02", "Paidan", "SlaAlertRaised", "ARRIVE", "WARN_DISPATCHER", null)))
                .isEqualTo("Time runs out for “Arrival”: dispatcher warned");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(sentence(entry("10:02", "Paidan", "SlaAlertRaised", "ARRIVE", "WARN_DISPATCHER", null)))
                .isEqualTo("“到场”时限提醒：已提醒调度员");
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
}
