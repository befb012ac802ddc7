package io.paidan.contract.workorder;

import io.paidan.contract.stock.RequiredPart;
import java.time.Duration;
import java.util.List;

/** What a kind of service needs as a rule: the source of a new order's defaults. */
public record ServiceTemplate(
        String code,
        ServiceType serviceType,
        String category,
        String nameEn,
        String nameZh,
        Duration duration,
        Priority priority,
        List<String> requiredSkills,
        List<RequiredPart> likelyParts) {
    public ServiceTemplate {
        requiredSkills = List.copyOf(requiredSkills);
        likelyParts = List.copyOf(likelyParts);
    }
}
