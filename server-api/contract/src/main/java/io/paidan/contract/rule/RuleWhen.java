package io.paidan.contract.rule;

import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.ServiceType;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a rule is for: all that is said must hold, one of each list is enough, an empty list asks nothing.
 *
 * @param templates codes of the templates it was asked for with; null in what was saved before rules knew of them
 * @param tiers customer tiers such as {@code gold}
 * @param keywords looked for in title and description, whatever their case
 * @param hours the local time of the order's territory; null for any time
 * @param days local days of the week
 */
public record RuleWhen(
        List<Channel> channels,
        List<ServiceType> serviceTypes,
        @Nullable List<String> templates,
        List<String> categories,
        List<String> territories,
        List<String> tiers,
        List<String> keywords,
        @Nullable Hours hours,
        List<DayOfWeek> days) {

    /** For every order. */
    public static final RuleWhen ALWAYS = in(List.of());

    public RuleWhen {
        channels = List.copyOf(channels);
        serviceTypes = List.copyOf(serviceTypes);
        templates = templates == null ? List.of() : List.copyOf(templates);
        categories = List.copyOf(categories);
        territories = List.copyOf(territories);
        tiers = List.copyOf(tiers);
        keywords = List.copyOf(keywords);
        days = List.copyOf(days);
    }

    /** For every order of these territories. */
    public static RuleWhen in(List<String> territories) {
        return new RuleWhen(
                List.of(), List.of(), List.of(), List.of(), territories, List.of(), List.of(), null, List.of());
    }

    /** Never null. */
    @Override
    public List<String> templates() {
        return Objects.requireNonNull(templates);
    }
}
