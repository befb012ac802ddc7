package io.paidan.server.workorder;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface HistoryMapper {

    /** An entry as it is stored. */
    record Row(
            Instant at,
            String actor,
            String kind,
            @Nullable String subject,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            @Nullable GeoPoint place,
            @Nullable String device) {}

    @Insert("""
            insert into history (region, work_order_id, at, actor, kind, subject, from_status, to_status, reason, lat, lon,
                device)
            values (#{region}, #{workOrderId}, #{entry.at}, #{entry.actor}, #{entry.kind}, #{entry.subject},
                #{entry.from}, #{entry.to}, #{entry.reason}, #{place.lat}, #{place.lon}, #{device})
            """)
    void insert(
            @Param("region") String region,
            @Param("workOrderId") UUID workOrderId,
            @Param("entry") HistoryEntry entry,
            @Param("place") @Nullable GeoPoint place,
            @Param("device") @Nullable String device);

    /** Whatever number of entries, without places: they go over as one JSON text. */
    @Insert("""
            insert into history (region, work_order_id, at, actor, kind, subject, from_status, to_status, reason)
            select #{region}, located."workOrderId", entry.at, entry.actor, entry.kind, entry.subject, entry."from",
                entry."to", entry.reason
            from jsonb_to_recordset(#{entries, typeHandler=io.paidan.server.platform.database.JsonTypeHandler}::jsonb)
                    as located ("workOrderId" uuid, entry jsonb),
                jsonb_to_record(located.entry)
                    as entry (at timestamptz, actor text, kind text, subject text, "from" text, "to" text, reason text)
            """)
    void insertAll(@Param("region") String region, @Param("entries") List<History.Located> entries);

    @Select("""
            select at, actor, kind, subject, from_status as "from", to_status as "to", reason,
                array[lat, lon] as place, device
            from history
            where region = #{region} and work_order_id = #{workOrderId}
            order by at, id
            """)
    List<Row> list(@Param("region") String region, @Param("workOrderId") UUID workOrderId);

    /** When an entry of this kind last told that a status changed from one of these to that one. */
    @Select("""
            select max(at)
            from history
            where region = #{region} and work_order_id = #{workOrderId}
                and kind = #{kind} and from_status = any(#{from}::text[]) and to_status = #{to}
            """)
    Optional<Instant> findLastChange(
            @Param("region") String region,
            @Param("workOrderId") UUID workOrderId,
            @Param("kind") String kind,
            @Param("from") List<WorkOrderStatus> from,
            @Param("to") WorkOrderStatus to);

    /** What the last entry of this kind says that told of this status. */
    @Select("""
            select reason
            from history
            where region = #{region} and work_order_id = #{workOrderId} and kind = #{kind} and to_status = #{to}
            order by at desc, id desc
            limit 1
            """)
    Optional<String> findLastReason(
            @Param("region") String region,
            @Param("workOrderId") UUID workOrderId,
            @Param("kind") String kind,
            @Param("to") WorkOrderStatus to);

    @Select("""
            select actor
            from history
            where region = #{region} and work_order_id = #{workOrderId} and kind = any(#{kinds}::text[])
            order by at desc, id desc
            limit 1
            """)
    Optional<String> findLastActor(
            @Param("region") String region, @Param("workOrderId") UUID workOrderId, @Param("kinds") List<String> kinds);
}
