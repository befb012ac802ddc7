package io.paidan.server.workorder;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.Outcome;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderPage;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.database.PlanMapper;
import io.paidan.server.platform.database.SearchWords;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.visit.Visits;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads orders for screens. */
@Component
class WorkOrderQueries {

    private final WorkOrders workOrders;
    private final WorkOrderMapper mapper;
    private final WorkOrderListMapper lists;
    private final OrderSearch search;
    private final PlanMapper plans;
    private final Visits visits;
    private final Procedures procedures;
    private final Reworks reworks;
    private final History history;

    WorkOrderQueries(
            WorkOrders workOrders,
            WorkOrderMapper mapper,
            WorkOrderListMapper lists,
            OrderSearch search,
            PlanMapper plans,
            Visits visits,
            Procedures procedures,
            Reworks reworks,
            History history) {
        this.workOrders = workOrders;
        this.mapper = mapper;
        this.lists = lists;
        this.search = search;
        this.plans = plans;
        this.visits = visits;
        this.procedures = procedures;
        this.reworks = reworks;
        this.history = history;
    }

    /** @throws ProblemException NOT_FOUND when there is none in this scope */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public WorkOrderDetails getDetails(UUID id, Scope scope) {
        var order = workOrders.get(id, scope);
        var text = mapper.getText(order.region(), id);
        var steps = procedures.tries(order);
        var again = reworks.list(order, scope);
        return new WorkOrderDetails(
                order,
                text.channel(),
                text.description(),
                text.rawContent(),
                text.createdBy(),
                new Outcome(text.reworks() + again.size(), text.closedUnconfirmed()),
                reworks.findFirst(order, scope).orElse(null),
                again,
                procedures.templateOf(order),
                steps.now(),
                steps.former(),
                visits.listOfOrder(order.region(), id),
                history.list(order.region(), id));
    }

    /**
     * The newest orders first.
     *
     * @param words to be found in number, title or customer, and in phone or address by whoever is shown those; null or
     *     blank for all
     * @param after where the page before said to go on; null for the first page
     * @throws ProblemException MALFORMED when {@code after} is none of ours
     */
    @Transactional(readOnly = true)
    public WorkOrderPage list(
            SignedInUser user,
            @Nullable WorkOrderStatus status,
            @Nullable String words,
            @Nullable String after,
            int limit) {
        var oneMore = read(user, status, SearchWords.of(words), after == null ? null : cursor(after), limit + 1);
        if (oneMore.size() <= limit) {
            return new WorkOrderPage(oneMore, null);
        }
        var page = oneMore.subList(0, limit);
        return new WorkOrderPage(page, PageCursor.of(page.getLast()).toString());
    }

    private List<WorkOrderSummary> read(
            SignedInUser user,
            @Nullable WorkOrderStatus status,
            @Nullable SearchWords words,
            @Nullable PageCursor after,
            int limit) {
        var scope = Scope.of(user);
        plans.planForValues();
        return words == null
                ? lists.list(scope, status, null, true, after, null, limit)
                : search.find(scope, status, words, user.shownCustomers().ofAllOrders(), after, limit);
    }

    private static PageCursor cursor(String after) {
        return PageCursor.parse(after)
                .orElseThrow(() -> new ProblemException(ProblemCode.MALFORMED, "page", "after", after));
    }
}
