package io.paidan.server.attachment;

import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.workorder.Evidence;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks for pictures among the files of orders. */
@Component
class Pictures implements Evidence {

    private final AttachmentMapper mapper;

    Pictures(AttachmentMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<Attachment> find(WorkOrderSummary order, String id) {
        return mapper.findOfOrder(order.region(), order.id(), id);
    }
}
