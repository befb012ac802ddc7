package io.paidan.server.dispatch;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Actor;
import io.paidan.server.organisation.CompanyRulesSetup;
import io.paidan.server.organisation.Territories;
import io.paidan.server.platform.EachByItself;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.workorder.WorkOrders;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes what was left lying too long: what the customer has not confirmed, and what nobody closed after he had. Several servers
 * may do it at once: one wins, each order closes once.
 */
@Component
class ForgottenOrders {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenOrders.class);
    private static final int AT_ONCE = 100;

    private final EachByItself closing = new EachByItself("Closing a forgotten order");
    private final WorkOrders workOrders;
    private final WorkOrderTransitions transitions;
    private final Territories territories;
    private final CompanyRulesSetup companyRules;
    private final Clock clock;

    ForgottenOrders(
            WorkOrders workOrders,
            WorkOrderTransitions transitions,
            Territories territories,
            CompanyRulesSetup companyRules,
            Clock clock) {
        this.workOrders = workOrders;
        this.transitions = transitions;
        this.territories = territories;
        this.companyRules = companyRules;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void close() {
        var before = clock.instant().minus(companyRules.get().closingWait());
        closing.forEach(workOrders.listForgotten(before, AT_ONCE), WorkOrderSummary::number, this::close);
    }

    private void close(WorkOrderSummary order) {
        var server = Actor.server(territories.wholeRegion(order.region()));
        try {
            var command = new TransitionWorkOrder(WorkOrderStatus.CLOSED, order.version(), null, null);
            transitions.move(order.id(), command, server);
        } catch (ProblemException refusal) {
            if (refusal.code() != ProblemCode.CONFLICT) {
                throw refusal;
            }
            LOG.debug("Somebody was faster to move {}", order.number());
        }
    }
}
