package io.paidan.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleEvaluationTest {

    /** A Saturday morning. */
    private static final RuleFacts GAS_SMELL = new RuleFacts(
            Channel.PHONE,
            ServiceType.REPAIR,
            "boiler-repair",
            "boiler",
            List.of("oberland-nord", "oberland"),
            "gold",
            "Boiler\nThere is a smell of GAS in the kitchen",
            LocalDateTime.parse("2026-03-21T09:00"));

    private static final RuleThen URGENT = new RuleThen(null, Priority.P1, null, null, null, List.of());
    private static final RuleThen AUTOMATIC =
            new RuleThen(null, Priority.P2, DispatchMode.AUTOMATIC, null, null, List.of(Role.SUPERVISOR));

    @Test
    void of_two_rules_that_set_the_same_the_first_counts_and_the_second_adds_the_rest() {
        var outcome = RuleEvaluation.evaluate(
                List.of(rule("gas", keyword("gas"), URGENT), rule("all", RuleWhen.ALWAYS, AUTOMATIC)), GAS_SMELL);

        assertThat(outcome.then())
                .isEqualTo(
                        new RuleThen(null, Priority.P1, DispatchMode.AUTOMATIC, null, null, List.of(Role.SUPERVISOR)));
        assertThat(outcome.traces().getLast().decided().priority()).isNull();
        assertThat(outcome.traces().getLast().decided().mode()).isEqualTo(DispatchMode.AUTOMATIC);
    }

    @Test
    void the_explanation_says_which_condition_failed_and_what_was_found_instead() {
        var when = new RuleWhen(
                List.of(Channel.EMAIL, Channel.WEB),
                List.of(),
                List.of("boiler-repair", "boiler-service"),
                List.of("boiler"),
                List.of(),
                List.of("platinum"),
                List.of(),
                null,
                List.of());

        var trace = RuleEvaluation.evaluate(List.of(rule("mail", when, URGENT)), GAS_SMELL)
                .traces()
                .getFirst();

        assertThat(trace.matched()).isFalse();
        assertThat(trace.conditions())
                .containsExactly(
                        new ConditionTrace(ConditionKind.CHANNEL, List.of("EMAIL", "WEB"), List.of("PHONE"), false),
                        new ConditionTrace(
                                ConditionKind.SERVICE_TEMPLATE,
                                List.of("boiler-repair", "boiler-service"),
                                List.of("boiler-repair"),
                                true),
                        new ConditionTrace(ConditionKind.CATEGORY, List.of("boiler"), List.of("boiler"), true),
                        new ConditionTrace(ConditionKind.CUSTOMER_TIER, List.of("platinum"), List.of("gold"), false));
        assertThat(trace.decided()).isEqualTo(RuleThen.NOTHING);
    }

    @Test
    void a_rule_that_is_switched_off_says_whether_it_would_match_but_decides_nothing() {
        var off = new DispatchRule(UUID.randomUUID(), "gas", false, keyword("gas"), URGENT);

        var outcome = RuleEvaluation.evaluate(List.of(off), GAS_SMELL);

        assertThat(outcome.then()).isEqualTo(RuleThen.NOTHING);
        assertThat(outcome.traces().getFirst().matched()).isTrue();
    }

    @Test
    void a_territory_means_all_below_it() {
        assertThat(matched(GAS_SMELL, territory("oberland"))).isTrue();
        assertThat(matched(GAS_SMELL, territory("oberland-nord"))).isTrue();
        assertThat(matched(GAS_SMELL, territory("oberland-sued"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "08:00, 18:00, 09:00, true",
        "09:00, 18:00, 09:00, true",
        "08:00, 09:00, 09:00, false",
        "22:00, 06:00, 23:30, true",
        "22:00, 06:00, 05:59, true",
        "22:00, 06:00, 06:00, false",
        "22:00, 06:00, 12:00, false",
        "07:00, 07:00, 03:00, true"
    })
    void hours_are_half_open_and_may_go_over_midnight(
            LocalTime from, LocalTime until, LocalTime time, boolean expected) {
        assertThat(new Hours(from, until).contain(time)).isEqualTo(expected);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_the_rules_each_thing_comes_from_the_first_enabled_rule_that_matches_and_sets_it(long seed) {
        var random = new Random(seed);
        var facts = facts(random);
        var rules = rules(random);

        var then = RuleEvaluation.evaluate(rules, facts).then();

        assertThat(then.priority()).isEqualTo(first(rules, facts, RuleThen::priority));
        assertThat(then.mode()).isEqualTo(first(rules, facts, RuleThen::mode));
        assertThat(then.template()).isEqualTo(first(rules, facts, RuleThen::template));
        assertThat(then.territory()).isEqualTo(first(rules, facts, RuleThen::territory));
        assertThat(then.informs())
                .containsExactlyInAnyOrderElementsOf(rules.stream()
                        .filter(rule -> rule.enabled() && matches(facts, rule.when()))
                        .flatMap(rule -> rule.then().informs().stream())
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rules_that_do_not_match_change_nothing_wherever_they_stand(long seed) {
        var random = new Random(seed);
        var facts = facts(random);
        var rules = rules(random);
        var onlyMatching = rules.stream()
                .filter(rule -> rule.enabled() && matches(facts, rule.when()))
                .toList();

        assertThat(RuleEvaluation.evaluate(rules, facts).then())
                .isEqualTo(RuleEvaluation.evaluate(onlyMatching, facts).then());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whether_a_rule_matches_does_not_depend_on_its_place_and_its_explanation_agrees(long seed) {
        var random = new Random(seed);
        var facts = facts(random);
        var rules = rules(random);
        var shuffled = new ArrayList<>(rules);
        Collections.shuffle(shuffled, random);

        var traces = RuleEvaluation.evaluate(rules, facts).traces();
        var others = RuleEvaluation.evaluate(shuffled, facts).traces();

        for (var trace : traces) {
            assertThat(trace.matched())
                    .isEqualTo(trace.conditions().stream().allMatch(ConditionTrace::held))
                    .isEqualTo(others.stream()
                            .filter(other -> other.ruleId().equals(trace.ruleId()))
                            .findFirst()
                            .orElseThrow()
                            .matched());
        }
    }

    /** Written another way than the class itself. */
    private static boolean matches(RuleFacts facts, RuleWhen when) {
        var text = facts.text().toUpperCase(Locale.ROOT);
        return (when.channels().isEmpty() || when.channels().contains(facts.channel()))
                && (when.serviceTypes().isEmpty() || when.serviceTypes().contains(facts.serviceType()))
                && (when.templates().isEmpty() || when.templates().contains(facts.template()))
                && (when.categories().isEmpty() || when.categories().contains(facts.category()))
                && (when.territories().isEmpty() || !Collections.disjoint(when.territories(), facts.territories()))
                && (when.tiers().isEmpty()
                        || (facts.tier() != null && when.tiers().contains(facts.tier())))
                && (when.keywords().isEmpty()
                        || when.keywords().stream().anyMatch(word -> text.contains(word.toUpperCase(Locale.ROOT))))
                && (when.hours() == null
                        || when.hours().contain(facts.localTime().toLocalTime()))
                && (when.days().isEmpty()
                        || when.days().contains(facts.localTime().getDayOfWeek()));
    }

    private static <V> @Nullable V first(
            List<DispatchRule> rules, RuleFacts facts, Function<RuleThen, @Nullable V> part) {
        return rules.stream()
                .filter(rule -> rule.enabled() && matches(facts, rule.when()))
                .map(rule -> part.apply(rule.then()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static RuleFacts facts(Random random) {
        return new RuleFacts(
                one(random, Channel.values()),
                one(random, ServiceType.values()),
                one(random, "boiler-repair", "lift-check"),
                one(random, "boiler", "lift"),
                random.nextBoolean() ? List.of("oberland-nord", "oberland") : List.of("oberland-sued", "oberland"),
                random.nextInt(3) == 0 ? null : one(random, "gold", "silver"),
                one(random, "smell of gas", "no heat", "漏水"),
                LocalDateTime.parse("2026-03-16T00:00").plusMinutes(random.nextInt(7 * 24 * 60)));
    }

    private static List<DispatchRule> rules(Random random) {
        return IntStream.range(0, random.nextInt(9))
                .mapToObj(at -> new DispatchRule(
                        new UUID(random.nextLong(), at),
                        "rule " + at,
                        random.nextInt(5) > 0,
                        when(random),
                        then(random)))
                .toList();
    }

    private static RuleWhen when(Random random) {
        return new RuleWhen(
                some(random, Channel.values()),
                some(random, ServiceType.values()),
                some(random, "boiler-repair", "lift-check"),
                some(random, "boiler", "lift"),
                some(random, "oberland", "oberland-nord", "oberland-sued"),
                some(random, "gold", "silver"),
                some(random, "GAS", "heat", "漏水"),
                random.nextInt(4) > 0
                        ? null
                        : new Hours(LocalTime.of(random.nextInt(24), 0), LocalTime.of(random.nextInt(24), 30)),
                some(random, DayOfWeek.values()));
    }

    private static RuleThen then(Random random) {
        return new RuleThen(
                random.nextBoolean() ? null : one(random, "a", "b"),
                random.nextBoolean() ? null : one(random, Priority.values()),
                random.nextBoolean() ? null : one(random, DispatchMode.values()),
                random.nextBoolean() ? null : one(random, "oberland-nord", "oberland-sued"),
                random.nextBoolean() ? null : UUID.randomUUID(),
                some(random, Role.SUPERVISOR, Role.DISPATCHER));
    }

    @SafeVarargs
    private static <V> V one(Random random, V... values) {
        return values[random.nextInt(values.length)];
    }

    /** Mostly none, so that rules match now and then. */
    @SafeVarargs
    private static <V> List<V> some(Random random, V... values) {
        return random.nextInt(4) > 0
                ? List.of()
                : List.of(values).stream().filter(value -> random.nextBoolean()).toList();
    }

    private static boolean matched(RuleFacts facts, RuleWhen when) {
        return RuleEvaluation.evaluate(List.of(rule("one", when, URGENT)), facts)
                .traces()
                .getFirst()
                .matched();
    }

    private static RuleWhen keyword(String word) {
        return new RuleWhen(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(word), null, List.of());
    }

    private static RuleWhen territory(String id) {
        return new RuleWhen(
                List.of(), List.of(), List.of(), List.of(), List.of(id), List.of(), List.of(), null, List.of());
    }

    private static DispatchRule rule(String name, RuleWhen when, RuleThen then) {
        return new DispatchRule(UUID.randomUUID(), name, true, when, then);
    }
}
