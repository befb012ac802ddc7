package io.paidan.server.sla.clock;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sla.AlertOwner;
import io.paidan.contract.sla.AlertTaker;
import io.paidan.contract.sla.ChangePriority;
import io.paidan.contract.sla.HandAlert;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaDetails;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.SnoozeAlert;
import io.paidan.contract.sla.TakeAlert;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.visit.Acceptances;
import io.paidan.server.workorder.History;
import io.paidan.server.workorder.WorkOrders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about alerts, and about how pressing an order is. */
@Service
class Alerts {

    private static final Duration LONGEST_SNOOZE = Duration.ofDays(1);

    private final ClockMapper mapper;
    private final OrderClocks clocks;
    private final ClockKeeper keeper;
    private final WorkOrders workOrders;
    private final History history;
    private final AlertTakers takers;
    private final Acceptances acceptances;
    private final HandedAlertNotices handed;
    private final MessageSource texts;
    private final Clock clock;

    Alerts(
            ClockMapper mapper,
            OrderClocks clocks,
            ClockKeeper keeper,
            WorkOrders workOrders,
            History history,
            AlertTakers takers,
            Acceptances acceptances,
            HandedAlertNotices handed,
            MessageSource texts,
            Clock clock) {
        this.mapper = mapper;
        this.clocks = clocks;
        this.keeper = keeper;
        this.workOrders = workOrders;
        this.history = history;
        this.takers = takers;
        this.acceptances = acceptances;
        this.handed = handed;
        this.texts = texts;
        this.clock = clock;
    }

