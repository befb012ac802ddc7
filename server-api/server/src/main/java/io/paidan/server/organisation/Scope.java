package io.paidan.server.organisation;

import io.paidan.server.session.SignedInUser;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a user sees: what every query of orders, visits and engineers is limited to.
 *
 * @param regions the regions of his territories: they lead into the keys and indexes
 * @param territories the territories he answers for, with all below them
 * @param engineerId set for an engineer, who sees the orders of his own visits wherever they are, and no others
 */
public record Scope(
        List<String> regions,
        List<String> territories,
        @Nullable UUID engineerId) {

    /** Of an order {@code o}: true when it lies in {@code scope}. */
    public static final String SEES_ORDER = """
            o.region = any(#{scope.regions})
            and case when #{scope.engineerId}::uuid is null
                then o.territory = any(#{scope.territories})
                else exists (select 1 from visit own where own.region = o.region and own.work_order_id = o.id
                             and own.engineer_id = #{scope.engineerId}::uuid)
                end
            """;

    /** Of a visit {@code v} and its order {@code o}: true when it lies in {@code scope}. */
    public static final String SEES_VISIT = """
            v.region = any(#{scope.regions})
            and case when #{scope.engineerId}::uuid is null
                then o.territory = any(#{scope.territories})
                else v.engineer_id = #{scope.engineerId}::uuid
                end
            """;

    /** Of an engineer {@code e}: true when he lies in {@code scope}. */
    public static final String SEES_ENGINEER = """
            e.region = any(#{scope.regions})
            and case when #{scope.engineerId}::uuid is null
                then e.territory = any(#{scope.territories})
                else e.id = #{scope.engineerId}::uuid
                end
            """;

    /** The local day that holds {@code now}, half-open, of every territory of {@code scope}'s regions: a common table. */
    public static final String TODAY = """
            today as (
                select t.region, t.id as territory, (#{now}::timestamptz at time zone t.zone)::date as day,
                    date_trunc('day', #{now}::timestamptz, t.zone) as starts_at,
                    date_add(date_trunc('day', #{now}::timestamptz, t.zone), interval '1 day', t.zone) as ends_at
                from territory t
                where t.region = any(#{scope.regions})
            )
            """;

    public Scope {
        regions = List.copyOf(regions);
        territories = List.copyOf(territories);
    }

    public static Scope of(SignedInUser user) {
        return new Scope(List.copyOf(user.regions()), List.copyOf(user.territories()), user.engineerId());
    }

    /** The same, looking into one region only. */
    public Scope within(String region) {
        return new Scope(List.of(region), territories, engineerId);
    }
}
