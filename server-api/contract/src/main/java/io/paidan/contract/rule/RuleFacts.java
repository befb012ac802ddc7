package io.paidan.contract.rule;

import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.ServiceType;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules know of an order.
 *
 * @param template the code of the one it was asked for with
 * @param territories the one it lies in, and all above it
 * @param tier of the customer; null when he has none or is not known
 * @param text title and description
 * @param localTime when it came in, in the zone of its territory
 */
public record RuleFacts(
        Channel channel,
        ServiceType serviceType,
        String template,
        String category,
        List<String> territories,
        @Nullable String tier,
        String text,
        LocalDateTime localTime) {
    public RuleFacts {
        territories = List.copyOf(territories);
    }
}
