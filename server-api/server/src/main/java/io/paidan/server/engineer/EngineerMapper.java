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

    /**
     * Engineers with the shifts that touch their local day; no shift is longer than a day.
     *
     * @param id null for all
     * @param alsoLeft true to find also those who have left the company
     */
    @Select("with " + Scope.TODAY + """
            select e.id, e.region, e.territory, e.code, e.name, e.phone, e.vehicle,
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
                    select jsonb_agg(jsonb_build_object('start', a.starts_at, 'end', a.ends_at, 'kind', a.kind)
                        order by a.starts_at)
                    from absence a
                    where a.region = e.region and a.engineer_id = e.id and a.ends_at > today.starts_at
                ), '[]') as absences,
                coalesce((
                    select jsonb_agg(jsonb_build_object('territory', l.territory, 'start', l.starts_at, 'end', l.ends_at)
                        order by l.starts_at, l.territory)
                    from loan l
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
            where (e.active or #{alsoLeft}) and (#{id}::uuid is null or e.id = #{id}::uuid) and
            """ + Scope.SEES_ENGINEER + "order by e.code")
    List<EngineerSummary> list(
            @Param("scope") Scope scope,
            @Param("id") @Nullable UUID id,
            @Param("alsoLeft") boolean alsoLeft,
            @Param("now") Instant now);

    @Select("select " + POSITION_COLUMNS + """
            from last_position p
            join engineer e on e.region = p.region and e.id = p.engineer_id
            where e.active and
            """ + Scope.SEES_ENGINEER + "order by p.engineer_id")
    List<EngineerPosition> listPositions(@Param("scope") Scope scope, @Param("now") Instant now);

    @Select("select " + POSITION_COLUMNS + """
            from last_position p
            where p.region = #{region} and p.engineer_id = any(#{ids}::uuid[])
            order by p.engineer_id
            """)
    List<EngineerPosition> listPositionsOf(@Param("region") String region, @Param("ids") List<UUID> ids);

    @Select("""
            select id
            from engineer
            where region = #{region} and id = any(#{ids}::uuid[])
            order by id
            for no key update
            """)
    @Options(flushCache = FlushCachePolicy.TRUE)
    List<UUID> lock(@Param("region") String region, @Param("ids") List<UUID> ids);

    /** His territory and those he is lent to: who is told of him. */
    @Select("""
            select e.territory from engineer e where e.region = #{region} and e.id = #{id}
            union
            select l.territory from loan l
            where l.region = #{region} and l.engineer_id = #{id} and l.ends_at > #{now}
            order by 1
            """)
    List<String> listConcerned(@Param("region") String region, @Param("id") UUID id, @Param("now") Instant now);
}
