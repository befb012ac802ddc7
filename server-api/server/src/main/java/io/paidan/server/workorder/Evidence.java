package io.paidan.server.workorder;

import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.util.Optional;

/** The files of an order, as far as they prove that a step was done. */
public interface Evidence {

    /**
     * Empty when this order has no such file, whatever other orders have.
     *
     * @param id as somebody typed it, which may be no id at all
     */
    Optional<Attachment> find(WorkOrderSummary order, String id);
}
