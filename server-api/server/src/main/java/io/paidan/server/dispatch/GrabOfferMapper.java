package io.paidan.server.dispatch;

import io.paidan.contract.dispatch.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface GrabOfferMapper {

    record Row(
            String region,
            UUID workOrderId,
            Instant offeredAt,
            Instant arrival,
            Duration travel,
            @Nullable String takenBy) {}

    @Delete("delete from grab_offer where region = #{region} and work_order_id = #{workOrderId}")
    void forget(@Param("region") String region, @Param("workOrderId") UUID workOrderId);

    @Insert("""
            insert into grab_offer (region, work_order_id, engineer_id, offered_at, offered_until, arrival, travel_seconds)
            values (#{region}, #{workOrderId}, #{candidate.engineerId}, #{now}, #{until}, #{candidate.plan.start},
                #{candidate.plan.travel})
            """)
    void insert(
            @Param("region") String region,
            @Param("workOrderId") UUID workOrderId,
            @Param("candidate") Candidate candidate,
            @Param("now") Instant now,
            @Param("until") Instant until);

    /** Until when the order can be taken; empty when it was never offered, or before offers had an end. */
    @Select("""
            select max(offered_until) from grab_offer where region = #{region} and work_order_id = #{workOrderId}
            having max(offered_until) is not null
            """)
    Optional<Instant> findUntil(@Param("region") String region, @Param("workOrderId") UUID workOrderId);

    /** Who can still take it. */
    @Select("""
            select engineer_id
            from grab_offer
            where region = #{region} and work_order_id = #{workOrderId} and closed_at is null
            order by engineer_id
            """)
    List<UUID> listAsked(@Param("region") String region, @Param("workOrderId") UUID workOrderId);

    /** Nobody took it. */
    @Update("update grab_offer set closed_at = #{now} where region = #{region} and work_order_id = #{workOrderId}")
    void lapse(@Param("region") String region, @Param("workOrderId") UUID workOrderId, @Param("now") Instant now);

    @Select("""
            select region, work_order_id, offered_at, arrival, travel_seconds as travel, taken_by
            from grab_offer
            where region = #{region} and engineer_id = #{engineerId} and (closed_at is null or closed_at > #{since})
                and not won
            order by offered_at desc, work_order_id
            limit 100
            """)
    List<Row> list(@Param("region") String region, @Param("engineerId") UUID engineerId, @Param("since") Instant since);

    @Select("""
            select exists (
                select from grab_offer
                where region = #{region} and engineer_id = #{engineerId} and work_order_id = #{workOrderId}
            )
            """)
    boolean isOffered(
            @Param("region") String region,
            @Param("workOrderId") UUID workOrderId,
            @Param("engineerId") UUID engineerId);

    /** When he could be there, as he was told. */
    @Select("""
            select arrival from grab_offer
            where region = #{region} and engineer_id = #{engineerId} and work_order_id = #{workOrderId}
            """)
    Instant getArrival(
            @Param("region") String region,
            @Param("workOrderId") UUID workOrderId,
            @Param("engineerId") UUID engineerId);

    @Update("""
            update grab_offer
            set taken_by = #{takenBy}, closed_at = #{now}, won = engineer_id = #{engineerId}::uuid
            where region = #{region} and work_order_id = #{workOrderId}
            """)
    void close(
            @Param("region") String region,
            @Param("workOrderId") UUID workOrderId,
            @Param("engineerId") UUID engineerId,
            @Param("takenBy") String takenBy,
            @Param("now") Instant now);

    @Select("""
            select engineer_id
            from grab_offer
            where region = #{region} and work_order_id = #{workOrderId} and engineer_id <> #{engineerId}
            order by engineer_id
            """)
    List<UUID> listOthers(
            @Param("region") String region,
            @Param("workOrderId") UUID workOrderId,
            @Param("engineerId") UUID engineerId);
}
