package io.paidan.server.sla.clock;

import io.paidan.contract.sla.AlertOwner;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.SlaPause;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.server.platform.database.StatusLists;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface ClockMapper {

    record ClockRow(
            UUID orderId,
            String region,
            String policy,
            int policyVersion,
            String policyName,
            String calendar,
            int calendarVersion,
            List<SlaPause> pauses,
            int timerNo,
            @Nullable Instant timerAt) {}

    record TargetRow(
            UUID orderId,
            SlaTarget target,
            Instant startedAt,
            Instant plannedDueAt,
            Instant dueAt,
            @Nullable Duration leftOver,
            @Nullable Instant metAt,
            List<EscalationAct> fired,
            @Nullable Instant raisedAt,
            @Nullable Instant snoozedUntil,
            @Nullable UUID ownerId,
            @Nullable String owner) {

        TargetState state() {
            var inHands = owner == null ? null : new AlertOwner(ownerId, owner);
            return new TargetState(
                    target, startedAt, plannedDueAt, dueAt, leftOver, metAt, fired, raisedAt, snoozedUntil, inHands);
        }
    }

    String CLOCK = """
             s.work_order_id as order_id, s.region, s.policy, s.policy_version, s.policy_name, s.calendar,
            s.calendar_version, s.pauses, s.timer_no, s.timer_at
            """;

    @Select("""
            select o.id, o.region, o.territory, o.status, o.waiting_reason, o.expected_on, o.priority, o.service_type,
                o.category, o.title, o.description, o.customer_tier, template.sla_policy as named_policy,
                template.priority_rule as named_rule, array[o.window_start, o.window_end] as "window", t.zone,
                o.created_at, o.ended_at,
                case when o.status = 'WAITING' then (
                    select max(h.at) from history h
                    where h.region = o.region and h.work_order_id = o.id and h.to_status = 'WAITING'
                ) end as waiting_since,
                v.dispatched_at, v.unaccepted_since, v.reminded_at, v.lapsed_at, v.is_taken, v.arrived_at, v.has_engineer,
                (
                    select case h.kind when 'PriorityRaised' then h.at end from history h
                    where h.region = o.region and h.work_order_id = o.id
                        and h.kind in ('PriorityRaised', 'PriorityChanged')
                    order by h.at desc, h.id desc
                    limit 1
                ) as raised_at
            from work_order o
            join territory t on t.id = o.territory
            left join lateral (
                select sla_policy, priority_rule from service_template
                where code = o.template_code and version = o.template_version
                union all
                select sla_policy, priority_rule from former_service_template
                where code = o.template_code and version = o.template_version
            ) template on true
            cross join lateral (
                select min(created_at) filter (
                        where status <> 'DECLINED' and (status <> 'WITHDRAWN' or told_at is not null)
                    ) as dispatched_at,
                    min(created_at) filter (where status in ('PLANNED', 'NOTIFIED')) as unaccepted_since,
                    min(reminded_at) filter (where status in ('PLANNED', 'NOTIFIED')) as reminded_at,
                    min(lapsed_at) filter (where status in ('PLANNED', 'NOTIFIED')) as lapsed_at,
                    count(*) filter (where status in ('ACCEPTED', 'EN_ROUTE', 'ON_SITE', 'IN_PROGRESS', 'DONE')) > 0 as is_taken,
                    min(arrived_at) as arrived_at,
                    count(*) filter (where status in
            """ + StatusLists.ACTIVE_VISIT + """
                    ) > 0 as has_engineer
                from visit
                where region = o.region and work_order_id = o.id
            ) v
            where o.region = #{region} and o.id = any(#{ids}::uuid[])
            order by o.id
            """)
    List<OrderFacts> listFacts(@Param("region") String region, @Param("ids") List<UUID> ids);

    default OrderFacts getFacts(String region, UUID id) {
        return listFacts(region, List.of(id)).getFirst();
    }

    @Select("select" + CLOCK + """
            from order_sla s
            where s.region = #{region} and s.work_order_id = #{id}
            for no key update
            """)
    @Options(flushCache = FlushCachePolicy.TRUE)
    Optional<ClockRow> lockClock(@Param("region") String region, @Param("id") UUID id);

    @Select("select" + CLOCK + """
            from order_sla s
            where s.region = any(#{regions}) and s.work_order_id = any(#{ids}::uuid[])
            order by s.region, s.work_order_id
            """)
    List<ClockRow> listClocks(@Param("regions") List<String> regions, @Param("ids") List<UUID> ids);

    @Select("""
            select s.work_order_id as order_id, s.target, s.started_at, s.planned_due_at, s.due_at,
                s.left_seconds as left_over, s.met_at, s.fired, s.raised_at, s.snoozed_until, s.owner_id,
                s.owner
            from sla_target_state s
            where s.region = any(#{regions}) and s.work_order_id = any(#{ids}::uuid[])
            order by s.region, s.work_order_id, s.target
            """)
    List<TargetRow> listTargets(@Param("regions") List<String> regions, @Param("ids") List<UUID> ids);

    /** Whatever number of clocks: they go over as one JSON text, since a statement of as many values takes MyBatis long. */
    @Insert("""
            insert into order_sla (region, work_order_id, policy, policy_version, policy_name, calendar,
                calendar_version, pauses, timer_no, timer_at)
            select region, "orderId", policy, "policyVersion", "policyName", calendar, "calendarVersion", pauses,
                "timerNo", "timerAt"
            from jsonb_to_recordset(#{clocks, typeHandler=io.paidan.server.platform.database.JsonTypeHandler}::jsonb)
                as clock (region text, "orderId" uuid, policy text, "policyVersion" integer, "policyName" text,
                    calendar text, "calendarVersion" integer, pauses jsonb, "timerNo" integer, "timerAt" timestamptz)
            on conflict (region, work_order_id) do update set policy = excluded.policy,
                policy_version = excluded.policy_version, policy_name = excluded.policy_name,
                calendar = excluded.calendar, calendar_version = excluded.calendar_version, pauses = excluded.pauses,
                timer_no = excluded.timer_no, timer_at = excluded.timer_at
            """)
    void putClocks(@Param("clocks") List<StoredClock> clocks);

    @Delete("delete from sla_target_state where region = #{region} and work_order_id = #{id} and target = #{target}")
    void deleteTarget(@Param("region") String region, @Param("id") UUID id, @Param("target") SlaTarget target);

    @Insert("""
            insert into sla_target_state (region, work_order_id, target, started_at, planned_due_at, due_at,
                left_seconds, met_at, fired, raised_at, snoozed_until, owner_id, owner)
            select clock.region, clock."orderId", state.target, state."startedAt", state."plannedDueAt",
                state."dueAt", extract(epoch from state."left")::integer, state."metAt", state.fired, state."raisedAt",
                state."snoozedUntil", (state.owner ->> 'userId')::uuid, state.owner ->> 'name'
            from jsonb_to_recordset(#{clocks, typeHandler=io.paidan.server.platform.database.JsonTypeHandler}::jsonb)
                    as clock (region text, "orderId" uuid, targets jsonb),
                jsonb_to_recordset(clock.targets)
                    as state (target sla_target, "startedAt" timestamptz, "plannedDueAt" timestamptz,
                        "dueAt" timestamptz, "left" interval, "metAt" timestamptz, fired jsonb,
                        "raisedAt" timestamptz, "snoozedUntil" timestamptz, owner jsonb)
            on conflict (region, work_order_id, target) do update set started_at = excluded.started_at,
                planned_due_at = excluded.planned_due_at, due_at = excluded.due_at,
                left_seconds = excluded.left_seconds, met_at = excluded.met_at, fired = excluded.fired,
                raised_at = excluded.raised_at, snoozed_until = excluded.snoozed_until, owner_id = excluded.owner_id,
                owner = excluded.owner
            """)
    void putTargets(@Param("clocks") List<StoredClock> clocks);

    /** Open orders that came in before there were clocks, or around them; one page after another. */
    @Select("""
            select o.id
            from work_order o
            where o.region = #{region} and o.status in
            """ + StatusLists.OPEN_ORDER + """
                and not exists (select from order_sla s where s.region = o.region and s.work_order_id = o.id)
                and (#{after}::uuid is null or o.id > #{after}::uuid)
            order by o.id
            limit #{limit}
            """)
    List<UUID> listWithout(
            @Param("region") String region, @Param("after") @Nullable UUID after, @Param("limit") int limit);

    /** Open orders with a clock, one page after another. */
    @Select("""
            select o.id
            from work_order o
            where o.region = #{region} and o.status in
            """ + StatusLists.OPEN_ORDER + """
                and (#{after}::uuid is null or o.id > #{after}::uuid)
            order by o.id
            limit #{limit}
            """)
    List<UUID> listOpen(
            @Param("region") String region, @Param("after") @Nullable UUID after, @Param("limit") int limit);

    @Select("select id from territory where id = region order by id")
    List<String> listRegions();

    /** True when one is to go off by then that has not begun to. */
    @Select("""
            select exists (
                select from scheduled_tasks where task_name = #{task} and not picked and execution_time <= #{by}
            )
            """)
    boolean isAhead(@Param("task") String task, @Param("by") Instant by);

    /** Those that are going off just now stay: they find out by their numbers. */
    @Delete("""
            delete from scheduled_tasks
            where task_name = #{task} and task_instance = any(#{instances}) and not picked
            """)
    void deleteTimers(@Param("task") String task, @Param("instances") List<String> instances);
}
