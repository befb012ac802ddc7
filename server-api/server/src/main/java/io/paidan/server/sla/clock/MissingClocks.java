package io.paidan.server.sla.clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** At the start, before anybody is answered: no open order is without a clock. */
@Component
class MissingClocks implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MissingClocks.class);

    private final Replanning replanning;
    private volatile boolean running;

    MissingClocks(Replanning replanning) {
        this.replanning = replanning;
    }

    @Override
    public void start() {
        var set = replanning.setMissing();
        if (set > 0) {
            LOG.info("Set the SLA clocks of {} open orders", set);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After a demo company has been loaded, before anything answers. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
