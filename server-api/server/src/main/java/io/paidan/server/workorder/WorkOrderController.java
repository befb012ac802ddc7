package io.paidan.server.workorder;

import io.paidan.contract.procedure.RecordStep;
import io.paidan.contract.procedure.StepResult;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderPage;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.web.ReceivedBody;
import io.paidan.server.session.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WorkOrderController {

    private static final int LONGEST_PAGE = 200;

    private final Intake intake;
    private final WorkOrderQueries queries;
    private final Procedures procedures;

    WorkOrderController(Intake intake, WorkOrderQueries queries, Procedures procedures) {
        this.intake = intake;
        this.queries = queries;
        this.procedures = procedures;
    }

    @PostMapping("/api/work-orders")
    ResponseEntity<WorkOrderSummary> create(
            @Valid @RequestBody CreateWorkOrder request,
            @AuthenticationPrincipal SignedInUser user,
            HttpServletRequest http) {
        var asItCame = AsItCame.ofCall(request, ReceivedBody.of(http), user);
        var taken = intake.take(request, asItCame, user);
        return taken.isNew()
                ? ResponseEntity.created(URI.create("/api/work-orders/" + request.id()))
                        .body(taken.order())
                : ResponseEntity.ok(taken.order());
    }

    @GetMapping("/api/work-orders")
    WorkOrderPage list(
            @RequestParam @Nullable WorkOrderStatus status,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            @AuthenticationPrincipal SignedInUser user) {
        return queries.list(user, status, q, after, Math.clamp(limit, 1, LONGEST_PAGE));
    }

    @GetMapping("/api/work-orders/{id}")
    WorkOrderDetails get(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) {
        return queries.getDetails(id, Scope.of(user));
    }

    @PutMapping("/api/work-orders/{id}/steps/{step}")
    StepResult record(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestBody RecordStep command,
            @AuthenticationPrincipal SignedInUser user) {
        return procedures.record(id, step, command, user);
    }
}
