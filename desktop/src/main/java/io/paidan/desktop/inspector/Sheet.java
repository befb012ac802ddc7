package io.paidan.desktop.inspector;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.workorder.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of an order, ready to show.
 *
 * @param pill priority and time left, such as "P1 1:18 超时"
 * @param place address, customer, telephone and tier in one line
 * @param window when the customer is there and until when somebody must have come
 * @param wishes how many engineers it takes and whom the customer wants or does not; empty when any one will do
 * @param holder who has it and when, such as "王芳 · 已接单 · 12:05–13:00"; null when nobody
 * @param off who of them is not there then, such as "王芳届时不在岗：休假 08:00–17:00"; empty when all are
 */
public record Sheet(
        WorkOrderSummary order,
        Urgency urgency,
        String pill,
        String place,
        String window,
        String wishes,
        @Nullable Stage stage,
        @Nullable String holder,
        String off,
        List<PartLine> parts) {

    /**
     * A part and where it is.
     *
     * @param scarce true when the company has none at hand
     */
    public record PartLine(String name, String where, boolean scarce) {}
}
