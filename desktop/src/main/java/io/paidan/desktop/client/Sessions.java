package io.paidan.desktop.client;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.SessionSummary;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Where users are signed in. Futures end as those of {@link ApiClient}. */
public final class Sessions {

    private static final String PATH = "/api/sessions";

    private final HttpExchange http;

    Sessions(HttpExchange http) {
        this.http = http;
    }

    /** Those of a user, the one used last first. */
    public CompletableFuture<List<SessionSummary>> list(UUID user) {
        return http.list(PATH + "?user=" + user, SessionSummary.class);
    }

    /** Ends these, all at once; one that has ended by itself meanwhile is what was wished. */
    public CompletableFuture<Void> end(Collection<SessionSummary> ending) {
        return CompletableFuture.allOf(ending.stream().map(this::end).toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> end(SessionSummary session) {
        return http.delete(PATH + "/" + session.id())
                .exceptionallyCompose(failure -> hasEnded(failure)
                        ? CompletableFuture.completedFuture(null)
                        : CompletableFuture.failedFuture(failure));
    }

    private static boolean hasEnded(Throwable failure) {
        return FailureTexts.cause(failure) instanceof ApiException refusal && refusal.code() == ProblemCode.NOT_FOUND;
    }
}
