package io.paidan.server.sla;

import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.sla.SaveCalendar;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.server.session.SignedInUser;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SlaSetupController {

    private final Calendars calendars;
    private final Policies policies;
    private final PriorityRules rules;

    SlaSetupController(Calendars calendars, Policies policies, PriorityRules rules) {
        this.calendars = calendars;
        this.policies = policies;
        this.rules = rules;
    }

    @GetMapping("/api/business-calendars")
    List<BusinessCalendar> listCalendars() {
        return calendars.list();
    }

    @PutMapping("/api/business-calendars/{id}")
    BusinessCalendar saveCalendar(
            @PathVariable String id,
            @Valid @RequestBody SaveCalendar calendar,
            @AuthenticationPrincipal SignedInUser user) {
        return calendars.save(id, calendar, user);
    }

    @DeleteMapping("/api/business-calendars/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteCalendar(
            @PathVariable String id, @RequestParam int version, @AuthenticationPrincipal SignedInUser user) {
        calendars.delete(id, version, user);
    }

    @GetMapping("/api/sla-policies")
    List<SlaPolicy> listPolicies() {
        return policies.list();
    }

    @PutMapping("/api/sla-policies/{id}")
    SlaPolicy savePolicy(
            @PathVariable String id, @Valid @RequestBody SlaPolicy policy, @AuthenticationPrincipal SignedInUser user) {
        return policies.save(id, policy, user);
    }

    @DeleteMapping("/api/sla-policies/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deletePolicy(@PathVariable String id, @RequestParam int version, @AuthenticationPrincipal SignedInUser user) {
        policies.delete(id, version, user);
    }

    @GetMapping("/api/priority-rules")
    List<PriorityRule> listRules() {
        return rules.list();
    }

    @PutMapping("/api/priority-rules/{id}")
    PriorityRule saveRule(
            @PathVariable String id,
            @Valid @RequestBody PriorityRule rule,
            @AuthenticationPrincipal SignedInUser user) {
        return rules.save(id, rule, user);
    }

    @DeleteMapping("/api/priority-rules/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteRule(@PathVariable String id, @RequestParam int version) {
        rules.delete(id, version);
    }
}
