package io.paidan.server.visit;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.database.StatusLists;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface VisitMapper {

    String COLUMNS = """
            v.id, v.region, v.work_order_id, v.sequence, coalesce(v.crew_id, v.id) as crew_id, v.engineer_id, v.status, v.planned_start, v.planned_end,
            v.travel_seconds as travel, v.via_store_id, v.pinned, v.promised_arrival, v.departed_at, v.arrived_at, v.started_at,
            v.ended_at, v.lapsed_at, v.version
            """;

    /** Visits {@code p} that an engineer has not set out for yet. */
    String BEFORE_HIM = """
            p.region = #{region} and p.engineer_id = #{engineerId} and p.status in ('PLANNED', 'NOTIFIED', 'ACCEPTED')
            """;

    @Select("select " + COLUMNS + """
            from visit v
            join work_order o on o.region = v.region and o.id = v.work_order_id
            where v.id = #{id} and
            """ + Scope.SEES_VISIT)
    Optional<VisitSummary> find(@Param("id") UUID id, @Param("scope") Scope scope);

    @Select("select " + COLUMNS + "from visit v where v.region = #{region} and v.id = #{id}")
    Optional<VisitSummary> findInRegion(@Param("region") String region, @Param("id") UUID id);

    /** Visits of the local day, and active ones of any day. */
    @Select("with " + Scope.TODAY + "select " + COLUMNS + """
            from visit v
            join work_order o on o.region = v.region and o.id = v.work_order_id
            where v.status in
            """ + StatusLists.ACTIVE_VISIT + " and " + Scope.SEES_VISIT
            + "union all select " + COLUMNS + """
            from today
            join visit v on v.region = today.region
                and v.planned_start >= today.starts_at and v.planned_start < today.ends_at
                -- for the index: no local day is longer
                and v.planned_start > #{now}::timestamptz - interval '25 hours'
                and v.planned_start < #{now}::timestamptz + interval '25 hours'
            join work_order o on o.region = v.region and o.id = v.work_order_id and o.territory = today.territory
            where v.status not in
            """ + StatusLists.ACTIVE_VISIT + " and " + Scope.SEES_VISIT
            + "order by planned_start, id")
    List<VisitSummary> listForBoard(@Param("scope") Scope scope, @Param("now") Instant now);

    @Select("select " + COLUMNS + """
            from visit v
            where v.region = #{region} and v.work_order_id = #{workOrderId}
            order by v.sequence, v.created_at, v.id
            """)
    List<VisitSummary> listOfOrder(@Param("region") String region, @Param("workOrderId") UUID workOrderId);

    @Select("select " + COLUMNS + """
            from visit v
            where v.region = #{region} and v.engineer_id = any(#{engineerIds}::uuid[]) and v.status in
            """ + StatusLists.ACTIVE_VISIT + "order by v.planned_start, v.id")
    List<VisitSummary> listActive(@Param("region") String region, @Param("engineerIds") List<UUID> engineerIds);

    /** Active ones, and those that ended well within the last local day, however long that is. */
    @Select("select " + COLUMNS + """
            from visit v
            where v.region = #{region} and v.engineer_id = any(#{engineerIds}::uuid[]) and (
                v.status = 'DONE' and v.planned_start > #{now}::timestamptz - interval '25 hours' or v.status in
            """ + StatusLists.ACTIVE_VISIT + ") order by v.planned_start, v.id")
    List<VisitSummary> listOfDay(
            @Param("region") String region, @Param("engineerIds") List<UUID> engineerIds, @Param("now") Instant now);

    /** The customer's last engineer, and one job more in his day. */
    @Update("""
            with been_there as (
                update customer c
                set previous_engineer_id = #{visit.engineerId}
                from work_order o
                where o.region = #{visit.region} and o.id = #{visit.workOrderId}
                    and c.region = o.region and c.id = o.customer_id
            )
            insert into jobs_done as j (region, engineer_id, day, jobs)
            select e.region, e.id, (#{visit.endedAt}::timestamptz at time zone t.zone)::date, 1
            from engineer e
            join territory t on t.id = e.territory
            where e.region = #{visit.region} and e.id = #{visit.engineerId}
            on conflict (region, engineer_id, day) do update set jobs = j.jobs + 1
            """)
    int countDone(@Param("visit") VisitSummary visit);

    @Select("select " + COLUMNS + """
            from visit v
            where v.region = #{region} and v.work_order_id = #{workOrderId} and v.status in
            """ + StatusLists.ACTIVE_VISIT + "order by v.sequence, v.planned_start, v.id")
    List<VisitSummary> listActiveOfOrder(@Param("region") String region, @Param("workOrderId") UUID workOrderId);

    @Insert("""
            insert into visit (region, id, work_order_id, sequence, crew_id, engineer_id, status, planned_start, planned_end,
                travel_seconds, via_store_id, pinned, notify_at, created_at, version)
            values (#{visit.region}, #{visit.id}, #{visit.workOrderId}, #{visit.sequence}, #{visit.crewId},
                #{visit.engineerId}, #{visit.status}, #{visit.plannedStart}, #{visit.plannedEnd}, #{visit.travel},
                #{visit.viaStoreId}, #{visit.pinned}, #{notifyAt}, #{now}, #{visit.version})
            """)
    void insert(@Param("visit") VisitSummary visit, @Param("notifyAt") Instant notifyAt, @Param("now") Instant now);

    /** Empty when its version is another one by now. */
    @Select(value = """
            update visit v
            set status = #{to}, version = version + 1,
                departed_at = case when #{to} = 'EN_ROUTE' then #{now} else departed_at end,
                arrived_at = case when #{to} = 'ON_SITE' then #{now} else arrived_at end,
                started_at = case when #{to} = 'IN_PROGRESS' then #{now} else started_at end,
                ended_at = case when #{to} in ('DONE', 'ABORTED') then #{now} else ended_at end
            where region = #{region} and id = #{id} and version = #{version}
            returning
            """ + COLUMNS, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    Optional<VisitSummary> move(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("version") int version,
            @Param("to") VisitStatus to,
            @Param("now") Instant now);

    @Select(value = """
            update visit v
            set pinned = #{pinned}, version = version + 1
            where region = #{region} and id = #{id}
            returning
            """ + COLUMNS, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    VisitSummary pin(@Param("region") String region, @Param("id") UUID id, @Param("pinned") boolean pinned);

    /**
     * A push is kept on top of the earlier ones. All are forgotten when the start moves by a minute or more for another
     * reason; less than that are travel times that wander.
     */
    @Select(value = """
            update visit v
            set planned_start = #{start}, planned_end = #{end}, travel_seconds = #{travel}, version = version + 1,
                known_start = coalesce(known_start, planned_start),
                pushed_by = case
                    when planned_start = #{start} then pushed_by
                    when #{pushedBy}::uuid is not null then array_append(pushed_by, #{pushedBy}::uuid)
                    when planned_start > #{start}::timestamptz - interval '1 minute' then pushed_by
                    else '{}'
                end,
                pushed_from = case
                    when planned_start = #{start} then pushed_from
                    when #{pushedBy}::uuid is not null then array_append(pushed_from, planned_start)
                    when planned_start > #{start}::timestamptz - interval '1 minute' then pushed_from
                    else '{}'
                end
            where region = #{region} and id = #{id}
            returning
            """ + COLUMNS, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    VisitSummary retime(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("start") Instant start,
            @Param("end") Instant end,
            @Param("travel") Duration travel,
            @Param("pushedBy") @Nullable UUID pushedBy);

    /** All or none: none when one of them would jump a visit that was put between since. What was pinned since stays. */
    @Select(value = """
            with pushed as (
                select p.id, p.planned_start, p.pushed_from[cardinality(p.pushed_from)] as pushed_from
                from visit p
                where p.pushed_by[cardinality(p.pushed_by)] = #{id} and not p.pinned and
            """ + BEFORE_HIM + ") " + """
            update visit v
            set planned_start = pushed.pushed_from, known_start = coalesce(v.known_start, v.planned_start),
                planned_end = v.planned_end - (v.planned_start - pushed.pushed_from),
                pushed_by = trim_array(v.pushed_by, 1), pushed_from = trim_array(v.pushed_from, 1),
                version = v.version + 1
            from pushed
            where v.region = #{region} and v.id = pushed.id and not exists (
                select from visit p
                join pushed on p.planned_start >= pushed.pushed_from and p.planned_start < pushed.planned_start
                where p.id not in (select id from pushed) and
            """ + BEFORE_HIM + ") returning " + COLUMNS, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    List<VisitSummary> pullBack(
            @Param("region") String region, @Param("engineerId") UUID engineerId, @Param("id") UUID id);

    /** The orders of visits whose notice is due, the longest due first; an order once for each of them. */
    @Select("""
            select v.region, v.work_order_id
            from visit v
            where v.status = 'PLANNED' and v.notify_at <= #{now}
            order by v.notify_at, v.id
            limit #{limit}
            """)
    List<OrderToTell> listOrdersToTell(@Param("now") Instant now, @Param("limit") int limit);

    /** Those of an order whose notice is due. */
    @Select("select " + COLUMNS + """
            from visit v
            where v.region = #{region} and v.work_order_id = #{workOrderId}
                and v.status = 'PLANNED' and v.notify_at <= #{now}
            order by v.sequence, v.created_at, v.id
            """)
    List<VisitSummary> listDueNotices(
            @Param("region") String region, @Param("workOrderId") UUID workOrderId, @Param("now") Instant now);
}
