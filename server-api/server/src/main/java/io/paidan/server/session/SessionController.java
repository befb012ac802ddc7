package io.paidan.server.session;

import io.paidan.contract.session.OpenSession;
import io.paidan.contract.session.Right;
import io.paidan.contract.session.Session;
import io.paidan.contract.session.UserSummary;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/sessions")
class SessionController {

    private final SessionService sessions;

    SessionController(SessionService sessions) {
        this.sessions = sessions;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Session open(@Valid @RequestBody OpenSession request, HttpServletRequest http) {
        return sessions.open(request, http.getRemoteAddr());
    }

    @GetMapping("/current")
    UserSummary current(@AuthenticationPrincipal SignedInUser user) {
        return user.summary();
    }

    /** So that a console offers only what its user may do. */
    @GetMapping("/current/rights")
    List<Right> rights(@AuthenticationPrincipal SignedInUser user) {
        return RoleTable.rights(user.role());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(HttpServletRequest http) {
        BearerFilter.token(http).ifPresent(sessions::close);
    }
}
