package io.paidan.server.workorder;

import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.database.SearchWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds orders by words, the newest first. Words that many orders have are found by looking through the newest, words that
 * few have by the indexes of words; how many of the newest have them tells which they are.
 */
@Component
class OrderSearch {

    private static final int NEWEST = 1_000;
    private static final int MOST = 20_000;

    /** Of what is expected to fill a page, as words are not spread evenly. */
    private static final double MARGIN = 1.25;

    private final WorkOrderListMapper lists;
    private final int newest;
    private final int most;

    @Autowired
    OrderSearch(WorkOrderListMapper lists) {
        this(lists, NEWEST, MOST);
    }

    /**
     * @param newest so many orders are looked through first
     * @param most as long as the page promises to be filled among so many, it is gone on with
     */
    OrderSearch(WorkOrderListMapper lists, int newest, int most) {
        this.lists = lists;
        this.newest = newest;
        this.most = most;
    }

    /**
     * To be called where statements are planned for their values.
     *
     * @param personalData false when phone and address must not be found by
     * @param after the last order of the page before
     */
    List<WorkOrderSummary> find(
            Scope scope,
            @Nullable WorkOrderStatus status,
            SearchWords words,
            boolean personalData,
            @Nullable PageCursor after,
            int limit) {
        var found = new ArrayList<WorkOrderSummary>();
        var from = after;
        var looked = 0;
        var next = newest;
        do {
            var reach = lists.findReach(scope, from, next).orElse(null);
            found.addAll(lists.list(scope, status, words, personalData, from, reach, limit - found.size()));
            if (reach == null || found.size() == limit) {
                return found;
            }
            from = PageCursor.before(reach);
            looked += next;
            next = found.isEmpty() ? most : (int) (looked * MARGIN / found.size() * (limit - found.size())) + 1;
        } while (looked + next <= most);
        found.addAll(
                words.isIndexed()
                        ? lists.listIndexed(scope, status, words, personalData, from, limit - found.size())
                        : lists.list(scope, status, words, personalData, from, null, limit - found.size()));
        return found;
    }
}
