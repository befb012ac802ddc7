package io.paidan.server.dispatch;

import io.paidan.server.visit.Acceptances;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a second whether somebody should have accepted by now. */
@Component
class AcceptanceTimer {

    private static final int AT_ONCE = 100;

    private final Acceptances acceptances;
    private final AcceptanceWatch watch;

    AcceptanceTimer(Acceptances acceptances, AcceptanceWatch watch) {
        this.acceptances = acceptances;
        this.watch = watch;
    }

    @Scheduled(fixedDelay = 1000)
    void tick() {
        acceptances.listOverdue(AT_ONCE).forEach(watch::follow);
    }
}
