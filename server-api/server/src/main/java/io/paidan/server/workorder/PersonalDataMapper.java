package io.paidan.server.workorder;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface PersonalDataMapper {

    /**
     * The place stays to about a kilometre, for reports by area; what people were told, and attachments, go altogether, for
     * either may hold anything, as a file's name may. That it was done stays in the history. An order somebody is changing
     * now is left for the next time.
     *
     * @param region null for all
     * @param customerId null for all
     */
    @Select(value = """
            with old as (
                select o.region, o.id
                from work_order o
                where o.region in (select t.id from territory t where t.id = t.region)
                    and (#{region}::text is null or o.region = #{region})
                    and (#{customerId}::uuid is null or o.customer_id = #{customerId}::uuid)
                    and o.ended_at < #{endedBefore} and o.anonymised_at is null
                order by o.region, o.ended_at, o.id
                limit #{limit}
                for no key update skip locked
            ), histories as (
                update history h
                set lat = null, lon = null, reason = null,
                    subject = case when h.kind not in ('AttachmentAdded', 'AttachmentRemoved') then h.subject end,
                    from_status = case when h.kind <> 'WorkOrderCorrected' then h.from_status end,
                    to_status = case when h.kind <> 'WorkOrderCorrected' then h.to_status end
                from old where h.region = old.region and h.work_order_id = old.id
            ), results as (
                update step_result r
                set value = '–'
                from old where r.region = old.region and r.work_order_id = old.id and r.good is null
            ), notices as (
                delete from notice n
                using old where n.region = old.region and n.work_order_id = old.id
            ), attachments as (
                delete from attachment a
                using old where a.region = old.region and a.work_order_id = old.id
            ), told as (
                insert into history (region, work_order_id, at, actor, kind)
                select region, id, #{now}, #{actor}, 'PersonalDataErased' from old
            ), done as (
                update work_order o
                set title = '–', customer_name = '–', phone = '–', address = '–', description = null, raw_content = null,
                    customer_id = null,
                    lat = round(o.lat::numeric, 2), lon = round(o.lon::numeric, 2), anonymised_at = #{now},
                    version = o.version + 1
                from old where o.region = old.region and o.id = old.id
                returning 1
            )
            select count(*) from done
            """, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    int anonymise(
            @Param("region") @Nullable String region,
            @Param("customerId") @Nullable UUID customerId,
            @Param("endedBefore") Instant endedBefore,
            @Param("limit") int limit,
            @Param("now") Instant now,
            @Param("actor") String actor);

    @Select("""
            select count(*)
            from work_order o
            where o.region in (select t.id from territory t where t.id = t.region)
                and o.ended_at < #{endedBefore} and o.anonymised_at is null
            """)
    int count(Instant endedBefore);

    /** Waits for whoever changes one of them now. */
    @Select("""
            select id
            from work_order
            where region = #{region} and customer_id = #{customerId} and ended_at is not null and anonymised_at is null
            order by id
            for no key update
            """)
    @Options(flushCache = FlushCachePolicy.TRUE)
    List<UUID> lockEnded(@Param("region") String region, @Param("customerId") UUID customerId);

    @Select("select anonymised_at is not null from work_order where region = #{region} and id = #{id}")
    boolean isAnonymised(@Param("region") String region, @Param("id") UUID id);

    @Select("""
            select count(*)
            from work_order
            where region = #{region} and customer_id = #{customerId} and ended_at is null
            """)
    int countOpen(@Param("region") String region, @Param("customerId") UUID customerId);
}
