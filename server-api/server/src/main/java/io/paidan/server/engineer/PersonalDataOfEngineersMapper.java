package io.paidan.server.engineer;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PersonalDataOfEngineersMapper {

    /** In every region they have a row in. One somebody is changing now is left for the next time. */
    @Select(value = """
            with gone as (
                select e.region, e.id, e.name
                from engineer e
                where not e.active and e.anonymised_at is null and e.home_region is null and e.changed_at < #{before}
                order by e.changed_at
                limit #{limit}
                for no key update skip locked
            ), rows as (
                select t.id as region, gone.id
                from gone cross join territory t
                where t.id = t.region
            ), skills as (
                delete from engineer_skill s using rows where s.region = rows.region and s.engineer_id = rows.id
            ), shifts as (
                delete from shift s using rows where s.region = rows.region and s.engineer_id = rows.id
            ), absences as (
                delete from absence a using rows where a.region = rows.region and a.engineer_id = rows.id
            ), loans as (
                delete from loan l using rows where l.region = rows.region and l.engineer_id = rows.id
            ), places as (
                delete from last_position p using rows where p.region = rows.region and p.engineer_id = rows.id
            ), vans as (
                update store s set name = '– ' || s.id, version = s.version + 1 -- one of its name in a region
                from rows
                where s.region = rows.region and s.engineer_id = rows.id
            ), done as (
                update engineer e
                set name = '–', code = e.id::text, phone = '–', home_lat = round(e.home_lat::numeric, 2),
                    home_lon = round(e.home_lon::numeric, 2), overtime_minutes = 0, overtime_price = 0, rating = null,
                    anonymised_at = #{now}, version = e.version + 1
                from rows where e.region = rows.region and e.id = rows.id
            )
            select name from gone order by name
            """, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    List<String> anonymise(@Param("before") Instant before, @Param("limit") int limit, @Param("now") Instant now);

    @Select(
            "select count(*) from engineer where not active and anonymised_at is null and home_region is null and changed_at < #{before}")
    int count(Instant before);
}
