package io.paidan.contract.workorder;

import io.paidan.contract.stock.RequiredPart;
import java.time.Duration;
import java.util.List;

/**
 * What a kind of service needs as a rule: the source of a new order's defaults.
 *
 * @param crewSize how many engineers it takes at the same time, at least 1
 */
public record ServiceTemplate(
        String code,
        ServiceType serviceType,
        String category,
        String nameEn,
        String nameZh,
        Duration duration,
        Priority priority,
        List<String> requiredSkills,
        List<RequiredPart> likelyParts,
        int crewSize) {
    public ServiceTemplate {
        requiredSkills = List.copyOf(requiredSkills);
        likelyParts = List.copyOf(likelyParts);
    }
}
