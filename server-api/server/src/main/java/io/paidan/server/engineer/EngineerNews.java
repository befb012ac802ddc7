package io.paidan.server.engineer;

import io.paidan.contract.feed.DispatchEvent.EngineerChanged;
import io.paidan.contract.feed.DispatchEvent.EngineerRemoved;
import io.paidan.server.feed.Outbox;
import io.paidan.server.session.SignedInUser;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the consoles of an engineer who was set up anew: those who see him now, and those who saw him before. */
@Component
class EngineerNews {

    private final Engineers engineers;
    private final Outbox outbox;

    EngineerNews(Engineers engineers, Outbox outbox) {
        this.engineers = engineers;
        this.outbox = outbox;
    }

    /**
     * @param before the territories he was shown to before the change
     * @param active false once he has left
     */
    void changed(String region, UUID id, List<String> before, boolean active, SignedInUser user) {
        var now = active ? engineers.listConcerned(region, id) : List.<String>of();
        var gone = before.stream().filter(territory -> !now.contains(territory)).toList();
        if (!gone.isEmpty()) {
            outbox.append(region, gone, new EngineerRemoved(id), user.displayName());
        }
        if (!now.isEmpty()) {
            outbox.append(region, now, new EngineerChanged(engineers.getInRegion(id, region)), user.displayName());
        }
    }
}
