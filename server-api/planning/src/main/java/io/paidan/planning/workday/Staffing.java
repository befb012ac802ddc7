package io.paidan.planning.workday;

import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which engineers, by index, may do a job and what the choice costs. Skills, certificates, blocks and loans are decided
 * by whoever makes it.
 *
 * @param allowed null when everybody may
 * @param usualPrice of every engineer without a price of his own
 * @param prices of single engineers: lower for the preferred one, for him who has the job in the published plan
 */
public record Staffing(@Nullable BitSet allowed, long usualPrice, Map<Integer, Long> prices) {
    public static final Staffing ANYBODY = new Staffing(null, 0, Map.of());

    public Staffing {
        allowed = allowed == null ? null : (BitSet) allowed.clone();
        prices = Map.copyOf(prices);
        Prices.check("the price of an engineer", usualPrice);
        prices.forEach((engineer, price) -> Prices.check("the price of engineer " + engineer, price));
    }

    /** Only these engineers, each at no price. */
    public static Staffing only(BitSet allowed) {
        return new Staffing(allowed, 0, Map.of());
    }

    @Override
    public @Nullable BitSet allowed() {
        return allowed == null ? null : (BitSet) allowed.clone();
    }

    public boolean allows(int engineer) {
        return allowed == null || allowed.get(engineer);
    }

    public long price(int engineer) {
        return prices.isEmpty() ? usualPrice : prices.getOrDefault(engineer, usualPrice);
    }
}
