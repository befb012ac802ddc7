package io.paidan.contract.sla;

/**
 * Who hears of an order when a share of its time is used.
 *
 * @param percent of the time allowed, 1 to {@value #MOST_PERCENT}; 100 is the deadline
 */
public record EscalationStep(int percent, EscalationAct act) {

    public static final int MOST_PERCENT = 500;

    /** @throws IllegalArgumentException when the share is out of range */
    public EscalationStep {
        if (percent < 1 || percent > MOST_PERCENT) {
            throw new IllegalArgumentException(
                    "an escalation step at %d %% is not within 1–%d".formatted(percent, MOST_PERCENT));
        }
    }
}
