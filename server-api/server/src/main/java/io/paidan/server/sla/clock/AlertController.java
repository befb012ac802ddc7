package io.paidan.server.sla.clock;

import io.paidan.contract.sla.AlertTaker;
import io.paidan.contract.sla.ChangePriority;
import io.paidan.contract.sla.HandAlert;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaDetails;
import io.paidan.contract.sla.SnoozeAlert;
import io.paidan.contract.sla.TakeAlert;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Scope;
import io.paidan.server.session.SignedInUser;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AlertController {

    private final Alerts alerts;

    AlertController(Alerts alerts) {
        this.alerts = alerts;
    }

    @GetMapping("/api/work-orders/{id}/sla")
    SlaDetails get(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) {
        return alerts.get(id, Scope.of(user));
    }

    @PostMapping("/api/work-orders/{id}/sla/snooze")
    OrderSla snooze(
            @PathVariable UUID id,
            @Valid @RequestBody SnoozeAlert command,
            @AuthenticationPrincipal SignedInUser user) {
        return alerts.snooze(id, command, user);
    }

    @PostMapping("/api/work-orders/{id}/sla/owner")
    OrderSla take(
            @PathVariable UUID id, @Valid @RequestBody TakeAlert command, @AuthenticationPrincipal SignedInUser user) {
        return alerts.take(id, command, user);
    }

    @GetMapping("/api/work-orders/{id}/sla/takers")
    List<AlertTaker> listTakers(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) {
        return alerts.listTakers(id, Scope.of(user));
    }

    @PostMapping("/api/work-orders/{id}/sla/handover")
    OrderSla hand(
            @PathVariable UUID id, @Valid @RequestBody HandAlert command, @AuthenticationPrincipal SignedInUser user) {
        return alerts.hand(id, command, user);
    }

    @PostMapping("/api/work-orders/{id}/priority")
    WorkOrderSummary changePriority(
            @PathVariable UUID id,
            @Valid @RequestBody ChangePriority command,
            @AuthenticationPrincipal SignedInUser user) {
        return alerts.changePriority(id, command, user);
    }
}
