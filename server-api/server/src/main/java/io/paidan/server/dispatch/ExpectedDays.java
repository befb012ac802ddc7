package io.paidan.server.dispatch;

import io.paidan.contract.feed.DispatchEvent.ExpectedDayChanged;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.workorder.ChangeExpectedDay;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Actor;
import io.paidan.server.organisation.Territories;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.workorder.WorkOrders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On which day what an order waits for is expected. */
@Service
public class ExpectedDays {

    private static final int MOST_YEARS_AHEAD = 1;

    private final WorkOrders workOrders;
    private final Territories territories;
    private final Refusals refusals;
    private final Announcements announcements;
    private final MessageSource texts;
    private final Clock clock;

    ExpectedDays(
            WorkOrders workOrders,
            Territories territories,
            Refusals refusals,
            Announcements announcements,
            MessageSource texts,
            Clock clock) {
        this.workOrders = workOrders;
        this.territories = territories;
        this.refusals = refusals;
        this.announcements = announcements;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Writes another day; an order that has it already is given back as it is, so a repeat does no harm.
     *
     * @throws ProblemException NOT_FOUND, CONFLICT when the order changed since the caller looked,
     *     TRANSITION_NOT_ALLOWED when it waits for nothing, INVALID for a day that is over or too far ahead
     */
    @Transactional
    public WorkOrderSummary change(UUID id, ChangeExpectedDay command, Actor actor) {
        var order = workOrders.lock(id, actor.scope());
        var isWaiting = order.status() == WorkOrderStatus.WAITING;
        if (isWaiting && Objects.equals(command.expectedOn(), order.expectedOn())) {
            return order;
        }
        if (order.version() != command.version()) {
            throw refusals.conflict(order);
        }
        if (!isWaiting) {
            throw refusals.waitsForNothing(order);
        }
        check(order, command.expectedOn());
        var changed = workOrders.expect(order, command.expectedOn());
        announcements.expected(new ExpectedDayChanged(changed, order.expectedOn()), actor.name());
        return workOrders.get(id, actor.scope());
    }

    /** @throws ProblemException INVALID when the day is over where the order is, or too far ahead */
    void check(WorkOrderSummary order, @Nullable LocalDate day) {
        var today = LocalDate.ofInstant(clock.instant(), territories.getZone(order.territory()));
        if (day != null && (day.isBefore(today) || day.isAfter(today.plusYears(MOST_YEARS_AHEAD)))) {
            var sentence = texts.getMessage("field.expected-day", null, LocaleContextHolder.getLocale());
            throw ProblemException.invalid(List.of(new FieldProblem("expectedOn", day.toString(), sentence)));
        }
    }
}
