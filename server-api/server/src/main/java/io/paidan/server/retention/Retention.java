package io.paidan.server.retention;

import io.paidan.contract.organisation.Erasure;
import io.paidan.contract.organisation.RetentionForecast;
import io.paidan.contract.organisation.SaveRetentionPolicy;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.asset.Assets;
import io.paidan.server.audit.FormerAuditLines;
import io.paidan.server.customer.Customers;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.EachByItself;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.tracking.Tracks;
import io.paidan.server.workorder.PersonalDataOfOrders;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Once an hour forgets what is older than the policy says, in small steps that hold nobody up. */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int ROWS_AT_ONCE = 500;

    private final EachByItself forgetting = new EachByItself("Forgetting what is old");
    private final RetentionPolicies policies;
    private final Tracks tracks;
    private final PersonalDataOfOrders orders;
    private final Customers customers;
    private final Assets assets;
    private final ForgottenPeople people;
    private final FormerAuditLines formerLines;
    private final Clock clock;

    Retention(
            RetentionPolicies policies,
            Tracks tracks,
            PersonalDataOfOrders orders,
            Customers customers,
            Assets assets,
            ForgottenPeople people,
            FormerAuditLines formerLines,
            Clock clock) {
        this.policies = policies;
        this.tracks = tracks;
        this.orders = orders;
        this.customers = customers;
        this.assets = assets;
        this.people = people;
        this.formerLines = formerLines;
        this.clock = clock;
    }

    /** Orders first: a customer is forgotten with the last of his. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forget() {
        var policy = policies.get();
        var now = clock.instant();
        var days =
                forgetting.count("tracks", () -> tracks.dropBefore(now.minus(Duration.ofDays(policy.positionDays()))));
        var before = now.minus(Duration.ofDays(policy.personalDataDays()));
        var ended = inSteps("orders", () -> orders.anonymise(before, ROWS_AT_ONCE));
        var unused = inSteps("customers", () -> customers.anonymiseUnused(before, ROWS_AT_ONCE));
        var left = inSteps("people", () -> people.forget(before, ROWS_AT_ONCE));
        var lines = forgetting.count("audit log", () -> formerLines.dropBefore(before));
        if (days + ended + unused + left + lines > 0) {
            LOG.info(
                    "Retention: {} days of tracks and {} former lines of the audit log dropped; {} orders, {} customers"
                            + " without orders and {} engineers and users who left made anonymous",
                    days,
                    lines,
                    ended,
                    unused,
                    left);
        }
    }

    /** Until a step finds less than it could take. */
    private int inSteps(String what, IntSupplier step) {
        var all = 0;
        int done;
        do {
            done = forgetting.count(what, step);
            all += done;
        } while (done >= ROWS_AT_ONCE);
        return all;
    }

    /** What {@link #forget} would come to by these days. */
    @Transactional(readOnly = true)
    public RetentionForecast forecast(SaveRetentionPolicy wanted) {
        var now = clock.instant();
        var before = now.minus(Duration.ofDays(wanted.personalDataDays()));
        return new RetentionForecast(
                tracks.countBefore(now.minus(Duration.ofDays(wanted.positionDays()))),
                orders.count(before),
                customers.countUnused(before),
                people.countEngineers(before),
                people.countUsers(before),
                formerLines.countBefore(before));
    }

    /**
     * Makes a customer and his ended orders anonymous, and removes his assets.
     *
     * @param actor the display name of who does it
     * @throws ProblemException NOT_FOUND in this scope, IN_USE while he has open orders
     */
    @Transactional
    public Erasure erase(UUID customerId, Scope scope, String actor) {
        var customer = customers.get(customerId, scope);
        var open = orders.countOpenOf(customer.region(), customerId);
        if (open > 0) {
            throw new ProblemException(ProblemCode.IN_USE, "customer", "name", customer.name(), "orders", open);
        }
        var erased = orders.anonymiseOf(customer.region(), customerId, actor);
        customers.anonymise(customer.region(), customerId);
        assets.removeOf(customer.region(), customerId);
        return new Erasure(customerId, erased);
    }
}
