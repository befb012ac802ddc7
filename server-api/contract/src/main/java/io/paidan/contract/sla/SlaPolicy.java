package io.paidan.contract.sla;

import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long things may take for some kind of order. A condition that is null holds for any order; which policy an order
 * gets is written in {@link SlaChoice}.
 *
 * @param id a short word, such as {@code gold-emergency}
 * @param version grows by one with every change; an order keeps the version it was planned with
 * @param territory with all below it
 * @param calendar id of the {@link BusinessCalendar} in whose hours the times are counted
 * @param toDispatch until an engineer has it; null when nobody promises that
 * @param toAccept from then until he accepts; null when he need not
 * @param toArrive until he is there; a customer's window replaces it by its end
 * @param toComplete until the work is done; null when nobody promises that
 * @param afterTimeout what becomes of a visit that is not accepted after the reminder; null when the order's dispatch mode
 *     decides
 * @param steps by rising share of the time used
 */
public record SlaPolicy(
        String id,
        int version,
        String name,
        @Nullable String tier,
        @Nullable Priority priority,
        @Nullable ServiceType serviceType,
        @Nullable String territory,
        String calendar,
        @Nullable Duration toDispatch,
        @Nullable Duration toAccept,
        Duration toArrive,
        @Nullable Duration toComplete,
        @Nullable AfterTimeout afterTimeout,
        List<EscalationStep> steps) {

    public static final Duration LONGEST = Duration.ofDays(90);

    /** Who hears of an order where no policy says otherwise. */
    public static final List<EscalationStep> USUAL_STEPS = List.of(
            new EscalationStep(50, EscalationAct.REMIND_ENGINEER),
            new EscalationStep(75, EscalationAct.WARN_DISPATCHER),
            new EscalationStep(100, EscalationAct.SUPERVISOR_TAKES_OVER),
            new EscalationStep(150, EscalationAct.REGIONAL_MANAGER));

    public SlaPolicy {
        steps = steps.stream()
                .sorted(Comparator.comparingInt(EscalationStep::percent))
                .toList();
    }

    /** It promises the same, in another version and by another name. */
    public SlaPolicy as(int otherVersion, String otherName) {
        return new SlaPolicy(
                id,
                otherVersion,
                otherName,
                tier,
                priority,
                serviceType,
                territory,
                calendar,
                toDispatch,
                toAccept,
                toArrive,
                toComplete,
                afterTimeout,
                steps);
    }

    /** The time allowed for a target; empty when nobody promises it. */
    public Optional<Duration> allowed(SlaTarget target) {
        return Optional.ofNullable(
                switch (target) {
                    case DISPATCH -> toDispatch;
                    case ACCEPT -> toAccept;
                    case ARRIVE -> toArrive;
                    case COMPLETE -> toComplete;
                    case RESUME -> null;
                });
    }
}
