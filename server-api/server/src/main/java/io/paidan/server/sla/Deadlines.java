package io.paidan.server.sla;

import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.sla.WorkingTime;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Counts by a policy's calendar as it is now. */
@Component
public class Deadlines {

    private final Calendars calendars;

    Deadlines(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * Until when somebody must be there for an order without a window.
     *
     * @param zone of the customer's territory
     */
    public Instant arriveBy(SlaPolicy policy, Instant receivedAt, ZoneId zone) {
        return new WorkingTime(calendar(policy), zone).plus(receivedAt, policy.toArrive());
    }

    public BusinessCalendar calendar(SlaPolicy policy) {
        return calendars.find(policy.calendar()).orElse(BusinessCalendar.ROUND_THE_CLOCK);
    }
}
