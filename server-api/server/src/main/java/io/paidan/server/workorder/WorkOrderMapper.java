package io.paidan.server.workorder;

import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.database.StatusLists;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface WorkOrderMapper {

    String COLUMNS = """
            o.id, o.region, o.territory, o.number, o.status, o.waiting_reason, o.expected_on, o.priority,
            o.template_code,
            o.service_type, o.category, o.title, o.customer_name, o.customer_tier, o.phone, o.address,
            array[o.lat, o.lon] as place, o.duration_minutes * 60 as duration, o.due_at,
            case when o.window_start is not null then array[o.window_start, o.window_end] end as "window",
            o.required_skills, o.required_parts, o.crew_size,
            (select c.preferred_engineer_id from customer c where c.region = o.region and c.id = o.customer_id)
                as preferred_engineer_id,
            (select c.previous_engineer_id from customer c where c.region = o.region and c.id = o.customer_id)
                as previous_engineer_id,
            coalesce((
                select c.blocked_engineer_ids from customer c where c.region = o.region and c.id = o.customer_id
            ), '{}') as blocked_engineer_ids,
            o.dispatch, o.created_at, o.version
            """;

    /** What only the details show. */
    record Text(
            Channel channel,
            @Nullable String description,
            @Nullable String rawContent,
            String createdBy,
            int templateVersion,
            int reworks,
            boolean closedUnconfirmed) {}

    @Select("select " + COLUMNS + "from work_order o where o.id = #{id} and " + Scope.SEES_ORDER)
    Optional<WorkOrderSummary> find(@Param("id") UUID id, @Param("scope") Scope scope);

    @Select("select " + COLUMNS + "from work_order o where o.id = #{id} and " + Scope.SEES_ORDER
            + "for no key update of o")
    @Options(flushCache = FlushCachePolicy.TRUE)
    Optional<WorkOrderSummary> lock(@Param("id") UUID id, @Param("scope") Scope scope);

    @Select("select id from work_order where region = #{region} and id = #{id} for no key update")
    @Options(flushCache = FlushCachePolicy.TRUE)
    Optional<UUID> hold(@Param("region") String region, @Param("id") UUID id);

    @Select("select " + COLUMNS + """
            from work_order o
            where o.region = #{region} and o.id = any(#{ids}::uuid[])
            order by o.due_at, o.id
            """)
    List<WorkOrderSummary> listByIds(@Param("region") String region, @Param("ids") List<UUID> ids);

    @Select(
            "select channel, description, raw_content, created_by, template_version, reworks, closed_unconfirmed from work_order "
                    + "where region = #{region} and id = #{id}")
    Text getText(@Param("region") String region, @Param("id") UUID id);

    /** Open ones, those still to be closed, and those that ended on the local day. */
    @Select("with " + Scope.TODAY + "select " + COLUMNS + """
            from work_order o
            where o.status in
            """ + StatusLists.OPEN_ORDER + " and " + Scope.SEES_ORDER
            + "union all select "
            + COLUMNS + """
            from work_order o
            where o.status in
            """ + StatusLists.UNCLOSED_ORDER + " and " + Scope.SEES_ORDER
            + "union all select "
            + COLUMNS + """
            from today
            join work_order o on o.region = today.region and o.territory = today.territory
                and o.ended_at >= today.starts_at
                and o.ended_at > #{now}::timestamptz - interval '25 hours' -- for the index: no local day is longer
            where o.status not in
            """ + StatusLists.OPEN_ORDER + " and o.status not in " + StatusLists.UNCLOSED_ORDER + " and "
            + Scope.SEES_ORDER + "order by due_at, id")
    List<WorkOrderSummary> listForBoard(@Param("scope") Scope scope, @Param("now") Instant now);

    /** Completed or confirmed before then and left lying since, the longest waiting of each region first. */
    @Select("select " + COLUMNS + """
            from territory r
            join work_order o on o.region = r.id and o.ended_at < #{before}
            where r.kind = 'REGION' and not exists (
                select from history h
                where h.region = o.region and h.work_order_id = o.id and h.to_status = 'CONFIRMED' and h.at >= #{before}
            ) and o.status in
            """ + StatusLists.UNCLOSED_ORDER
            + "order by o.region, o.ended_at, o.id limit #{limit}")
    List<WorkOrderSummary> listForgotten(@Param("before") Instant before, @Param("limit") int limit);

    /** Empty when its version is another one by now. */
    @Select(value = """
            update work_order o
            set status = #{to}, waiting_reason = #{waitingReason}, expected_on = #{expectedOn}, dispatch = #{dispatch}, version = version + 1,
                reworks = reworks + case when #{rework} then 1 else 0 end,
                closed_unconfirmed = status = 'COMPLETED' and #{to} = 'CLOSED',
                ended_at = case when #{open} then null else coalesce(ended_at, #{now}) end
            where region = #{region} and id = #{id} and version = #{version}
            returning
            """ + COLUMNS, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    Optional<WorkOrderSummary> move(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("version") int version,
            @Param("to") WorkOrderStatus to,
            @Param("open") boolean open,
            @Param("rework") boolean rework,
            @Param("waitingReason") @Nullable WaitingReason waitingReason,
            @Param("expectedOn") @Nullable LocalDate expectedOn,
            @Param("dispatch") DispatchState dispatch,
            @Param("now") Instant now);

    @Select(value = """
            update work_order o
            set dispatch = #{state}, version = version + 1
            where region = #{region} and id = #{id}
            returning
            """ + COLUMNS, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    WorkOrderSummary dispatch(
            @Param("region") String region, @Param("id") UUID id, @Param("state") DispatchState state);

    @Select(value = """
            update work_order o
            set territory = #{territory}
            where region = #{region} and id = #{id}
            returning
            """ + COLUMNS, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    WorkOrderSummary place(@Param("region") String region, @Param("id") UUID id, @Param("territory") String territory);

    @Select(value = """
            update work_order o
            set window_start = #{window.start}, window_end = #{window.end}, version = version + 1
            where region = #{region} and id = #{id}
            returning
            """ + COLUMNS, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    WorkOrderSummary reschedule(
            @Param("region") String region, @Param("id") UUID id, @Param("window") TimeWindow window);

    /** What is null stays; an empty description takes it away. Another telephone number is that of another customer, or of none. */
    @Select(value = """
            update work_order o
            set customer_name = coalesce(#{customerName}, customer_name), phone = coalesce(#{phone}, phone),
                customer_id = case when #{isOfOther} then #{customerId}::uuid else customer_id end, address = coalesce(#{address}, address), lat = coalesce(#{place.lat}, lat), lon = coalesce(#{place.lon}, lon),
                description = nullif(coalesce(#{description}, description), ''), version = version + 1
            where region = #{region} and id = #{id}
            returning
            """ + COLUMNS, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    WorkOrderSummary correct(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("customerName") @Nullable String customerName,
            @Param("phone") @Nullable String phone,
            @Param("isOfOther") boolean isOfOther,
            @Param("customerId") @Nullable UUID customerId,
            @Param("address") @Nullable String address,
            @Param("place") @Nullable GeoPoint place,
            @Param("description") @Nullable String description);

    @Select(value = """
            update work_order o
            set expected_on = #{day}, version = version + 1
            where region = #{region} and id = #{id}
            returning
            """ + COLUMNS, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    WorkOrderSummary expect(
            @Param("region") String region, @Param("id") UUID id, @Param("day") @Nullable LocalDate day);

    /** Those that wait longer than it takes when all goes well. */
    @Select("""
            select o.region, o.id as work_order_id
            from work_order o
            where o.status = 'READY' and o.dispatch ->> 'phase' = 'QUEUED'
                and (o.dispatch ->> 'since')::timestamptz <= #{now}::timestamptz - interval '2 seconds'
            order by o.dispatch ->> 'since', o.id
            limit #{limit}
            """)
    List<OrderReady> listQueued(@Param("now") Instant now, @Param("limit") int limit);

    @Update("""
            update work_order o set due_at = due.at
            from unnest(#{ids}::uuid[], #{dueAts}::timestamptz[]) as due (id, at)
            where o.region = #{region} and o.id = due.id and o.due_at <> due.at
            """)
    void setDue(@Param("region") String region, @Param("ids") List<UUID> ids, @Param("dueAts") List<Instant> dueAts);

    /** Open ones of these, locked for the caller; whatever somebody else is just changing is left out. */
    @Select("""
            select id
            from work_order
            where region = #{region} and id = any(#{ids}::uuid[]) and status in
            """ + StatusLists.OPEN_ORDER + "order by id for no key update skip locked")
    @Options(flushCache = FlushCachePolicy.TRUE)
    List<UUID> lockFree(@Param("region") String region, @Param("ids") List<UUID> ids);

    @Update("""
            update work_order set priority = #{priority}, version = version + 1
            where region = #{region} and id = #{id}
            """)
    void setPriority(@Param("region") String region, @Param("id") UUID id, @Param("priority") Priority priority);
}
