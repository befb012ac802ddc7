package io.paidan.server.organisation;

import io.paidan.contract.feed.DispatchEvent;
import io.paidan.server.feed.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells every region of what is the same in the whole company, such as a template. */
@Component
public class CompanyNews {

    private final Territories territories;
    private final Outbox outbox;

    CompanyNews(Territories territories, Outbox outbox) {
        this.territories = territories;
        this.outbox = outbox;
    }

    /** @param actor the display name of who did it */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(DispatchEvent event, String actor) {
        for (var region : territories.listRegions()) {
            outbox.append(region, region, event, actor);
        }
    }
}
