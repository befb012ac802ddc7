package io.paidan.contract.sla;

import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import org.jspecify.annotations.Nullable;

/**
 * When an order becomes more pressing by itself: its time to arrive is used up to a share and nobody has come. A condition
 * that is null holds for any order.
 *
 * @param id a short word, such as {@code no-heating}
 * @param version grows by one with every change
 * @param tier of the customer
 * @param category what is to be serviced, as in the template
 * @param keyword of the fault: a word of title or description, whatever its case
 * @param namedOnly true when it holds only for orders whose service template names it
 * @param percent of the time to arrive, 1 to 100
 * @param raiseTo an order that is as pressing already is left alone
 */
public record PriorityRule(
        String id,
        int version,
        String name,
        @Nullable String tier,
        @Nullable ServiceType serviceType,
        @Nullable String category,
        @Nullable String keyword,
        boolean namedOnly,
        int percent,
        Priority raiseTo) {}
