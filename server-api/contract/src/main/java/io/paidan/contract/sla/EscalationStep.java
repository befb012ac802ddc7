package io.paidan.contract.sla;

import java.util.List;

/**
 * Who hears of an order when a share of its time is used.
 *
 * @param percent of the time allowed, 1 to {@value #MOST_PERCENT}; 100 is the deadline
 * @param channels codes of the notice channels it goes out by, besides Paidan itself; empty for those that carry
 *     escalations
 */
public record EscalationStep(int percent, EscalationAct act, List<String> channels) {

    public static final int MOST_PERCENT = 500;

    /** By the channels that carry escalations. */
    public EscalationStep(int percent, EscalationAct act) {
        this(percent, act, List.of());
    }

    /** @throws IllegalArgumentException when the share is out of range */
    public EscalationStep {
        if (percent < 1 || percent > MOST_PERCENT) {
            throw new IllegalArgumentException(
                    "an escalation step at %d %% is not within 1–%d".formatted(percent, MOST_PERCENT));
        }
        channels = List.copyOf(channels);
    }
}
