package io.paidan.server.day;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.OpenHours;
import io.paidan.contract.sla.SaveCalendar;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.sla.WeekHours;
import io.paidan.contract.workorder.Priority;
import io.paidan.server.testing.ApiClient;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of the scripted day: a way of dispatch for each kind of story, one policy round the clock and one in shop hours. */
final class DayRules {

    /** Shops are open every day, with a break at noon. */
    static final List<LocalTime[]> HOURS = List.of(
            new LocalTime[] {LocalTime.of(8, 0), LocalTime.of(12, 0)},
            new LocalTime[] {LocalTime.of(13, 0), LocalTime.of(18, 0)});

    /** With a photo and a signature; {@link ScriptedDayIT} makes it. */
    static final String PROVEN_TEMPLATE = "repair-proven";

    private DayRules() {}

    static void save(ApiClient admin) {
        var rules = admin.get("/api/dispatch-rules").as(DispatchRules.class);
        admin.put(
                        "/api/dispatch-rules/" + rules.version(),
                        new DispatchRules(
                                rules.version(),
                                Stream.concat(
                                                Stream.of(proven()),
                                                Arrays.stream(Story.Way.values())
                                                        .map(DayRules::rule))
                                        .toList()))
                .as(DispatchRules.class);
        calendar(admin);
    }

    /** What the customer wants to see and to sign is done by a procedure. */
    private static DispatchRule proven() {
        var then = new RuleThen(PROVEN_TEMPLATE, null, null, null, null, List.of());
        return new DispatchRule(UUID.randomUUID(), Story.PROVEN, true, when(Story.PROVEN), then);
    }

    private static RuleWhen when(String word) {
        return new RuleWhen(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(word), null, List.of());
    }

    private static DispatchRule rule(Story.Way way) {
        var when = when(way.name().toLowerCase(Locale.ROOT));
        var then = new RuleThen(
                null,
                way == Story.Way.FORWARD ? Priority.P2 : null,
                DispatchMode.valueOf(way.name()),
                null,
                null,
                List.of());
        return new DispatchRule(UUID.randomUUID(), way.name(), true, when, then);
    }

    private static void calendar(ApiClient admin) {
        var week = Stream.of(DayOfWeek.values())
                .flatMap(day -> HOURS.stream().map(open -> new WeekHours(day, new OpenHours(open[0], open[1]))))
                .toList();
        admin.put("/api/business-calendars/shop", new SaveCalendar(0, "Shop", week, List.of()))
                .as(BusinessCalendar.class);
        Stream.of(roundTheClock(), inShopHours())
                .forEach(policy ->
                        admin.put("/api/sla-policies/" + policy.id(), policy).as(SlaPolicy.class));
    }

    static SlaPolicy roundTheClock() {
        return policy("ordinary", null, "24x7");
    }

    static SlaPolicy inShopHours() {
        return policy("shop", Priority.P2, "shop");
    }

    private static SlaPolicy policy(String id, @Nullable Priority priority, String calendar) {
        return new SlaPolicy(
                id,
                0,
                id,
                null,
                priority,
                null,
                null,
                calendar,
                Duration.ofMinutes(45),
                Duration.ofMinutes(20),
                Duration.ofHours(3),
                Duration.ofHours(6),
                null,
                SlaPolicy.USUAL_STEPS);
    }
}
