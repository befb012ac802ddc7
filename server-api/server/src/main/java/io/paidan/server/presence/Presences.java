package io.paidan.server.presence;

import io.paidan.contract.presence.Attention;
import io.paidan.contract.presence.Presence;
import io.paidan.contract.presence.ReportPresence;
import io.paidan.server.feed.LocatedPresence;
import io.paidan.server.feed.PresenceFeed;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.workorder.WorkOrders;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Takes reports of presence and passes them on. */
@Service
class Presences {

    /** Two and a half times what consoles repeat it after. */
    private static final Duration COUNTS_FOR = Duration.ofSeconds(25);

    private final WorkOrders workOrders;
    private final PresenceFeed feed;
    private final Clock clock;

    Presences(WorkOrders workOrders, PresenceFeed feed, Clock clock) {
        this.workOrders = workOrders;
        this.feed = feed;
        this.clock = clock;
    }

    /** @throws ProblemException NOT_FOUND when he may not see that order */
    void report(ReportPresence report, SignedInUser user) {
        var until = clock.instant().plus(COUNTS_FOR);
        var orderId = report.workOrderId();
        if (orderId == null) {
            feed.announce(new LocatedPresence("", new Presence(user.id(), user.displayName(), null, null, until)));
            return;
        }
        var order = workOrders.get(orderId, Scope.of(user));
        var attention = Objects.requireNonNullElse(report.attention(), Attention.LOOKING);
        feed.announce(new LocatedPresence(
                order.territory(), new Presence(user.id(), user.displayName(), orderId, attention, until)));
    }
}
