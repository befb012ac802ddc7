package io.paidan.server.health;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.organisation.DataGap;
import io.paidan.contract.organisation.DataGapKind;
import io.paidan.server.organisation.DrawnBorder;
import io.paidan.server.organisation.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Looks across the tables of all masters; reads only. */
@Mapper
interface DataHealthMapper {

    /** Where somebody or something is. */
    record Placed(UUID id, String name, String territory, GeoPoint place) {

        DataGap gap(DataGapKind kind) {
            return new DataGap(kind, id.toString(), name, territory, null, null);
        }
    }

    /** Engineers {@code e} who are set up within the scope. */
    String ENGINEERS = """
            engineer e
            where e.active and e.home_region is null
                and e.region = any(#{scope.regions}) and e.territory = any(#{scope.territories})
            """;

    @Select("""
            with template as (
                select code, case when #{chinese} then name_zh else name_en end as name, category, required_skills,
                    no_skill_needed
                from service_template
                where not retired
            )
            select 'SKILL_NOBODY_HAS' as kind, s.code as id, s.name, r.id as territory, needed.skill,
                null::date as expires_on
            from template s
            cross join unnest(s.required_skills) as needed (skill)
            join territory r on r.kind = 'REGION' and r.active and r.id = any(#{scope.territories})
            where not exists (
                select from engineer_skill h
                join engineer e on e.region = h.region and e.id = h.engineer_id and e.active and e.home_region is null
                where h.region = r.id and h.skill = needed.skill
                    and (h.expires_on is null
                        or h.expires_on >= (#{now}::timestamptz at time zone r.zone)::date))
            union all
            select 'TEMPLATE_WITHOUT_SKILL', s.code, s.name, null, null, null
            from template s
            where s.required_skills = '{}' and not s.no_skill_needed
            union all
            select 'CATEGORY_WITHOUT_TEMPLATE', t.code, case when #{chinese} then t.name_zh else t.name_en end, null, null,
                null
            from term t
            where t.kind = 'CATEGORY' and t.active and not exists (select from template s where s.category = t.code)
            order by kind, id, territory, skill
            """)
    List<DataGap> listOfTemplates(
            @Param("scope") Scope scope, @Param("chinese") boolean chinese, @Param("now") Instant now);

    @Select("""
            select case when h.expires_on < (#{now}::timestamptz at time zone t.zone)::date then 'CERTIFICATE_EXPIRED'
                else 'CERTIFICATE_EXPIRES' end as kind, e.id::text as id, e.name, e.territory, h.skill, h.expires_on
            from engineer_skill h
            join engineer e on e.region = h.region and e.id = h.engineer_id
            join territory t on t.id = e.territory
            where e.active and e.home_region is null
                and e.region = any(#{scope.regions}) and e.territory = any(#{scope.territories})
                and h.expires_on < (#{now}::timestamptz at time zone t.zone)::date + 30
            order by h.expires_on, e.name, h.skill
            """)
    List<DataGap> listOfCertificates(@Param("scope") Scope scope, @Param("now") Instant now);

    @Select("""
            select 'ENGINEER_WITHOUT_SHIFT' as kind, e.id::text as id, e.name, e.territory, null as skill,
                null::date as expires_on
            from
            """ + ENGINEERS + """
                and not exists (
                    select from shift s
                    where s.region = e.region and s.engineer_id = e.id and s.ends_at > #{now}
                        and s.starts_at < #{now}::timestamptz + interval '7 days')
            union all
            select 'ENGINEER_WITHOUT_SKILL', e.id::text, e.name, e.territory, null, null
            from
            """ + ENGINEERS + """
                and not exists (select from engineer_skill h where h.region = e.region and h.engineer_id = e.id)
            union all
            select 'ENGINEER_WITHOUT_POSITION', e.id::text, e.name, e.territory, null, null
            from
            """ + ENGINEERS + """
                and exists (
                    select from shift s
                    where s.region = e.region and s.engineer_id = e.id and s.starts_at < #{now}
                        and s.starts_at > #{now}::timestamptz - interval '3 days')
                and not exists (
                    select from last_position p
                    where p.region = e.region and p.engineer_id = e.id
                        and p.at > #{now}::timestamptz - interval '3 days')
            union all
            select 'ENGINEER_WITHOUT_USER', e.id::text, e.name, e.territory, null, null
            from
            """ + ENGINEERS + """
                and not exists (select from app_user u where u.engineer_id = e.id and u.active)
            order by kind, name, id
            """)
    List<DataGap> listOfEngineers(@Param("scope") Scope scope, @Param("now") Instant now);

    @Select("""
            select 'TERRITORY_WITHOUT_BORDER' as kind, t.id, t.name, t.id as territory, null as skill,
                null::date as expires_on
            from territory t
            where t.active and t.id = any(#{scope.territories}) and t.border is null
                and (t.kind = 'OUTLET' or t.kind = 'PARTNER' and not exists (
                    select from dispatch_rule_set s
                    cross join jsonb_array_elements(s.rules) rule
                    where s.version = (select max(version) from dispatch_rule_set)
                        and (rule -> 'enabled')::boolean and rule -> 'then' ->> 'territory' = t.id))
            union all
            select 'TERRITORY_WITHOUT_ENGINEER', t.id, t.name, t.id, null, null
            from territory t
            where t.active and t.id = any(#{scope.territories}) and t.kind in ('OUTLET', 'PARTNER')
                and not exists (select from engineer e where e.region = t.region and e.territory = t.id and e.active)
            union all
            select 'TERRITORY_WITHOUT_DISPATCHER', t.id, t.name, t.id, null, null
            from territory t
            where t.active and t.id = any(#{scope.territories}) and t.kind in ('OUTLET', 'PARTNER')
                and not exists (
                    with recursive above as (
                        select t.id, t.parent
                        union all
                        select p.id, p.parent from territory p join above on above.parent = p.id
                    )
                    select from above
                    join user_territory g on g.territory = above.id
                    join app_user u on u.id = g.user_id
                    where u.active
                        and u.role = case t.kind when 'PARTNER' then 'PARTNER' else 'DISPATCHER' end::role)
            order by kind, id
            """)
    List<DataGap> listOfTerritories(@Param("scope") Scope scope);

    /** Nobody's: only whoever answers for the head office sees them. */
    @Select("""
            select 'USER_WITHOUT_TERRITORY' as kind, u.id::text as id, u.display_name as name, null as territory,
                null as skill, null::date as expires_on
            from app_user u
            where u.active and not exists (select from user_territory g where g.user_id = u.id)
                and exists (select from territory h where h.kind = 'HEAD_OFFICE' and h.id = any(#{scope.territories}))
            order by u.username
            """)
    List<DataGap> listOfUsers(@Param("scope") Scope scope);

    @Select("select e.id, e.name, e.territory, array[e.home_lat, e.home_lon] as place from " + ENGINEERS
            + "order by e.code")
    List<Placed> listHomes(@Param("scope") Scope scope);

    /** At most so many, in no territory of the company, however small the scope. */
    @Select("""
            with area as materialized (
                select b.shape, b.around
                from territory t
            """ + DrawnBorder.OF_TERRITORY + """
                where t.border is not null and t.active
            )
            select c.id, c.name, c.region as territory, array[c.lat, c.lon] as place
            from customer c
            where c.anonymised_at is null and
            """ + Scope.SEES_CUSTOMER + """
                and not exists (select from area a where
            """ + DrawnBorder.HOLDS_CUSTOMER + """
                )
            order by c.region, c.id
            limit #{limit}
            """)
    List<Placed> listCustomersOutside(@Param("scope") Scope scope, @Param("limit") int limit);
}
