package io.paidan.server.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who a request belongs to, by the session token or API key it was sent with. */
@Component
public class CurrentSession {

    private final SessionService sessions;
    private final ApiKeys keys;

    CurrentSession(SessionService sessions, ApiKeys keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    /** For answers that outlast what was known when they began: who it is now; empty when he has signed out since. */
    public Optional<SignedInUser> find(HttpServletRequest request) {
        return BearerFilter.token(request).flatMap(this::find);
    }

    Optional<SignedInUser> find(String token) {
        return token.startsWith(ApiKeys.PREFIX) ? keys.find(token) : sessions.find(token);
    }
}
