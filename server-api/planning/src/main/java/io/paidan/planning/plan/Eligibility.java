package io.paidan.planning.plan;

import io.paidan.contract.engineer.Loan;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.rule.HardLimits;
import io.paidan.planning.rule.Pairing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Who may do an order at all, whatever else he has to do and at any time of his day. */
final class Eligibility {
    private Eligibility() {}

    /**
     * The search knows times of visits, not of pairings. So a loan counts only when it lasts all the time in which he
     * could be at the order.
     */
    static boolean isEligible(WorkOrderSummary order, EngineerDay day, Instant now) {
        var alone = day.with(List.of());
        return HardLimits.judge(new Pairing(order, alone, now)).isEmpty()
                && (order.territory().equals(day.engineer().territory()) || isOnLoan(order, day));
    }

    private static boolean isOnLoan(WorkOrderSummary order, EngineerDay day) {
        var window = order.window();
        var shift = Objects.requireNonNull(day.shift());
        var first = window == null ? day.availableFrom() : later(window.start(), day.availableFrom());
        var over = shift.end().plus(day.overtimeAllowed());
        var last = window == null ? over : earlier(window.end().plus(day.durationOf(order)), over);
        return day.findLoan(order.territory())
                .filter(loan -> covers(loan, first, last))
                .isPresent();
    }

    private static boolean covers(Loan loan, Instant first, Instant last) {
        return !loan.start().isAfter(first) && !loan.end().isBefore(last);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
