package io.paidan.server.sla.clock;

import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order's targets depend on, as the tables of orders and visits say it now.
 *
 * @param zone of its territory
 * @param namedPolicy id of the policy that the version of its template names; null when it names none
 * @param namedRule id of the priority rule that the version of its template names; null when it names none
 * @param expectedOn the day, in that zone, on which what it waits for is expected; null when nobody named one
 * @param waitingSince when it began to wait; null while it does not
 * @param dispatchedAt when the first visit was planned that was not declined, and of which an engineer was told or that was not
 *     taken back; null when there is none
 * @param unacceptedSince when the first of those visits that nobody has accepted yet was planned; null when all are
 * @param remindedAt when somebody was reminded to accept who has not done so yet; null when nobody was
 * @param lapsedAt when he had let the time after that pass, too; null when nobody has
 * @param isTaken true when somebody accepted it and has it, or did it
 * @param arrivedAt when somebody first was there; null when nobody has been
 * @param hasEngineer true while somebody has a visit to do for it
 * @param raisedAt when a rule last made it more pressing; null when none has since somebody set its priority by hand
 */
record OrderFacts(
        UUID id,
        String region,
        String territory,
        WorkOrderStatus status,
        @Nullable WaitingReason waitingReason,
        @Nullable LocalDate expectedOn,
        Priority priority,
        ServiceType serviceType,
        String category,
        String title,
        @Nullable String description,
        @Nullable String customerTier,
        @Nullable String namedPolicy,
        @Nullable String namedRule,
        @Nullable TimeWindow window,
        ZoneId zone,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable Instant waitingSince,
        @Nullable Instant dispatchedAt,
        @Nullable Instant unacceptedSince,
        @Nullable Instant remindedAt,
        @Nullable Instant lapsedAt,
        boolean isTaken,
        @Nullable Instant arrivedAt,
        boolean hasEngineer,
        @Nullable Instant raisedAt) {

    /** True while its clock must not run: it waits for what is not in the company's hands, or is over. */
    boolean stands() {
        return !status.isOpen()
                || (status == WorkOrderStatus.WAITING && waitingReason != null && waitingReason != WaitingReason.OTHER);
    }

    /** From when on the targets are counted where no appointment says otherwise. */
    Instant countedFrom() {
        return raisedAt == null ? createdAt : raisedAt;
    }

    boolean isDone() {
        return !status.isOpen() && status != WorkOrderStatus.CANCELLED;
    }
}
