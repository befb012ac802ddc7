package io.paidan.server.dispatch;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.dispatch.GrabOffer;
import io.paidan.contract.dispatch.GrabOrder;
import io.paidan.contract.feed.DispatchEvent.OfferTaken;
import io.paidan.contract.feed.DispatchEvent.OrderOffered;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.feed.Outbox;
import io.paidan.server.organisation.Actor;
import io.paidan.server.organisation.CompanyRulesSetup;
import io.paidan.server.organisation.Scope;
import io.paidan.server.organisation.Territories;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sla.clock.ClockFollowing;
import io.paidan.server.sla.clock.OrderClocks;
import io.paidan.server.visit.Acceptances;
import io.paidan.server.visit.Visits;
import io.paidan.server.workorder.WorkOrders;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The grab pool: an order is offered to the engineers it fits, and the first who takes it has it. */
@Service
class GrabOffers {

    /** How long an engineer still sees who was faster. */
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    private final GrabOfferMapper mapper;
    private final WorkOrders workOrders;
    private final Visits visits;
    private final Territories territories;
    private final Assignments assignments;
    private final VisitTransitions transitions;
    private final Acceptances acceptances;
    private final ClockFollowing clockFollowing;
    private final DayReader days;
    private final DispatchStates states;
    private final Refusals refusals;
    private final OrderClocks clocks;
    private final DispatchTimers timers;
    private final OfferNotices offerNotices;
    private final Outbox outbox;
    private final CompanyRulesSetup companyRules;
    private final Clock clock;

    GrabOffers(
            GrabOfferMapper mapper,
            WorkOrders workOrders,
            Visits visits,
            Territories territories,
            Assignments assignments,
            VisitTransitions transitions,
            Acceptances acceptances,
            ClockFollowing clockFollowing,
            DayReader days,
            DispatchStates states,
            Refusals refusals,
            OrderClocks clocks,
            DispatchTimers timers,
            OfferNotices offerNotices,
            Outbox outbox,
            CompanyRulesSetup companyRules,
            Clock clock) {
        this.mapper = mapper;
        this.workOrders = workOrders;
        this.visits = visits;
        this.territories = territories;
        this.assignments = assignments;
        this.transitions = transitions;
        this.acceptances = acceptances;
        this.clockFollowing = clockFollowing;
        this.days = days;
        this.states = states;
        this.refusals = refusals;
        this.clocks = clocks;
        this.timers = timers;
        this.offerNotices = offerNotices;
        this.outbox = outbox;
        this.companyRules = companyRules;
        this.clock = clock;
    }

    /**
     * Offers a queued order to all these engineers; an emergency only to the nearest.
     *
     * @throws ProblemException CONFLICT when the order changed since it was seen
     */
    @Transactional
    public void offer(WorkOrderSummary seen, List<Candidate> fit, Scope scope) {
        var asked = seen.priority() == Priority.P1 ? nearest(fit) : fit;
        var order = states.change(seen, state -> state.offered(clock.instant()), scope);
        var until = clocks.findAcceptBy(order.region(), order.id(), clock.instant(), 100)
                .orElseGet(() ->
                        clock.instant().plus(companyRules.get().offerTime()).truncatedTo(ChronoUnit.MICROS));
        timers.set(DispatchTimers.OFFER, new DispatchTimers.Timer(order.region(), order.id(), until));
        mapper.forget(order.region(), order.id());
        for (var candidate : asked) {
            mapper.insert(order.region(), order.id(), candidate, clock.instant(), until);
        }
        var ids = asked.stream().map(Candidate::engineerId).toList();
        outbox.append(
                order.region(),
                order.territory(),
                new OrderOffered(order, ids),
                Actor.server(scope).name());
        offerNotices.offered(order, ids, clock.instant(), until);
    }

