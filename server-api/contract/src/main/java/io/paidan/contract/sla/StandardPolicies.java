package io.paidan.contract.sla;

import io.paidan.contract.workorder.Priority;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What holds for an order that no policy of the company's speaks of, so that every order has a deadline. */
public final class StandardPolicies {

    private static final List<SlaPolicy> ALL =
            Arrays.stream(Priority.values()).map(StandardPolicies::make).toList();

    private StandardPolicies() {}

    /** One a priority, the most pressing first. */
    public static List<SlaPolicy> list() {
        return ALL;
    }

    public static SlaPolicy of(Priority priority) {
        return ALL.stream()
                .filter(policy -> policy.priority() == priority)
                .findFirst()
                .orElseThrow();
    }

    private static SlaPolicy make(Priority priority) {
        return switch (priority) {
            case P1 -> policy(priority, Duration.ofMinutes(15), Duration.ofHours(2), Duration.ofHours(6));
            case P2 -> policy(priority, Duration.ofMinutes(45), Duration.ofHours(4), Duration.ofHours(10));
            case P3 -> policy(priority, Duration.ofHours(4), Duration.ofHours(8), Duration.ofDays(1));
            case P4 -> policy(priority, null, Duration.ofDays(2), Duration.ofDays(4));
        };
    }

    private static SlaPolicy policy(
            Priority priority, @Nullable Duration dispatch, Duration arrive, Duration complete) {
        return new SlaPolicy(
                "standard-" + priority.name().toLowerCase(Locale.ROOT),
                1,
                priority.name(),
                null,
                priority,
                null,
                null,
                BusinessCalendar.ROUND_THE_CLOCK.id(),
                dispatch,
                Duration.ofMinutes(15),
                arrive,
                complete,
                null,
                SlaPolicy.USUAL_STEPS);
    }
}
