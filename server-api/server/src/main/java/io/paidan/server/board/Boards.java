package io.paidan.server.board;

import io.paidan.contract.board.Board;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.feed.FeedPosition;
import io.paidan.server.notice.InAppNotices;
import io.paidan.server.organisation.CompanyRulesSetup;
import io.paidan.server.organisation.Scope;
import io.paidan.server.organisation.Territories;
import io.paidan.server.platform.ServerSettingMapper;
import io.paidan.server.platform.database.PlanMapper;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sla.clock.OrderClocks;
import io.paidan.server.stock.Stock;
import io.paidan.server.term.Terms;
import io.paidan.server.visit.Visits;
import io.paidan.server.workorder.ServiceTemplates;
import io.paidan.server.workorder.WorkOrders;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the board: every part of it, and the events it contains, as of one moment. */
@Component
class Boards {

    private final FeedPosition feedPosition;
    private final Territories territories;
    private final Engineers engineers;
    private final Terms terms;
    private final ServiceTemplates templates;
    private final WorkOrders workOrders;
    private final OrderClocks clocks;
    private final Visits visits;
    private final Stock stock;
    private final InAppNotices notices;
    private final CompanyRulesSetup companyRules;
    private final ServerSettingMapper settings;
    private final PlanMapper plans;
    private final Clock clock;

    Boards(
            FeedPosition feedPosition,
            Territories territories,
            Engineers engineers,
            Terms terms,
            ServiceTemplates templates,
            WorkOrders workOrders,
            OrderClocks clocks,
            Visits visits,
            Stock stock,
            InAppNotices notices,
            CompanyRulesSetup companyRules,
            ServerSettingMapper settings,
            PlanMapper plans,
            Clock clock) {
        this.feedPosition = feedPosition;
        this.territories = territories;
        this.engineers = engineers;
        this.terms = terms;
        this.templates = templates;
        this.workOrders = workOrders;
        this.clocks = clocks;
        this.visits = visits;
        this.stock = stock;
        this.notices = notices;
        this.companyRules = companyRules;
        this.settings = settings;
        this.plans = plans;
        this.clock = clock;
    }

    /** Only the demo moves the company's clock, so a moved one is the mark of a demo. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Board read(SignedInUser user) {
        plans.planOnce();
        var scope = Scope.of(user);
        var orders = workOrders.listForBoard(scope);
        return new Board(
                clock.instant(),
                settings.find(ServerSettingMapper.CLOCK_OFFSET).isPresent(),
                companyRules.get().noticeHoldSeconds(),
                feedPosition.read(scope.regions()),
                territories.list(scope),
                engineers.listSkills(),
                terms.list(),
                templates.list(),
                orders,
                clocks.list(orders),
                visits.listForBoard(scope),
                engineers.list(scope),
                engineers.listPositions(scope),
                stock.listParts(),
                stock.listStores(scope),
                stock.listLevels(scope),
                notices.listUnread(user));
    }
}
