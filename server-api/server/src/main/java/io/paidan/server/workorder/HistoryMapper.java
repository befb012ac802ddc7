package io.paidan.server.workorder;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.workorder.HistoryEntry;
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

    @Insert("""
            insert into history (region, work_order_id, at, actor, kind, subject, from_status, to_status, reason, lat, lon)
            values (#{region}, #{workOrderId}, #{entry.at}, #{entry.actor}, #{entry.kind}, #{entry.subject},
                #{entry.from}, #{entry.to}, #{entry.reason}, #{place.lat}, #{place.lon})
            """)
    void insert(
            @Param("region") String region,
            @Param("workOrderId") UUID workOrderId,
            @Param("entry") HistoryEntry entry,
            @Param("place") @Nullable GeoPoint place);

    @Select("""
            select at, actor, kind, subject, from_status as "from", to_status as "to", reason
            from history
            where region = #{region} and work_order_id = #{workOrderId}
            order by id
            """)
    List<HistoryEntry> list(@Param("region") String region, @Param("workOrderId") UUID workOrderId);

    @Select("""
            select actor
            from history
            where region = #{region} and work_order_id = #{workOrderId}
            order by id desc
            limit 1
            """)
    Optional<String> findLastActor(@Param("region") String region, @Param("workOrderId") UUID workOrderId);
}
