package io.paidan.contract.sla;

import java.util.List;

/**
 * How an order stands, and why its policy is the one it is.
 *
 * @param choice as it would be made now
 * @param calendarChanged true when the hours its times are counted in have changed since, of whatever policy
 * @param acceptances the visits that are to be accepted, by their planned start
 */
public record SlaDetails(OrderSla sla, SlaChoice choice, boolean calendarChanged, List<OpenAcceptance> acceptances) {
    public SlaDetails {
        acceptances = List.copyOf(acceptances);
    }
}
