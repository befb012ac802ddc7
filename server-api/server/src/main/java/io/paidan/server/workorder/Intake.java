package io.paidan.server.workorder;

import io.paidan.contract.customer.CustomerSummary;
import io.paidan.contract.feed.DispatchEvent.WorkOrderCreated;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.customer.Customers;
import io.paidan.server.feed.Outbox;
import io.paidan.server.organisation.Scope;
import io.paidan.server.organisation.Territories;
import io.paidan.server.platform.FieldChecks;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in requests: each becomes one order, however often it is sent. */
@Service
class Intake {

    /** @param isNew false when the order was there already, from the same request */
    record Taken(WorkOrderSummary order, boolean isNew) {}

    /**
     * What is kept of what was sent.
     *
     * @param hash of what the request says, which is told apart by that alone and not by how it came
     */
    private record Sent(@Nullable String asItCame, String hash) {}

    private static final DateTimeFormatter DAY_OF_NUMBER = DateTimeFormatter.ofPattern("yyMMdd");

    private final IntakeMapper mapper;
    private final WorkOrders workOrders;
    private final ServiceTemplates templates;
    private final Customers customers;
    private final Territories territories;
    private final OrderPlaces places;
    private final OrderRouting routing;
    private final Reworks reworks;
    private final Promises promises;
    private final RequestHash requestHash;
    private final FieldChecks checks;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    Intake(
            IntakeMapper mapper,
            WorkOrders workOrders,
            ServiceTemplates templates,
            Customers customers,
            Territories territories,
            OrderPlaces places,
            OrderRouting routing,
            Reworks reworks,
            Promises promises,
            RequestHash requestHash,
            FieldChecks checks,
            History history,
            Outbox outbox,
            Clock clock) {
        this.mapper = mapper;
        this.workOrders = workOrders;
        this.templates = templates;
        this.customers = customers;
        this.territories = territories;
        this.places = places;
        this.routing = routing;
        this.reworks = reworks;
        this.promises = promises;
        this.requestHash = requestHash;
        this.checks = checks;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param asItCame what is kept of it as it came; null when nothing is
     * @throws ProblemException ID_REUSED, OUTSIDE_REGION, or NOT_FOUND for an unknown template
     */
    @Transactional
    public Taken take(CreateWorkOrder request, @Nullable String asItCame, SignedInUser user) {
        var hash = requestHash.of(request);
        mapper.lockId(request.id());
        var earlier = mapper.findRequestHash(request.id());
        if (earlier.isEmpty()) {
            return new Taken(create(request, new Sent(asItCame, hash), user), true);
        }
        if (!earlier.get().equals(hash)) {
            throw new ProblemException(ProblemCode.ID_REUSED, "work-order", "id", request.id());
        }
        return new Taken(workOrders.get(request.id(), Scope.of(user)), false);
    }

    private WorkOrderSummary create(CreateWorkOrder request, Sent sent, SignedInUser user) {
        var template = templates
                .find(request.templateCode())
                .filter(found -> !found.retired())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND, "service-template", "code", request.templateCode()));
        var at = places.locate(request.place(), request.address(), Scope.of(user));
        var now = clock.instant();
        var customer = customers
                .findByPhone(at.region(), request.phone(), Scope.of(user))
                .orElse(null);
        var first = reworks.requireFirst(request, at.region(), customer, Scope.of(user));
        var route = routing.route(request, template, at, customer == null ? null : customer.tier(), now);
        requireFields(request, route, customer);
        var order = mapper.insert(
                request, route.template(), at.region(), facts(request, route, at, customer, sent, user, now));
        history.append(order.region(), order.id(), entry(order, first, user), null);
        if (first != null) {
            reworks.tellFirst(first, order, user.displayName());
        }
        route.reasons().forEach(reason -> history.append(order.region(), order.id(), reason, null));
        workOrders.tellReady(order);
        outbox.append(
                order.region(), order.territory(), new WorkOrderCreated(order, request.reworkOf()), user.displayName());
        routing.made(order, route);
        return order;
    }

    /** What the template asks for with which the order is made, whoever chose it. */
    private void requireFields(CreateWorkOrder request, OrderRouting.Route route, @Nullable CustomerSummary customer) {
        var found = checks.begin();
        for (var field : route.template().requiredFields()) {
            switch (field) {
                case CUSTOMER ->
                    found.wrong(
                            "phone",
                            request.phone(),
                            customer == null,
                            route.templateRule() == null ? "field.customer-unknown" : "field.customer-unknown-by-rule",
                            byRule(route));
                case PRIORITY -> require(found, "priority", request.priority() == null, route);
                case WINDOW -> require(found, "window", request.window() == null, route);
                case DESCRIPTION -> {
                    var text = request.description();
                    require(found, "description", text == null || text.isBlank(), route);
                }
            }
        }
        found.refuse();
    }

    private static void require(FieldChecks.Findings found, String field, boolean isMissing, OrderRouting.Route route) {
        if (route.templateRule() == null) {
            found.missing(field, isMissing);
        } else {
            found.wrong(field, null, isMissing, "field.missing-by-rule", byRule(route));
        }
    }

    private static Map<String, String> byRule(OrderRouting.Route route) {
        return route.templateRule() == null
                ? Map.of()
                : Map.of(
                        "rule",
                        route.templateRule(),
                        "template",
                        route.template().name(LocaleContextHolder.getLocale()));
    }

    private IntakeMapper.Facts facts(
            CreateWorkOrder request,
            OrderRouting.Route route,
            Territories.Found at,
            @Nullable CustomerSummary customer,
            Sent sent,
            SignedInUser user,
            Instant now) {
        var window = request.window();
        var tier = customer == null ? null : customer.tier();
        var dueAt = window == null
                ? promises.arriveBy(route.template(), tier, route.priority(), route.territory(), now, at.zone())
                : window.end();
        return new IntakeMapper.Facts(
                nextNumber(at, now),
                route.territory(),
                route.priority(),
                route.dispatch(),
                dueAt,
                customer,
                sent.asItCame(),
                sent.hash(),
                user.displayName(),
                now);
    }

    private String nextNumber(Territories.Found at, Instant now) {
        var day = now.atZone(at.zone()).toLocalDate();
        var count = mapper.countUp(at.region(), day);
        return "%s-%s-%04d".formatted(territories.getNumberPrefix(at.region()), DAY_OF_NUMBER.format(day), count);
    }

    private static HistoryEntry entry(WorkOrderSummary order, @Nullable WorkOrderSummary first, SignedInUser user) {
        return new HistoryEntry(
                order.createdAt(),
                user.displayName(),
                WorkOrderCreated.class.getSimpleName(),
                first == null ? null : first.number(),
                null,
                order.status().name(),
                null);
    }
}