    /** @throws ProblemException NOT_FOUND when there is no such order in this scope, or it has no clock */
    @Transactional(readOnly = true)
    public SlaDetails get(UUID orderId, Scope scope) {
        var order = workOrders.get(orderId, scope);
        var set = clocks.find(order.region(), orderId)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "sla", "number", order.number()));
        var choice = clocks.choose(mapper.getFacts(order.region(), orderId));
        return new SlaDetails(
                set.sla(), choice, clocks.hasOtherCalendar(set), acceptances.listOpen(order.region(), orderId));
    }

    /**
     * @throws ProblemException NOT_FOUND, CONFLICT when somebody else took it since the caller looked, or INVALID for a time
     *     that is over or more than a day ahead
     */
    @Transactional
    public OrderSla snooze(UUID orderId, SnoozeAlert command, SignedInUser user) {
        var now = now();
        if (!command.until().isAfter(now) || command.until().isAfter(now.plus(LONGEST_SNOOZE))) {
            throw invalid("until", command.until().toString(), "field.sla-snooze");
        }
        var held = hold(orderId, command.target(), command.seenOwner(), user);
        return change(
                held,
                user,
                "SlaSnoozed",
                command.until().toString(),
                held.state().snoozed(command.until()));
    }

    /**
     * Puts it into his hands; out of somebody's whom he saw having it, when he says so. What is his already stays so.
     *
     * @throws ProblemException NOT_FOUND, CONFLICT when somebody else took it since the caller looked
     */
    @Transactional
    public OrderSla take(UUID orderId, TakeAlert command, SignedInUser user) {
        var held = hold(orderId, command.target(), command.seenOwner(), user);
        var mine = held.state().snoozed(null).ownedBy(new AlertOwner(user.id(), user.displayName()));
        return mine.equals(held.state()) ? held.before().sla() : change(held, user, "SlaTaken", null, mine);
    }

    /** Who may take the order's alerts, by name. */
    @Transactional(readOnly = true)
    public List<AlertTaker> listTakers(UUID orderId, Scope scope) {
        return takers.list(workOrders.get(orderId, scope).territory());
    }

    /**
     * Puts it into somebody else's hands, and tells him; what he has already stays so.
     *
     * @throws ProblemException NOT_FOUND, CONFLICT when somebody else took it since the caller looked, INVALID when he does
     *     not see the order or may not take alerts
     */
    @Transactional
    public OrderSla hand(UUID orderId, HandAlert command, SignedInUser user) {
        var held = hold(orderId, command.target(), command.seenOwner(), user);
        var order = held.order();
        var taker = takers.find(order.territory(), command.to())
                .orElseThrow(() -> invalid("to", command.to().toString(), "field.sla-taker"));
        if (taker.userId().equals(user.id())) {
            return take(orderId, new TakeAlert(command.target(), command.seenOwner()), user);
        }
        if (isHis(held.state().owner(), taker.userId())) {
            return held.before().sla();
        }
        var his = held.state().snoozed(null).ownedBy(new AlertOwner(taker.userId(), taker.name()));
        var sla = change(held, user, "SlaHanded", taker.name(), his);
        handed.tell(order, his, taker, user.displayName(), now());
        return sla;
    }

    /**
     * @throws ProblemException NOT_FOUND, CONFLICT when the order changed since the caller looked, TRANSITION_NOT_ALLOWED when
     *     it is over: its times are what they were, INVALID
     */
    @Transactional
    public WorkOrderSummary changePriority(UUID orderId, ChangePriority command, SignedInUser user) {
        var order = workOrders.lock(orderId, Scope.of(user));
        if (command.reason().isBlank()) {
            throw invalid("reason", null, "field.missing");
        }
        if (!order.status().isOpen()) {
            throw new ProblemException(
                    ProblemCode.TRANSITION_NOT_ALLOWED, "priority", "number", order.number(), "status", order.status());
        }
        if (order.priority() == command.priority()) {
            return order;
        }
        if (order.version() != command.version()) {
            throw new ProblemException(
                    ProblemCode.CONFLICT,
                    "work-order",
                    "number",
                    order.number(),
                    "by",
                    history.getLastActor(order.region(), orderId),
                    "status",
                    order.status());
        }
        workOrders.setPriority(order.region(), orderId, command.priority());
        var now = now();
        var entry = new HistoryEntry(
                now,
                user.displayName(),
                "PriorityChanged",
                null,
                order.priority().name(),
                command.priority().name(),
                command.reason().strip());
        history.append(order.region(), orderId, entry, null);
        var facts = mapper.getFacts(order.region(), orderId);
        clocks.lock(order.region(), orderId)
                .ifPresent(before ->
                        keeper.write(facts, before, clocks.plan(facts, Optional.of(before)), now, user.displayName()));
        return workOrders.get(orderId, Scope.of(user));
    }

    /** An alert whose order is locked, as it stands. */
    private record Held(WorkOrderSummary order, StoredClock before, TargetState state) {}

    private Held hold(UUID orderId, SlaTarget target, @Nullable UUID seenOwner, SignedInUser user) {
        var order = workOrders.lock(orderId, Scope.of(user));
        var before = clocks.lock(order.region(), orderId)
                .filter(stored -> stored.sla().find(target).isPresent())
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "sla", "number", order.number()));
        var state = before.sla().find(target).orElseThrow();
        var owner = state.owner();
        if (owner != null && !Objects.equals(owner.userId(), seenOwner) && !isHis(owner, user.id())) {
            throw new ProblemException(ProblemCode.CONFLICT, "alert", "number", order.number(), "by", owner.name());
        }
        return new Held(order, before, state);
    }

    private static boolean isHis(@Nullable AlertOwner owner, UUID userId) {
        return owner != null && userId.equals(owner.userId());
    }

    private OrderSla change(Held held, SignedInUser user, String kind, @Nullable String to, TargetState changed) {
        var order = held.order();
        var after = held.before()
                .with(
                        held.before().pauses(),
                        held.before().targets().stream()
                                .map(state -> state.target() == changed.target() ? changed : state)
                                .toList());
        var facts = mapper.getFacts(order.region(), order.id());
        keeper.keep(facts, Optional.of(held.before()), after);
        var owner = held.state().owner();
        var former = owner == null || isHis(owner, user.id()) ? null : owner.name();
        var entry = new HistoryEntry(
                now(), user.displayName(), kind, changed.target().name(), former, to, null);
        history.append(order.region(), order.id(), entry, null);
        keeper.tell(facts, after.sla(), user.displayName());
        return after.sla();
    }

    private ProblemException invalid(String field, @Nullable String value, String key) {
        return ProblemException.invalid(
                List.of(new FieldProblem(field, value, texts.getMessage(key, null, LocaleContextHolder.getLocale()))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
