package io.paidan.server.notice;

import io.paidan.contract.notice.NoticeSummary;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.workorder.WorkOrders;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was told what about an order. */
@Service
class OrderNotices {

    private final NoticeMapper mapper;
    private final WorkOrders workOrders;

    OrderNotices(NoticeMapper mapper, WorkOrders workOrders) {
        this.mapper = mapper;
        this.workOrders = workOrders;
    }

    /**
     * Oldest first.
     *
     * @throws ProblemException NOT_FOUND when he sees no such order
     */
    @Transactional(readOnly = true)
    public List<NoticeSummary> list(UUID workOrderId, SignedInUser user) {
        var order = workOrders.get(workOrderId, Scope.of(user));
        return mapper.listOfOrder(order.region(), order.id(), user.shownCustomers());
    }
}
