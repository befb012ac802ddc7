package io.paidan.desktop.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.rule.ConditionTrace;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.Hours;
import io.paidan.contract.rule.RuleEvaluation;
import io.paidan.contract.rule.RuleFacts;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.organisation.OwnTerritories;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.Input;
import io.paidan.desktop.setup.Rights;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RuleFormTest {

    private final DispatchStore store = BoardFixture.store();
    private final Texts texts = new Texts(Texts.ENGLISH);
    private final RuleForm form = new RuleForm(texts, store, new OwnTerritories(() -> Rights.NONE, store));

    private final DispatchRule everything = new DispatchRule(
            UUID.randomUUID(),
            "gas",
            false,
            new RuleWhen(
                    List.of(Channel.PHONE, Channel.WEB),
                    List.of(ServiceType.REPAIR),
                    List.of(store.templates().getFirst().code()),
                    List.of("boiler"),
                    List.of("oberland"),
                    List.of("gold"),
                    List.of("smell of gas", "燃气味"),
                    new Hours(LocalTime.of(22, 0), LocalTime.of(6, 30)),
                    List.of(DayOfWeek.SUNDAY)),
            new RuleThen(
                    store.templates().getFirst().code(),
                    Priority.P1,
                    DispatchMode.AUTOMATIC,
                    "oberland-nord",
                    store.engineers().iterator().next().id(),
                    List.of(Role.SUPERVISOR)));

    @Test
    void what_was_filled_in_comes_out_as_it_was() {
        form.fill(everything);

        assertThat(form.command(everything)).isEqualTo(everything);
    }

    @Test
    void nothing_of_the_rule_before_stays_in_the_form() {
        var bare = new DispatchRule(UUID.randomUUID(), "all", true, RuleWhen.ALWAYS, RuleThen.NOTHING);
        form.fill(everything);

        form.fill(bare);

        assertThat(form.command(bare)).isEqualTo(bare);
    }

    @Test
    void a_rule_begins_and_ends_at_any_minute_as_people_type_it() {
        form.fill(everything);
        FormField<String> from = typed("from");
        FormField<String> until = typed("until");

        from.set("2145");
        until.set("6.07");
        assertThat(form.command(everything).when().hours())
                .isEqualTo(new Hours(LocalTime.of(21, 45), LocalTime.of(6, 7)));
        until.set("24:00");
        assertThat(form.command(everything).when().hours())
                .isEqualTo(new Hours(LocalTime.of(21, 45), LocalTime.MIDNIGHT));

        assertThat(List.of("", "9", "24:00", "23：59"))
                .allSatisfy(time -> assertThat(form.complaint(time)).isEmpty());
        assertThat(form.complaint("25:00")).contains("“25:00” is no time of day. Write it as 9:30.");
    }

    @Test
    void everybody_who_has_notices_of_orders_at_a_desk_can_be_told() {
        assertThat(RuleForm.INFORMED)
                .contains(Role.ADMINISTRATOR)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Role.ENGINEER)));
    }

    @SuppressWarnings("unchecked")
    private FormField<String> typed(String field) {
        return (FormField<String>) form.find(field).orElseThrow();
    }

    @Test
    void orders_are_sent_to_outlets_in_use_only() {
        assertThat(offered()).contains("oberland-nord", "oberland-sued").doesNotContain("oberland");
        var board = BoardFixture.board();
        var seen = board.asOf().stream()
                .filter(cursor -> cursor.region().equals("oberland"))
                .findFirst()
                .orElseThrow()
                .seq();
        var south = new Territory("oberland-sued", "oberland", "oberland", "特里森网点", BoardFixture.ZONE, false);
        var applier = new EventApplier(store);
        applier.load(board);

        applier.apply(List.of(new FeedMessage(
                "oberland", seen + 1, seen, BoardFixture.NOW, "admin", new DispatchEvent.TerritoryChanged(south))));

        assertThat(offered()).contains("oberland-nord").doesNotContain("oberland-sued");
    }

    private List<String> offered() {
        var choice = (Input.Choice<?>) form.find("territory").orElseThrow().input();
        return choice.offers().get().stream().map(String::valueOf).toList();
    }

    @Test
    void every_condition_and_all_that_is_set_is_told_in_both_languages() {
        var facts = new RuleFacts(
                Channel.EMAIL,
                ServiceType.INSTALL,
                store.templates().getLast().code(),
                "lift",
                List.of("oberland-sued"),
                null,
                "quiet",
                LocalDateTime.parse("2026-03-21T09:00"));
        var conditions = RuleEvaluation.evaluate(List.of(everything), facts)
                .traces()
                .getFirst()
                .conditions();
        assertThat(conditions).hasSize(9).noneMatch(ConditionTrace::held);
        var sentences = new RuleSentences(texts, store);
        for (var language : List.of(Texts.ENGLISH, Texts.CHINESE)) {
            texts.localeProperty().set(language);
            assertThat(conditions)
                    .allSatisfy(condition -> assertThat(sentences.condition(condition))
                            .doesNotContain(condition.kind().name()));
            assertThat(sentences.then(everything.then())).contains("P1").doesNotContain("AUTOMATIC");
        }
    }
}
