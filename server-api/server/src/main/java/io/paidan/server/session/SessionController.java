package io.paidan.server.session;

import io.paidan.contract.session.ChangeLanguage;
import io.paidan.contract.session.ChangePassword;
import io.paidan.contract.session.OpenSession;
import io.paidan.contract.session.Right;
import io.paidan.contract.session.Session;
import io.paidan.contract.session.SessionSummary;
import io.paidan.contract.session.UserSummary;
import io.paidan.server.platform.web.CallerDevice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SessionController {

    private final SessionService sessions;
    private final Passwords passwords;
    private final Users users;

    SessionController(SessionService sessions, Passwords passwords, Users users) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.users = users;
    }

    @PostMapping("/api/sessions")
    @ResponseStatus(HttpStatus.CREATED)
    Session open(@Valid @RequestBody OpenSession request, HttpServletRequest http) {
        return sessions.open(request, http.getRemoteAddr(), CallerDevice.of(http));
    }

    @GetMapping("/api/sessions/current")
    UserSummary current(@AuthenticationPrincipal SignedInUser user) {
        return user.summary();
    }

    /** So that a console offers only what its user may do. */
    @GetMapping("/api/sessions/current/rights")
    List<Right> rights(@AuthenticationPrincipal SignedInUser user) {
        return RoleTable.rights(user.role(), user.wholeCompany());
    }

    @DeleteMapping("/api/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(HttpServletRequest http) {
        BearerFilter.token(http).ifPresent(sessions::close);
    }

    @GetMapping("/api/sessions")
    List<SessionSummary> list(
            @RequestParam(required = false) @Nullable UUID user, @AuthenticationPrincipal SignedInUser asking) {
        return sessions.list(asking, user);
    }

    @DeleteMapping("/api/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) {
        sessions.end(id, user);
    }

    @PutMapping("/api/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @RequestBody ChangePassword request, @AuthenticationPrincipal SignedInUser user, HttpServletRequest http) {
        passwords.change(request, user, http.getRemoteAddr());
    }

    @PutMapping("/api/language")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeLanguage(@Valid @RequestBody ChangeLanguage chosen, @AuthenticationPrincipal SignedInUser user) {
        users.changeLanguage(user, chosen);
    }
}
