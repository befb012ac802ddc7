package io.paidan.server.organisation;

import io.paidan.contract.session.Role;
import io.paidan.server.platform.database.StatusLists;
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
 * @param outside true for a partner company, which sees nothing that belongs to a region as a whole
 */
public record Scope(
        List<String> regions,
        List<String> territories,
        @Nullable UUID engineerId,
        boolean outside) {

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

    /**
     * The territories within the region of a row of an engineer {@code e} where he is or will be lent to at {@code now}; of a
     * guest also those where he still has a visit of these days, as one may overrun the loan.
     */
    public static final String SHOWN_IN = """
            select l.territory from loan l
            join territory place on place.id = l.territory and place.region = l.region
            where l.region = e.region and l.engineer_id = e.id and l.ends_at > #{now}::timestamptz
            union all
            select o.territory from visit v
            join work_order o on o.region = v.region and o.id = v.work_order_id
            where e.home_region is not null and v.region = e.region and v.engineer_id = e.id
                and v.status in
            """ + StatusLists.ACTIVE_VISIT + """
                and (v.status in
            """ + StatusLists.VISIT_UNDER_WAY + """
                    or v.planned_end > #{now}::timestamptz - interval '1 day') -- a forgotten one shows nobody for ever
            """;

    /**
     * Of a row of an engineer {@code e}: true when it lies in {@code scope}, or a territory of {@link #SHOWN_IN} does. A row
     * says nothing to whoever sees him in another region only.
     */
    public static final String SEES_ENGINEER = """
            e.region = any(#{scope.regions})
            and e.id = any(array( -- who it can be, for the key
                select #{scope.engineerId}::uuid
                union all
                select own.id from engineer own
                where #{scope.engineerId}::uuid is null
                    and own.region = any(#{scope.regions}) and own.territory = any(#{scope.territories})
                union all
                select l.engineer_id from loan l
                where #{scope.engineerId}::uuid is null
                    and l.region = any(#{scope.regions}) and l.territory = any(#{scope.territories})
                    and l.ends_at > #{now}::timestamptz
                union all
                select guest.id from engineer guest
                where #{scope.engineerId}::uuid is null
                    and guest.region = any(#{scope.regions}) and guest.home_region is not null))
            and (#{scope.engineerId}::uuid is not null
                or e.territory = any(#{scope.territories})
                or exists (select from (
            """ + SHOWN_IN + """
                    ) lent (territory) where lent.territory = any(#{scope.territories})))
            """;

    /** Of a store {@code s}: a van is seen with its engineer as he is at home, at {@code now}. */
    public static final String SEES_STORE = """
            s.region = any(#{scope.regions}) and (
                s.engineer_id = any(array(
                    select e.id from engineer e where e.home_region is null and
            """ + SEES_ENGINEER + """
                ))
                or s.engineer_id is null and s.territory = any(#{scope.territories})
                or s.engineer_id is null and s.territory is null and not #{scope.outside})
            """;

    /** Of a customer {@code c}: his own territory's, one of its orders', or, within the company, the whole region's. */
    public static final String SEES_CUSTOMER = """
            c.region = any(#{scope.regions})
            and (c.territory = any(#{scope.territories})
                or c.territory is null and not #{scope.outside}
                or (select true from work_order o
                    where o.region = c.region and o.customer_id = c.id and o.territory = any(#{scope.territories})
                    limit 1)) -- unlike exists it is never answered by a hash of all orders
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
        return new Scope(user.regions(), user.territories(), user.engineerId(), user.role() == Role.PARTNER);
    }

    /** All of a region, as somebody of the company sees it. */
    public static Scope ofRegion(String region, List<String> territories) {
        return new Scope(List.of(region), territories, null, false);
    }

    /** The same, looking into one region only. */
    public Scope within(String region) {
        return new Scope(List.of(region), territories, engineerId, outside);
    }
}