    /** Nobody took it in time: it goes back to the dispatchers. Nothing when somebody did, or it was offered anew since. */
    @Transactional
    public void goOff(DispatchTimers.Timer timer) {
        var scope = territories.wholeRegion(timer.region());
        var order = workOrders.lock(timer.id(), scope);
        var isOfThisTimer = mapper.findUntil(order.region(), order.id())
                .filter(timer.at()::equals)
                .isPresent();
        if (isOffered(order) && isOfThisTimer) {
            mapper.lapse(order.region(), order.id(), clock.instant());
            states.change(order, state -> state.nobodyTook(clock.instant()), scope);
        }
    }

    private List<Candidate> nearest(List<Candidate> fit) {
        return fit.stream()
                .sorted(comparing(Candidate::directTravel, nullsLast(naturalOrder())))
                .limit(companyRules.get().emergencyOffers())
                .toList();
    }

    /** What an engineer can take, and what a colleague has just taken, the newest first. */
    @Transactional(readOnly = true)
    public List<GrabOffer> list(SignedInUser user) {
        var engineer = user.requireEngineerId();
        var since = clock.instant().minus(REMEMBERED);
        return user.regions().stream()
                .flatMap(region -> mapper.list(region, engineer, since).stream())
                .flatMap(row -> workOrders.listByIds(row.region(), List.of(row.workOrderId())).stream()
                        .filter(order -> row.takenBy() != null || isOffered(order))
                        .map(order ->
                                new GrabOffer(order, row.offeredAt(), row.arrival(), row.travel(), row.takenBy())))
                .toList();
    }

    static boolean isOffered(WorkOrderSummary order) {
        return order.status() == WorkOrderStatus.READY && order.dispatch().phase() == DispatchPhase.OFFERED;
    }

    /**
     * Takes an order that was offered to him.
     *
     * @throws ProblemException NOT_FOUND when it was not, CONFLICT with the name of the colleague who was faster,
     *     LIMIT_BROKEN when it fits into his day no longer
     */
    @Transactional
    public VisitSummary take(UUID orderId, GrabOrder command, SignedInUser user) {
        var engineer = user.requireEngineerId();
        var region = user.regions().stream()
                .filter(each -> mapper.isOffered(each, orderId, engineer))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "work-order", "id", orderId));
        var scope = territories.wholeRegion(region);
        var order = workOrders.lock(orderId, scope);
        var isRepeat = visits.findInRegion(region, command.visitId()).isPresent();
        if (!isOffered(order) && !isRepeat) {
            throw refusals.conflict(order);
        }
        var start = days.ifLaterDay(order, mapper.getArrival(region, orderId, engineer));
        if (!isRepeat) {
            mapper.close(region, orderId, engineer, user.displayName(), clock.instant());
        }
        var actor = new Actor(user.displayName(), null, scope);
        var assignment = new AssignVisit(command.visitId(), engineer, order.version(), start, null);
        var taken = assignments.assign(orderId, assignment, command.place(), actor);
        if (!taken.isNew()) {
            return taken.visit();
        }
        tellOthers(order, engineer, user.displayName(), scope);
        return accepted(taken.visit(), command.place(), actor);
    }

    /** Who grabs it has accepted with that: nobody tells him of it, nor asks him again. */
    private VisitSummary accepted(VisitSummary visit, @Nullable GeoPoint place, Actor actor) {
        acceptances.start(visit.region(), visit.id(), null);
        clockFollowing.follow(visit.region(), visit.workOrderId(), actor.name());
        var accepted = new TransitionVisit(VisitStatus.ACCEPTED, visit.version(), null, place);
        return transitions.move(visit.id(), accepted, actor);
    }

    private void tellOthers(WorkOrderSummary before, UUID engineer, String takenBy, Scope scope) {
        var others = mapper.listOthers(before.region(), before.id(), engineer);
        var order = workOrders.get(before.id(), scope);
        outbox.append(order.region(), order.territory(), new OfferTaken(order, others, takenBy), takenBy);
        offerNotices.taken(order, others, takenBy);
    }
}
