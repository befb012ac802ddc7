package io.paidan.server.attachment;

import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The files of orders, for whoever looks at them as evidence. */
@Component
public class Pictures {

    private final AttachmentMapper mapper;

    Pictures(AttachmentMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Empty when this order has no such file, whatever other orders have.
     *
     * @param id as somebody typed it, which may be no id at all
     */
    public Optional<Attachment> find(WorkOrderSummary order, String id) {
        return mapper.findOfOrder(order.region(), order.id(), id);
    }
}
