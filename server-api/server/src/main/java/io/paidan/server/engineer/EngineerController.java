package io.paidan.server.engineer;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.server.organisation.Scope;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EngineerController {

    private final Engineers engineers;
    private final Clock clock;

    EngineerController(Engineers engineers, Clock clock) {
        this.engineers = engineers;
        this.clock = clock;
    }

    /**
     * @param at on the day whose shifts are wanted; null for now, as is a moment that is over: a loan that has ended shows
     *     nobody again
     */
    @GetMapping("/api/engineers")
    List<EngineerSummary> list(@RequestParam @Nullable Instant at, @AuthenticationPrincipal SignedInUser user) {
        var scope = Scope.of(user);
        return at == null || at.isBefore(clock.instant()) ? engineers.list(scope) : engineers.list(scope, at);
    }

    @GetMapping("/api/engineers/{id}")
    EngineerSummary get(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) {
        return engineers.get(id, Scope.of(user));
    }
}
