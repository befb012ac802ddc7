package io.paidan.installer.demo;

import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.SlaCase;
import io.paidan.contract.sla.SlaChoice;
import io.paidan.contract.sla.WorkingTime;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What the company's policies promise its customers. */
record DemoPromises(DemoCatalogue catalogue, ZoneId zone) {

    /** Until when somebody must be there, as the server gives it to orders without a window. */
    Instant arriveBy(DemoCustomer customer, Priority priority, ServiceType serviceType, Instant createdAt) {
        var area = customer.area();
        // none of its templates names a policy
        var order = new SlaCase(null, customer.tier(), priority, serviceType, List.of(area.id(), area.region()));
        var policy = SlaChoice.of(catalogue.policies(), order).policy();
        return new WorkingTime(calendar(policy.calendar()), zone).plus(createdAt, policy.toArrive());
    }

    private BusinessCalendar calendar(String id) {
        return catalogue.calendars().stream()
                .filter(calendar -> calendar.id().equals(id))
                .findFirst()
                .orElse(BusinessCalendar.ROUND_THE_CLOCK);
    }
}
