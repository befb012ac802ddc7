package io.paidan.server.visit;

import io.paidan.contract.sla.OpenAcceptance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface AcceptanceMapper {

    @Update("update visit set accept_by = #{acceptBy}, told_at = #{now} where region = #{region} and id = #{id}")
    void start(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("acceptBy") @Nullable Instant acceptBy,
            @Param("now") Instant now);

    @Select("select told_at from visit where region = #{region} and id = #{id}")
    Optional<Instant> findToldAt(@Param("region") String region, @Param("id") UUID id);

    @Select("select accept_by from visit where region = #{region} and id = #{id} and accept_by is not null")
    Optional<Instant> findAcceptBy(@Param("region") String region, @Param("id") UUID id);

    @Select("""
            select id as visit_id, engineer_id, accept_by, reminded_at
            from visit
            where region = #{region} and work_order_id = #{workOrderId} and status = 'NOTIFIED'
                and (accept_by is not null or lapsed_at is not null)
            order by planned_start, id
            """)
    List<OpenAcceptance> listOpen(@Param("region") String region, @Param("workOrderId") UUID workOrderId);

    @Update("""
            update visit set accept_by = #{acceptBy}, reminded_at = #{now} where region = #{region} and id = #{id}
            """)
    void remind(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("acceptBy") Instant acceptBy,
            @Param("now") Instant now);

    @Update("update visit set accept_by = null, lapsed_at = #{now} where region = #{region} and id = #{id}")
    void lapse(@Param("region") String region, @Param("id") UUID id, @Param("now") Instant now);

    @Select("""
            select region, id, work_order_id, reminded_at is not null as reminded
            from visit
            where region = #{region} and id = #{id} and status = 'NOTIFIED' and accept_by <= #{now}
            """)
    Optional<Acceptances.Overdue> findOverdue(
            @Param("region") String region, @Param("id") UUID id, @Param("now") Instant now);

    @Select("""
            select distinct engineer_id
            from visit
            where region = #{region} and work_order_id = #{workOrderId}
                and (status in ('DECLINED', 'ABORTED') or lapsed_at is not null)
            order by engineer_id
            """)
    List<UUID> listPassed(@Param("region") String region, @Param("workOrderId") UUID workOrderId);
}
