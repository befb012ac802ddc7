package io.paidan.server.workorder;

import io.paidan.contract.customer.CustomerSummary;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.workorder.CorrectWorkOrder;
import io.paidan.contract.workorder.CorrectedField;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.OrderField;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.customer.Customers;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.FieldChecks;
import io.paidan.server.platform.ProblemException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was noted of an order when it was taken, and what was noted instead. */
@Component
public class NotedAtIntake {

    /**
     * Something that is noted otherwise.
     *
     * @param from null for nothing
     * @param to null for nothing
     */
    public record Correction(
            CorrectedField field,
            @Nullable String from,
            @Nullable String to) {}

    private final WorkOrderMapper mapper;
    private final Procedures procedures;
    private final Customers customers;
    private final FieldChecks checks;
    private final History history;
    private final Clock clock;

    NotedAtIntake(
            WorkOrderMapper mapper,
            Procedures procedures,
            Customers customers,
            FieldChecks checks,
            History history,
            Clock clock) {
        this.mapper = mapper;
        this.procedures = procedures;
        this.customers = customers;
        this.checks = checks;
        this.history = history;
        this.clock = clock;
    }

    /** What would be another one than it is, in the order of the form; nothing when all of it is noted so already. */
    public List<Correction> compare(WorkOrderSummary order, CorrectWorkOrder command) {
        var found = new ArrayList<Correction>();
        compare(found, CorrectedField.CUSTOMER, order.customerName(), command.customerName());
        compare(found, CorrectedField.PHONE, order.phone(), command.phone());
        compare(found, CorrectedField.ADDRESS, order.address(), command.address());
        var place = command.place();
        compare(found, CorrectedField.PLACE, text(order.place()), place == null ? null : text(place));
        if (command.description() != null) {
            var noted = mapper.getText(order.region(), order.id()).description();
            compare(found, CorrectedField.DESCRIPTION, noted == null ? "" : noted, command.description());
        }
        return List.copyOf(found);
    }

    private static void compare(List<Correction> found, CorrectedField field, String noted, @Nullable String instead) {
        var to = instead == null ? noted : instead.strip();
        if (!to.equals(noted)) {
            found.add(new Correction(field, nothingForEmpty(noted), nothingForEmpty(to)));
        }
    }

    private static @Nullable String nothingForEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** To about a metre. */
    private static String text(GeoPoint place) {
        return String.format(Locale.ROOT, "%.5f, %.5f", place.lat(), place.lon());
    }

    /**
     * Writes it, each correction with a line in the order's history. Who is called at another number is another customer, with his own
     * engineers; what the order was promised and its tier stay as they were.
     *
     * @param order as it is now, locked by the caller
     * @param taker what whoever notes it sees
     * @throws ProblemException INVALID when the notes go that its template asks for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkOrderSummary correct(
            WorkOrderSummary order, CorrectWorkOrder command, List<Correction> corrections, Scope taker, String actor) {
        requireDescription(order, corrections);
        var phone = strip(command.phone());
        var isOfOther = corrections.stream().anyMatch(each -> each.field() == CorrectedField.PHONE);
        var changed = mapper.correct(
                order.region(),
                order.id(),
                strip(command.customerName()),
                phone,
                isOfOther,
                isOfOther ? customerOf(order.region(), phone, taker) : null,
                strip(command.address()),
                command.place(),
                strip(command.description()));
        for (var correction : corrections) {
            var entry = new HistoryEntry(
                    clock.instant(),
                    actor,
                    CorrectedField.KIND,
                    correction.field().name(),
                    correction.from(),
                    correction.to(),
                    null);
            history.append(order.region(), order.id(), entry, null);
        }
        return changed;
    }

    private @Nullable UUID customerOf(String region, @Nullable String phone, Scope taker) {
        return Optional.ofNullable(phone)
                .flatMap(number -> customers.findByPhone(region, number, taker))
                .map(CustomerSummary::id)
                .orElse(null);
    }

    private void requireDescription(WorkOrderSummary order, List<Correction> corrections) {
        var isTakenAway = corrections.stream()
                .anyMatch(each -> each.field() == CorrectedField.DESCRIPTION && Objects.isNull(each.to()));
        var found = checks.begin();
        found.missing(
                "description",
                isTakenAway && procedures.templateOf(order).requiredFields().contains(OrderField.DESCRIPTION));
        found.refuse();
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null ? null : text.strip();
    }
}
