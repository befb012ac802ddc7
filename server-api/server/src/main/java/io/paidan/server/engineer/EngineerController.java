package io.paidan.server.engineer;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.server.organisation.Scope;
import io.paidan.server.session.SignedInUser;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EngineerController {

    private final Engineers engineers;

    EngineerController(Engineers engineers) {
        this.engineers = engineers;
    }

    @GetMapping("/api/engineers")
    List<EngineerSummary> list(@AuthenticationPrincipal SignedInUser user) {
        return engineers.list(Scope.of(user));
    }

    @GetMapping("/api/engineers/{id}")
    EngineerSummary get(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) {
        return engineers.get(id, Scope.of(user));
    }
}
