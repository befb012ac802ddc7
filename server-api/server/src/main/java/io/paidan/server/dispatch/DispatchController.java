package io.paidan.server.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.GrabOffer;
import io.paidan.contract.dispatch.GrabOrder;
import io.paidan.contract.dispatch.SetDispatch;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.PinVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.ChangeExpectedDay;
import io.paidan.contract.workorder.CloseWorkOrders;
import io.paidan.contract.workorder.ClosingResult;
import io.paidan.contract.workorder.CorrectWorkOrder;
import io.paidan.contract.workorder.RescheduleWorkOrder;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Actor;
import io.paidan.server.organisation.Scope;
import io.paidan.server.session.SignedInUser;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DispatchController {

    private final Candidates candidates;
    private final Assignments assignments;
    private final DispatchStates states;
    private final Rescheduling rescheduling;
    private final Corrections corrections;
    private final ExpectedDays expectedDays;
    private final GrabOffers offers;
    private final VisitTransitions visitTransitions;
    private final VisitPins visitPins;
    private final WorkOrderTransitions workOrderTransitions;
    private final Closings closings;

    DispatchController(
            Candidates candidates,
            Assignments assignments,
            DispatchStates states,
            Rescheduling rescheduling,
            Corrections corrections,
            ExpectedDays expectedDays,
            GrabOffers offers,
            VisitTransitions visitTransitions,
            VisitPins visitPins,
            WorkOrderTransitions workOrderTransitions,
            Closings closings) {
        this.candidates = candidates;
        this.assignments = assignments;
        this.states = states;
        this.rescheduling = rescheduling;
        this.corrections = corrections;
        this.expectedDays = expectedDays;
        this.offers = offers;
        this.visitTransitions = visitTransitions;
        this.visitPins = visitPins;
        this.workOrderTransitions = workOrderTransitions;
        this.closings = closings;
    }

    @GetMapping("/api/work-orders/{id}/candidates")
    List<Candidate> listCandidates(
            @PathVariable UUID id,
            @RequestParam @Nullable LocalDate day,
            @RequestParam(defaultValue = "false") boolean further,
            @AuthenticationPrincipal SignedInUser user) {
        return candidates.list(id, day, further, Scope.of(user));
    }

    @GetMapping("/api/work-orders/{id}/candidates/{engineerId}")
    Candidate getCandidate(
            @PathVariable UUID id,
            @PathVariable UUID engineerId,
            @RequestParam Instant start,
            @AuthenticationPrincipal SignedInUser user) {
        return candidates.assess(id, engineerId, start, Scope.of(user));
    }

    @PostMapping("/api/work-orders/{id}/visits")
    ResponseEntity<VisitSummary> assign(
            @PathVariable UUID id,
            @Valid @RequestBody AssignVisit command,
            @AuthenticationPrincipal SignedInUser user) {
        var assigned = assignments.assign(id, command, Actor.of(user));
        return ResponseEntity.status(assigned.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(assigned.visit());
    }

    @PostMapping("/api/work-orders/{id}/dispatch")
    WorkOrderSummary setDispatch(
            @PathVariable UUID id, @RequestBody SetDispatch command, @AuthenticationPrincipal SignedInUser user) {
        return states.set(id, command, Actor.of(user));
    }

    @PostMapping("/api/work-orders/{id}/window")
    WorkOrderSummary reschedule(
            @PathVariable UUID id,
            @Valid @RequestBody RescheduleWorkOrder command,
            @AuthenticationPrincipal SignedInUser user) {
        return rescheduling.reschedule(id, command, Actor.of(user));
    }

    @PostMapping("/api/work-orders/{id}/correction")
    WorkOrderSummary correct(
            @PathVariable UUID id,
            @Valid @RequestBody CorrectWorkOrder command,
            @AuthenticationPrincipal SignedInUser user) {
        return corrections.correct(id, command, Actor.of(user));
    }

    @PostMapping("/api/work-orders/{id}/expected-day")
    WorkOrderSummary expect(
            @PathVariable UUID id,
            @Valid @RequestBody ChangeExpectedDay command,
            @AuthenticationPrincipal SignedInUser user) {
        return expectedDays.change(id, command, Actor.of(user));
    }

    @GetMapping("/api/grab-pool")
    List<GrabOffer> listGrabPool(@AuthenticationPrincipal SignedInUser user) {
        return offers.list(user);
    }

    @PostMapping("/api/work-orders/{id}/grabs")
    VisitSummary grab(
            @PathVariable UUID id, @RequestBody GrabOrder command, @AuthenticationPrincipal SignedInUser user) {
        return offers.take(id, command, user);
    }

    @PostMapping("/api/visits/{id}/transitions")
    VisitSummary moveVisit(
            @PathVariable UUID id,
            @Valid @RequestBody TransitionVisit command,
            @AuthenticationPrincipal SignedInUser user) {
        return visitTransitions.move(id, command, Actor.of(user));
    }

    @PostMapping("/api/visits/{id}/pin")
    VisitSummary pinVisit(
            @PathVariable UUID id, @RequestBody PinVisit command, @AuthenticationPrincipal SignedInUser user) {
        return visitPins.set(id, command, Actor.of(user));
    }

    @PostMapping("/api/work-orders/{id}/transitions")
    WorkOrderSummary moveWorkOrder(
            @PathVariable UUID id,
            @Valid @RequestBody TransitionWorkOrder command,
            @AuthenticationPrincipal SignedInUser user) {
        return workOrderTransitions.move(id, command, Actor.of(user));
    }

    @PostMapping("/api/work-orders/closings")
    List<ClosingResult> close(@Valid @RequestBody CloseWorkOrders command, @AuthenticationPrincipal SignedInUser user) {
        return closings.close(command, Actor.of(user));
    }
}
