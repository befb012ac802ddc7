package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryLinesTest {

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final HistoryLines lines = new HistoryLines(texts, new Clockface(texts, () -> BoardFixture.ZONE));

    @Test
    void what_happened_is_told_newest_first_with_its_reason() {
        var history = List.of(
                entry("10:02", "Xiao He", "WorkOrderCreated", null, "READY", null),
                entry("10:20", "Zhou Jie", "VisitStatusChanged", "Zhou Jie", "DECLINED", "no gas certificate"));

        assertThat(lines.of(history, BoardFixture.NOW))
                .containsExactly(
                        new HistoryLines.Line("10:20", "Zhou Jie declined: “no gas certificate”"),
                        new HistoryLines.Line("10:02", "Xiao He took the order in"));
    }

    @Test
    void waiting_says_for_what() {
        assertThat(sentence(entry("10:02", "Wang", "WorkOrderStatusChanged", "PARTS", "WAITING", null)))
                .isEqualTo("Wang: Waiting for parts");
    }

    @Test
    void an_event_of_a_newer_server_is_told_without_its_code() {
        assertThat(sentence(entry("10:02", "Wang", "SomethingNew", null, null, null)))
                .isEqualTo("Wang changed the order");
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

    private String sentence(HistoryEntry entry) {
        return lines.of(List.of(entry), BoardFixture.NOW).getFirst().sentence();
    }

    private static HistoryEntry entry(
            String time, String actor, String kind, String subject, String to, String reason) {
        return new HistoryEntry(BoardFixture.at(time), actor, kind, subject, null, to, reason);
    }
}
