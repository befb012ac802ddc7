package io.paidan.server.sla;

import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.EscalationStep;
import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.sla.SaveCalendar;
import io.paidan.contract.sla.SlaChoice;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.StandardPolicies;
import io.paidan.contract.term.TermKind;
import io.paidan.server.notice.NoticeChannels;
import io.paidan.server.platform.FieldChecks;
import io.paidan.server.platform.FieldChecks.Findings;
import io.paidan.server.term.Terms;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What may be set up: every field that is wrong is named, with the way out. */
@Component
class SlaChecks {

    private static final int LONGEST_ID = 32;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_STEPS = 10;
    private static final int AT_THE_DEADLINE = 100;

    private final FieldChecks checks;
    private final Terms terms;
    private final NoticeChannels channels;

    SlaChecks(FieldChecks checks, Terms terms, NoticeChannels channels) {
        this.checks = checks;
        this.terms = terms;
        this.channels = channels;
    }

    void calendar(String id, SaveCalendar calendar) {
        var found = checks.begin();
        found.code("id", id, LONGEST_ID);
        found.wrong("id", id, BusinessCalendar.ROUND_THE_CLOCK.id().equals(id), "field.sla-reserved");
        found.line("name", calendar.name(), LONGEST_NAME);
        calendar.specialDays().forEach(day -> found.line("specialDays.name", day.name(), LONGEST_NAME));
        var days = calendar.specialDays().size();
        found.wrong("specialDays", days, days > BusinessCalendar.MOST_SPECIAL_DAYS, "field.sla-too-many-days");
        found.wrong("week", null, calendar.week().isEmpty(), "field.sla-never-open");
        found.wrong(
                "week", null, BusinessCalendar.overlaps(calendar.week(), calendar.specialDays()), "field.sla-overlap");
        found.refuse();
    }

    void unused(BusinessCalendar calendar, List<SlaPolicy> policies) {
        var found = checks.begin();
        policies.stream()
                .filter(policy -> policy.calendar().equals(calendar.id()))
                .findFirst()
                .ifPresent(policy -> found.wrong("id", policy.name(), true, "field.sla-calendar-used"));
        found.refuse();
    }

    void policy(
            String id,
            SlaPolicy policy,
            List<SlaPolicy> others,
            List<BusinessCalendar> calendars,
            Predicate<String> isTerritory) {
        var found = checks.begin();
        found.code("id", id, LONGEST_ID);
        var isStandard = StandardPolicies.list().stream()
                .anyMatch(standard -> standard.id().equals(id));
        found.wrong("id", id, isStandard, "field.sla-reserved");
        found.wrong("id", policy.id(), !policy.id().equals(id), "field.sla-other-id");
        found.line("name", policy.name(), LONGEST_NAME);
        terms.check(found, "tier", TermKind.TIER, policy.tier());
        if (policy.territory() != null) {
            found.known("territory", policy.territory(), isTerritory.test(policy.territory()));
        }
        found.known("calendar", policy.calendar(), isKnown(policy.calendar(), calendars));
        for (var target : SlaTarget.values()) {
            policy.allowed(target)
                    .ifPresent(time -> found.wrong(field(target), time, !isInRange(time), "field.sla-time"));
        }
        order(policy, found);
        var steps = policy.steps();
        found.wrong("steps", steps.size(), steps.size() > MOST_STEPS, "field.sla-too-many-steps");
        found.wrong("steps", null, steps.stream().noneMatch(SlaChecks::isHeardInTime), "field.sla-nobody-hears");
        var unknown = channels.listUnknown(
                steps.stream().flatMap(step -> step.channels().stream()).toList());
        found.wrong("steps.channels", String.join(", ", unknown), !unknown.isEmpty(), "field.sla-unknown-channel");
        found.once("steps", steps.stream().map(step -> step.act().name()).toList());
        others.stream()
                .filter(other -> sameConditions(other, policy))
                .findFirst()
                .ifPresent(other -> found.wrong("priority", other.name(), true, "field.sla-same-conditions"));
        found.refuse();
    }

    /** Nobody arrives before he is sent, and nothing is done before somebody has arrived. */
    private static void order(SlaPolicy policy, Findings found) {
        var toArrive = policy.toArrive();
        var toDispatch = policy.toDispatch();
        var toComplete = policy.toComplete();
        found.wrong(
                field(SlaTarget.DISPATCH),
                toDispatch,
                toDispatch != null && isInRange(toArrive) && toDispatch.compareTo(toArrive) > 0,
                "field.sla-dispatch-after-arrival");
        found.wrong(
                field(SlaTarget.COMPLETE),
                toComplete,
                toComplete != null && isInRange(toArrive) && toComplete.compareTo(toArrive) < 0,
                "field.sla-complete-before-arrival");
    }

    void rule(String id, PriorityRule rule) {
        var found = checks.begin();
        found.code("id", id, LONGEST_ID);
        found.wrong("id", rule.id(), !rule.id().equals(id), "field.sla-other-id");
        found.line("name", rule.name(), LONGEST_NAME);
        terms.check(found, "tier", TermKind.TIER, rule.tier());
        terms.check(found, "category", TermKind.CATEGORY, rule.category());
        found.text("keyword", rule.keyword(), LONGEST_NAME);
        found.between("percent", rule.percent(), 1, 100);
        found.refuse();
    }

    /** At the deadline at last an order is an alert: somebody besides its engineer has to look at it. */
    private static boolean isHeardInTime(EscalationStep step) {
        return step.percent() <= AT_THE_DEADLINE && step.act() != EscalationAct.REMIND_ENGINEER;
    }

    private static boolean isKnown(String calendar, List<BusinessCalendar> calendars) {
        return calendar.equals(BusinessCalendar.ROUND_THE_CLOCK.id())
                || calendars.stream().anyMatch(each -> each.id().equals(calendar));
    }

    private static String field(SlaTarget target) {
        return "to" + target.name().charAt(0) + target.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static boolean isInRange(Duration time) {
        return time.compareTo(Duration.ofMinutes(1)) >= 0
                && time.compareTo(SlaPolicy.LONGEST) <= 0
                && time.equals(Duration.ofMinutes(time.toMinutes()));
    }

    private static boolean sameConditions(SlaPolicy one, SlaPolicy other) {
        return SlaChoice.conditions(one).equals(SlaChoice.conditions(other))
                && Objects.equals(one.tier(), other.tier())
                && one.priority() == other.priority()
                && one.serviceType() == other.serviceType()
                && Objects.equals(one.territory(), other.territory());
    }
}
