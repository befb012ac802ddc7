package io.paidan.server.engineer;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.server.organisation.Scope;
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
interface EngineerMapper {

    String POSITION_COLUMNS = """
            p.engineer_id, p.at, array[p.lat, p.lon] as place, p.heading as heading_degrees, p.speed as speed_kmh,
            p.accuracy as accuracy_metres
            """;

    /** Of an engineer {@code e}: true at home, and where he is shown as a guest at {@code now}. */
    String IS_THERE = "(e.home_region is null or exists (" + Scope.SHOWN_IN + "))";

    /**
     * Engineers with the shifts that touch their local day; no shift is longer than a day.
     *
     * @param id null for all
     * @param alsoLeft true to find also those who have left the company or gone back to their region
     */
    @Select("with " + Scope.TODAY + """
            select e.id, e.region, e.territory,
                (select jsonb_build_object('region', h.id, 'name', h.name) from territory h where h.id = e.home_region)
                    as lent_from,
                e.code, e.name, e.phone, e.vehicle,
                array[e.home_lat, e.home_lon] as home_position,
                coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'code', s.skill, 'level', s.level, 'expiresOn', s.expires_on) order by s.skill)
                    from engineer_skill s
                    where s.region = e.region and s.engineer_id = e.id
                ), '[]') as skills,
                coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'start', s.starts_at, 'end', s.ends_at, 'breakStart', s.break_starts_at,
                        'breakEnd', s.break_ends_at) order by s.starts_at)
                    from shift s
                    where s.region = e.region and s.engineer_id = e.id
                        and s.starts_at > today.starts_at - interval '1 day' and s.starts_at < today.ends_at
                        and s.ends_at > today.starts_at
                ), '[]') as shifts,
                (
                    select min(s.starts_at)
                    from shift s
                    where s.region = e.region and s.engineer_id = e.id and s.starts_at >= today.ends_at
                ) as next_shift,
                coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'start', a.starts_at, 'end', a.ends_at, 'kind', a.kind, 'lentTo', a.lent_to) order by a.starts_at)
                    from (
                        select a.starts_at, a.ends_at, a.kind::text as kind, null as lent_to
                        from absence a
                        where a.region = e.region and a.engineer_id = e.id and a.ends_at > today.starts_at
                        union all
                        select l.starts_at, l.ends_at, 'LENT', t.name || ' · ' || r.name
                        from loan l
                        join territory t on t.id = l.territory and t.region <> l.region
                        join territory r on r.id = t.region
                        where l.region = e.region and l.engineer_id = e.id and l.ends_at > today.starts_at
                    ) a
                ), '[]') as absences,
                coalesce((
                    select jsonb_agg(jsonb_build_object('territory', l.territory, 'start', l.starts_at, 'end', l.ends_at)
                        order by l.starts_at, l.territory)
                    from loan l
                    join territory t on t.id = l.territory and t.region = l.region
                    where l.region = e.region and l.engineer_id = e.id and l.ends_at > today.starts_at
                ), '[]') as loans,
                case when e.overtime_minutes > 0 then jsonb_build_object(
                    'allowed', 'PT' || e.overtime_minutes || 'M', 'pricePerHour', e.overtime_price,
                    'currency', e.overtime_currency)
                end as overtime,
                e.capacity, e.rating,
                (
                    select coalesce(sum(j.jobs), 0)
                    from jobs_done j
                    where j.region = e.region and j.engineer_id = e.id and j.day > today.day - 30 and j.day <= today.day
                ) as jobs_in_30_days,
                e.version
            from engineer e
            join today on today.region = e.region and today.territory = e.territory
            where (#{alsoLeft} or e.active and
            """ + IS_THERE + ") and (#{id}::uuid is null or e.id = #{id}::uuid) and "
            + Scope.SEES_ENGINEER + "order by e.code, e.home_region nulls first")
    List<EngineerSummary> list(
            @Param("scope") Scope scope,
            @Param("id") @Nullable UUID id,
            @Param("alsoLeft") boolean alsoLeft,
            @Param("now") Instant now);

    @Select("select e.id from engineer e where e.active and " + IS_THERE + " and " + Scope.SEES_ENGINEER
            + "order by e.region, e.id")
    List<UUID> listIds(@Param("scope") Scope scope, @Param("now") Instant now);

    @Select("select e.id from engineer e where e.id = any(#{ids}::uuid[]) and e.active and " + IS_THERE + " and "
            + Scope.SEES_ENGINEER + "order by e.region, e.id")
    List<UUID> listIdsAmong(@Param("ids") List<UUID> ids, @Param("scope") Scope scope, @Param("now") Instant now);

    @Select("select " + POSITION_COLUMNS + """
            from last_position p
            join engineer e on e.region = p.region and e.id = p.engineer_id
            where e.active and
            """ + IS_THERE + " and " + Scope.SEES_ENGINEER + "order by p.engineer_id")
    List<EngineerPosition> listPositions(@Param("scope") Scope scope, @Param("now") Instant now);

    @Select("select " + POSITION_COLUMNS + """
            from last_position p
            where p.region = #{region} and p.engineer_id = any(#{ids}::uuid[])
            order by p.engineer_id
            """)
    List<EngineerPosition> listPositionsOf(@Param("region") String region, @Param("ids") List<UUID> ids);

    @Select("""
            select guest.region from engineer guest
            where guest.id = #{id} and guest.home_region is not null and guest.region <> #{region}
            union
            select guest.home_region from engineer guest
            where guest.region = #{region} and guest.id = #{id} and guest.home_region is not null
            order by 1
            """)
    List<String> listOtherRegions(@Param("region") String region, @Param("id") UUID id);

    /** At home, also those who are guests in this region. */
    @Select("""
            select e.id
            from engineer e
            where e.id = any(#{ids}::uuid[]) and e.home_region is null and e.region = any(array(
                select #{region}::text
                union all
                select guest.home_region from engineer guest
                where guest.region = #{region} and guest.id = any(#{ids}::uuid[]) and guest.home_region is not null))
            order by e.id
            for no key update
            """)
    @Options(flushCache = FlushCachePolicy.TRUE)
    List<UUID> lock(@Param("region") String region, @Param("ids") List<UUID> ids);

    /** His territory and those of the region he is lent to: who is told of him. Nobody where he is a guest no more. */
    @Select("""
            select e.territory from engineer e where e.region = #{region} and e.id = #{id} and
            """ + IS_THERE + """
            union
            select lent.territory
            from engineer e
            cross join lateral (
            """ + Scope.SHOWN_IN + """
            ) lent
            where e.region = #{region} and e.id = #{id}
            order by 1
            """)
    List<String> listConcerned(@Param("region") String region, @Param("id") UUID id, @Param("now") Instant now);
}
