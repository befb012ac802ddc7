package io.paidan.installer.demo;

import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.server.platform.database.StatusLists;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes one day: shifts, orders, visits, their history and the positions. */
final class DayTables {
    private final JdbcTemplate database;
    private final JsonMapper json;

    DayTables(JdbcTemplate database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void write(DemoDay day, LocalDate date, DemoCatalogue catalogue, List<EngineerSummary> engineers) {
        writeShifts(new DemoRoster(date, DemoCompany.ZONE), catalogue, engineers);
        writeAbsencesAndLoans(date, catalogue, engineers);
        writeOrders(day, date);
        writeVisits(day);
        writePositions(day, engineers);
    }

    /**
     * The night over an earlier day: what was planned took place, what was open is closed. Consoles that still know that
     * day load the board anew, since the numbers they have are gone from the feed.
     */
    void closeEarlierDays() {
        database.update("""
                update visit set status = 'DONE', departed_at = coalesce(departed_at, planned_start - travel_seconds * interval '1 s'),
                    arrived_at = coalesce(arrived_at, planned_start), started_at = coalesce(started_at, planned_start),
                    ended_at = planned_end, version = version + 1
                where status in
                """ + StatusLists.ACTIVE_VISIT);
        database.update("""
                update work_order set status = 'CLOSED', waiting_reason = null, ended_at = created_at + interval '12 h', version = version + 1
                where status in
                """ + StatusLists.OPEN_ORDER);
        database.update("""
                update sla_target_state s set met_at = s.due_at, left_seconds = null
                from work_order o
                where o.region = s.region and o.id = s.work_order_id and s.met_at is null
                    and o.status in ('COMPLETED', 'CONFIRMED', 'CLOSED')
                """);
        database.update("delete from last_position");
        database.update("delete from outbox");
        database.update("delete from feed");
        database.update("update feed_counter set last = last + 1");
    }

    /** Days before this one have brought some of them. */
    private void writeShifts(DemoRoster roster, DemoCatalogue catalogue, List<EngineerSummary> engineers) {
        var shifts =
                new Batch("shift", "region", "engineer_id", "starts_at", "ends_at", "break_starts_at", "break_ends_at");
        for (var n = 0; n < engineers.size(); n++) {
            var engineer = engineers.get(n);
            roster.shifts(catalogue.engineers().get(n), n)
                    .forEach(shift -> shifts.add(
                            engineer.region(),
                            engineer.id(),
                            shift.start(),
                            shift.end(),
                            shift.breakStart(),
                            shift.breakEnd()));
        }
        shifts.writeNew(database);
    }

    private void writeAbsencesAndLoans(LocalDate date, DemoCatalogue catalogue, List<EngineerSummary> engineers) {
        var absences = new Batch("absence", "region", "engineer_id", "starts_at", "ends_at", "kind");
        var loans = new Batch("loan", "region", "engineer_id", "territory", "starts_at", "ends_at");
        for (var n = 0; n < engineers.size(); n++) {
            var engineer = engineers.get(n);
            engineer.absences().stream()
                    .filter(away -> away.kind() != AbsenceKind.LENT)
                    .forEach(away ->
                            absences.add(engineer.region(), engineer.id(), away.start(), away.end(), away.kind()));
            var lent = catalogue.engineers().get(n).loan();
            if (lent != null) {
                var loan = lent.on(date, DemoCompany.ZONE);
                loans.add(engineer.region(), engineer.id(), loan.territory(), loan.start(), loan.end());
            }
        }
        absences.write(database);
        loans.write(database);
    }

    private void writeOrders(DemoDay day, LocalDate date) {
        var orders = new Batch(
                "work_order",
                "region",
                "id",
                "territory",
                "number",
                "status",
                "waiting_reason",
                "priority",
                "template_code",
                "service_type",
                "category",
                "channel",
                "title",
                "description",
                "customer_id",
                "customer_name",
                "customer_tier",
                "phone",
                "address",
                "lat",
                "lon",
                "duration_minutes",
                "due_at",
                "window_start",
                "window_end",
                "required_skills",
                "required_parts",
                "crew_size",
                "created_by",
                "created_at",
                "ended_at",
                "version");
        var history = new Batch(
                "history",
                "region",
                "work_order_id",
                "at",
                "actor",
                "kind",
                "subject",
                "from_status",
                "to_status",
                "reason");
        for (var one : day.orders()) {
            var order = one.order();
            var request = one.request();
            var window = order.window();
            orders.add(
                    order.region(),
                    order.id(),
                    order.territory(),
                    order.number(),
                    order.status(),
                    order.waitingReason(),
                    order.priority(),
                    order.templateCode(),
                    order.serviceType(),
                    order.category(),
                    request.channel(),
                    order.title(),
                    request.description(),
                    request.customer().id(),
                    order.customerName(),
                    order.customerTier(),
                    order.phone(),
                    order.address(),
                    order.place().lat(),
                    order.place().lon(),
                    order.duration().toMinutes(),
                    order.dueAt(),
                    window == null ? null : window.start(),
                    window == null ? null : window.end(),
                    order.requiredSkills(),
                    json.writeValueAsString(order.requiredParts()),
                    order.crewSize(),
                    request.createdBy(),
                    order.createdAt(),
                    one.endedAt(),
                    order.version());
            one.history()
                    .forEach(entry -> history.add(
                            order.region(),
                            order.id(),
                            entry.at(),
                            entry.actor(),
                            entry.kind(),
                            entry.subject(),
                            entry.from(),
                            entry.to(),
                            entry.reason()));
        }
        orders.write(database);
        history.write(database);
        var counters = new Batch("order_counter", "region", "day", "last");
        day.orders().stream()
                .collect(Collectors.groupingBy(one -> one.order().region(), Collectors.counting()))
                .forEach((region, count) -> counters.add(region, date, count));
        counters.write(database);
    }

    private void writeVisits(DemoDay day) {
        var visits = new Batch(
                "visit",
                "region",
                "id",
                "work_order_id",
                "engineer_id",
                "status",
                "planned_start",
                "planned_end",
                "travel_seconds",
                "via_store_id",
                "pinned",
                "promised_arrival",
                "departed_at",
                "arrived_at",
                "started_at",
                "ended_at",
                "notify_at",
                "created_at",
                "version");
        for (var one : day.visits()) {
            var visit = summary(day, one);
            visits.add(
                    visit.region(),
                    visit.id(),
                    visit.workOrderId(),
                    visit.engineerId(),
                    visit.status(),
                    visit.plannedStart(),
                    visit.plannedEnd(),
                    visit.travel(),
                    visit.viaStoreId(),
                    visit.pinned(),
                    visit.promisedArrival(),
                    visit.departedAt(),
                    visit.arrivedAt(),
                    visit.startedAt(),
                    visit.endedAt(),
                    one.assignedAt().plusSeconds(DemoVisit.NOTICE_SECONDS),
                    one.assignedAt(),
                    visit.version());
        }
        visits.write(database);
    }

    private static VisitSummary summary(DemoDay day, DemoVisit visit) {
        return day.declined().contains(visit.id()) ? visit.declined() : visit.at(day.now());
    }

    private void writePositions(DemoDay day, List<EngineerSummary> engineers) {
        Map<UUID, String> regionOf =
                engineers.stream().collect(Collectors.toMap(EngineerSummary::id, EngineerSummary::region));
        var positions = new Batch(
                "last_position",
                "region",
                "engineer_id",
                "at",
                "lat",
                "lon",
                "heading",
                "speed",
                "accuracy",
                "received_at");
        day.positions()
                .forEach(position -> positions.add(
                        regionOf.get(position.engineerId()),
                        position.engineerId(),
                        position.at(),
                        position.place().lat(),
                        position.place().lon(),
                        position.headingDegrees(),
                        position.speedKmh(),
                        position.accuracyMetres(),
                        position.at()));
        positions.write(database);
    }
}
