package io.paidan.server.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For answers that outlast what was known when they began. */
@Component
public class CurrentSession {

    private final SessionService sessions;

    CurrentSession(SessionService sessions) {
        this.sessions = sessions;
    }

    /** Who the request belongs to now; empty when he has signed out since. */
    public Optional<SignedInUser> find(HttpServletRequest request) {
        return BearerFilter.token(request).flatMap(sessions::find);
    }
}
