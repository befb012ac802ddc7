package io.paidan.server.sla.clock;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.organisation.Territories;
import io.paidan.server.platform.EachByItself;
import io.paidan.server.sheet.RunningImports;
import io.paidan.server.sla.Policies;
import io.paidan.server.sla.SlaSetupChanged;
import io.paidan.server.workorder.WorkOrders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets the clocks of open orders anew: when policies, calendars or rules have changed, and when the server finds orders
 * that have none. In short transactions, so that nobody waits for all of them.
 */
@Service
class Replanning {

    private static final int AT_ONCE = 250;
    private static final Duration ANOTHER_LOOK = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Set<SheetKind> SETUP =
            Set.of(SheetKind.SLA_POLICIES, SheetKind.CALENDARS, SheetKind.PRIORITY_RULES);

    private final EachByItself replanning = new EachByItself("Setting the clock of an order anew");
    private final ClockMapper mapper;
    private final ClockKeeper keeper;
    private final WorkOrders workOrders;
    private final Territories territories;
    private final Policies policies;
    private final RunningImports imports;
    private final SchedulerClient timerClient;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Replanning(
            ClockMapper mapper,
            ClockKeeper keeper,
            WorkOrders workOrders,
            Territories territories,
            Policies policies,
            RunningImports imports,
            SchedulerClient timerClient,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.mapper = mapper;
        this.keeper = keeper;
        this.workOrders = workOrders;
        this.territories = territories;
        this.policies = policies;
        this.imports = imports;
        this.timerClient = timerClient;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Soon, by whichever server is free; kept if and only if the change is. One that is about to begin will see this change,
     * too: it waits for whoever is changing something. One that failed is not: it is tried again in minutes only.
     */
    @EventListener
    void soon(SlaSetupChanged change) {
        var now = clock.instant();
        if (!mapper.isAhead(TimerConfiguration.REPLANNING.getTaskName(), now.plus(SOON))) {
            begin(now);
        }
    }

    private void begin(Instant at) {
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        timerClient.scheduleIfNotExists(
                TimerConfiguration.REPLANNING.instance(id).build(), at);
    }

    /** Once for all that is just being taken in from a sheet. */
    void run() {
        if (imports.isAny(SETUP)) {
            begin(clock.instant().plus(ANOTHER_LOOK));
            return;
        }
        policies.awaitChanges();
        for (var region : mapper.listRegions()) {
            @Nullable UUID last = null;
            for (var page = mapper.listOpen(region, null, AT_ONCE);
                    !page.isEmpty();
                    page = mapper.listOpen(region, last, AT_ONCE)) {
                replanning.forEach(
                        page, id -> id, id -> transaction.executeWithoutResult(status -> replan(region, id)));
                last = page.getLast();
            }
        }
    }

    /** Gives a clock to every open order that has none: those from before there were clocks. */
    int setMissing() {
        var set = 0;
        for (var region : mapper.listRegions()) {
            @Nullable UUID last = null;
            for (var page = mapper.listWithout(region, null, AT_ONCE);
                    !page.isEmpty();
                    page = mapper.listWithout(region, last, AT_ONCE)) {
                set += setAll(region, page);
                last = page.getLast();
            }
        }
        return set;
    }

    private void replan(String region, UUID id) {
        workOrders.lock(id, territories.wholeRegion(region));
        keeper.replan(region, id, clock.instant().truncatedTo(ChronoUnit.MICROS), ClockKeeper.ACTOR);
    }

    /** Together while that goes well; else one at a time, that one bad order keeps no other without a clock. */
    private int setAll(String region, List<UUID> page) {
        try {
            return setMissing(region, page);
        } catch (RuntimeException oneOfThem) {
            return page.stream()
                    .mapToInt(id -> replanning.count(id, () -> setMissing(region, List.of(id))))
                    .sum();
        }
    }

    private int setMissing(String region, List<UUID> page) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Objects.requireNonNull(transaction.execute(status -> keeper.setNew(region, page, now)));
    }
}
