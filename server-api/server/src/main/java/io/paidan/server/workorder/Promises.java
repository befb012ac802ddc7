package io.paidan.server.workorder;

import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What the company promises its customers, as far as taking in an order and setting up a template ask. */
public interface Promises {

    /**
     * Until when somebody must be there for an order without a window.
     *
     * @param tier of the customer; null when he has none or is not known
     * @param zone of the place
     */
    Instant arriveBy(
            ServiceTemplate template,
            @Nullable String tier,
            Priority priority,
            String territory,
            Instant receivedAt,
            ZoneId zone);

    boolean knowsPolicy(String id);

    boolean knowsPriorityRule(String id);
}
