package io.paidan.contract.board;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Skill;
import io.paidan.contract.feed.RegionCursor;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import io.paidan.contract.term.Term;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Instant;
import java.util.List;

/**
 * Everything a console shows at the start, as one consistent reading of the database: orders that are open, still to be
 * closed or ended today, open visits and those of today, the engineers with today's shifts and last positions, and the
 * catalogues.
 *
 * @param asOf per region the last event it contains; the stream goes on from there
 * @param demo true when the server runs the demo company
 * @param noticeHoldSeconds how long an assignment is kept from the engineer, so that it can be undone unseen
 * @param notices what the user was told and has not read, the newest first
 * @param sla how those orders stand against what was promised
 */
public record Board(
        Instant serverTime,
        boolean demo,
        int noticeHoldSeconds,
        List<RegionCursor> asOf,
        List<Territory> territories,
        List<Skill> skills,
        List<Term> terms,
        List<ServiceTemplate> templates,
        List<WorkOrderSummary> orders,
        List<OrderSla> sla,
        List<VisitSummary> visits,
        List<EngineerSummary> engineers,
        List<EngineerPosition> positions,
        List<Part> parts,
        List<Store> stores,
        List<StockLevel> stock,
        List<NoticeSummary> notices) {}
