package io.paidan.server.presence;

import io.paidan.contract.presence.ReportPresence;
import io.paidan.server.session.SignedInUser;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PresenceController {

    private final Presences presences;

    PresenceController(Presences presences) {
        this.presences = presences;
    }

    @PostMapping("/api/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(@Valid @RequestBody ReportPresence report, @AuthenticationPrincipal SignedInUser user) {
        presences.report(report, user);
    }
}
