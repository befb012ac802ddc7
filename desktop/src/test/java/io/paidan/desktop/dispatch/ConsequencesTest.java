package io.paidan.desktop.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Components;
import io.paidan.contract.dispatch.Components.Acquaintance;
import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.dispatch.PickUp;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.dispatch.Consequence.Row;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsequencesTest {

    private static final Components KNOWN = new Components(4, 0.66, 3, Acquaintance.PREFERRED, 4.7, 42, 38.4);
    private static final Components NEW = new Components(0, null, null, Acquaintance.NONE, null, 0, 0);

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final DispatchStore store = BoardFixture.store();
    private final Consequences consequences = new Consequences(
            store,
            () -> BoardFixture.NOW,
            texts,
            new Clockface(texts, () -> BoardFixture.ZONE),
            new ActTexts(texts, store, () -> BoardFixture.ZONE));

    @Test
    void each_component_of_the_ranking_is_said_in_its_unit() {
        assertThat(said(KNOWN))
                .contains(
                        "Arrives: 11:32 8 min drive · 5.2 km",
                        "Detour: +6 min",
                        "Deadline: before 13:12, 1 h 40 min to spare",
                        "Affects: no other job",
                        "Load: 4 jobs 66% of the shift",
                        "Skill: level 3 of 5",
                        "Known: customer asks for him",
                        "Rating: 4.7 of 5",
                        "Last 30 days: 42 jobs mean 38");
    }

    @Test
    void the_same_is_said_in_chinese() {
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(said(KNOWN)).contains("绕行: +6 分", "负荷: 4 单 占班次 66%", "技能等级: 3 级（共 5 级）", "近 30 天: 42 单 平均 38 单");
    }

    @Test
    void what_nobody_knows_of_a_new_engineer_is_said_too() {
        assertThat(said(NEW))
                .contains(
                        "Load: no jobs no shift",
                        "Known: not yet there",
                        "Rating: not rated yet",
                        "Last 30 days: no jobs mean 0")
                .noneMatch(row -> row.startsWith("Skill:"));
    }

    @Test
    void each_label_has_a_legend() {
        assertThat(rows(candidate(KNOWN, plan(null))))
                .filteredOn(row -> !row.label().isEmpty())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.hint()).isNotBlank());
    }

    @Test
    void a_stop_at_a_store_says_where_when_and_for_what() {
        var stop = new PickUp(
                BoardFixture.id("store oberland"),
                "瓦杜兹网点仓",
                BoardFixture.at("11:25"),
                BoardFixture.at("11:28"),
                List.of("DHQ-12"));
        assertThat(said(candidate(KNOWN, plan(stop))))
                .contains("Fetches: at 瓦杜兹网点仓, 11:25 igniter")
                .noneMatch(row -> row.contains("fetch first"));
    }

    @Test
    void somebody_unfit_is_only_told_why_each_reason_a_sentence() {
        var candidate = new Candidate(
                BoardFixture.engineer("周杰"),
                0,
                null,
                null,
                null,
                KNOWN,
                List.of(new Verdict.SkillMissing("gas"), new Verdict.CapacityReached(8, 8)));
        assertThat(consequences.of(order(), candidate).orElseThrow().rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.label()).isEmpty())
                .extracting(Row::text)
                .first()
                .isEqualTo("Lacks the skill gas certificate; whoever has it can go, and setup adds it to an engineer");
    }

    private List<String> said(Components components) {
        return said(candidate(components, plan(null)));
    }

    private List<String> said(Candidate candidate) {
        return rows(candidate).stream()
                .map(row -> (row.label() + ": " + row.text() + " " + row.aside()).strip())
                .toList();
    }

    private List<Row> rows(Candidate candidate) {
        return consequences.inFull(order(), candidate).orElseThrow().rows();
    }

    private WorkOrderSummary order() {
        return store.findOrder(BoardFixture.order("0042")).orElseThrow();
    }

    private static Candidate candidate(Components components, Insertion plan) {
        return new Candidate(
                BoardFixture.engineer("李伟"), 1, Duration.ofMinutes(8), 5_200.0, plan, components, List.of());
    }

    private static Insertion plan(@Nullable PickUp pickUp) {
        return new Insertion(
                null,
                BoardFixture.at("11:32"),
                BoardFixture.at("11:32"),
                BoardFixture.at("12:53"),
                Duration.ofMinutes(8),
                Duration.ofMinutes(6),
                Duration.ofMinutes(100),
                null,
                Duration.ZERO,
                List.of(),
                pickUp == null ? List.of() : pickUp.partNumbers(),
                pickUp,
                List.of());
    }
}
