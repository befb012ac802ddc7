package io.paidan.server.workorder;

import io.paidan.contract.customer.CustomerSummary;
import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface IntakeMapper {

    /** What the server adds to a request. */
    record Facts(
            String number,
            String territory,
            Priority priority,
            DispatchState dispatch,
            Instant dueAt,
            @Nullable CustomerSummary customer,
            @Nullable String asItCame,
            String requestHash,
            String createdBy,
            Instant createdAt) {}

    /** Makes two requests with one id wait for each other until the transaction ends. */
    @Select("select count(*) from pg_advisory_xact_lock(hashtextextended(#{id}::text, 0))")
    @Options(flushCache = FlushCachePolicy.TRUE)
    int lockId(@Param("id") UUID id);

    /** In whatever region the id was used; an empty text for an order that no request made. */
    @Select("""
            select coalesce(encode(request_hash, 'hex'), '')
            from work_order
            where region in (select id from territory where kind = 'REGION') and id = #{id}
            """)
    Optional<String> findRequestHash(@Param("id") UUID id);

    @Select(value = """
            insert into order_counter as c (region, day, last)
            values (#{region}, #{day}, 1)
            on conflict (region, day) do update set last = c.last + 1
            returning last
            """, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    int countUp(@Param("region") String region, @Param("day") LocalDate day);

    @Select(value = """
            insert into work_order as o (region, id, territory, number, status, priority, template_code, service_type,
                category, channel, title, description, raw_content, customer_id, customer_name, customer_tier, phone, address, lat,
                lon, duration_minutes, due_at, window_start, window_end, required_skills, required_parts, crew_size,
                template_version, dispatch, rework_of, request_hash, created_by, created_at)
            values (#{region}, #{order.id}, #{facts.territory}, #{facts.number}, 'READY', #{facts.priority},
                #{template.code}, #{template.serviceType}, #{template.category}, #{order.channel}, #{order.title},
                #{order.description}, #{facts.asItCame}, #{facts.customer.id}, #{order.customerName}, #{facts.customer.tier},
                #{order.phone}, #{order.address}, #{order.place.lat}, #{order.place.lon},
                #{template.duration} / 60, #{facts.dueAt}, #{order.window.start}, #{order.window.end},
                #{template.requiredSkills},
                #{template.likelyParts, typeHandler=io.paidan.server.platform.database.JsonTypeHandler},
                #{template.crewSize}, #{template.version}, #{facts.dispatch}, #{order.reworkOf},
                decode(#{facts.requestHash}, 'hex'), #{facts.createdBy}, #{facts.createdAt})
            returning
            """ + WorkOrderMapper.COLUMNS, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    WorkOrderSummary insert(
            @Param("order") CreateWorkOrder order,
            @Param("template") ServiceTemplate template,
            @Param("region") String region,
            @Param("facts") Facts facts);
}
