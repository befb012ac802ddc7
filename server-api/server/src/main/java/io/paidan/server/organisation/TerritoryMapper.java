package io.paidan.server.organisation;

import io.paidan.contract.organisation.SaveTerritory;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.server.platform.database.StatusLists;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface TerritoryMapper {

    /** A territory with a border as it is stored. */
    record BorderRow(String id, String region, String zone, String border) {}

    /** A border with how many territories stand above its own. */
    record DeepBorderRow(String id, String name, int depth, String border) {}

    /** How deep each territory stands below its region: a common table. */
    String TREE = """
            with recursive tree (id, depth) as (
                select id, 0 from territory where kind = 'REGION'
                union all
                select below.id, tree.depth + 1 from territory below join tree on below.parent = tree.id
            )
            """;

    String DETAILS = """
            t.id, t.region, t.parent, t.kind, t.name, t.zone, t.number_prefix,
            coalesce((
                select jsonb_agg(jsonb_build_object('lat', corner -> 0, 'lon', corner -> 1) order by n)
                from jsonb_array_elements(t.border) with ordinality as corners (corner, n)
                where n < jsonb_array_length(t.border) or corner <> t.border -> 0
            ), '[]') as border,
            t.active, t.version, t.changed_by, t.changed_at
            """;

    /** What is sent as corners, closed, as it is stored; null when there are none. */
    String BORDER = """
            (select jsonb_agg(jsonb_build_array(corner -> 'lat', corner -> 'lon') order by n)
                || jsonb_agg(jsonb_build_array(corner -> 'lat', corner -> 'lon') order by n) filter (where n = 1)
             from jsonb_array_elements(
                 #{sent.border, typeHandler=io.paidan.server.platform.database.JsonTypeHandler}::jsonb)
                 with ordinality as corners (corner, n))
            """;

    @Select("""
            select id, region, parent, name, zone, active
            from territory
            where region = any(#{scope.regions}) and kind <> 'HEAD_OFFICE' and (
                id = any(#{scope.territories}) or kind = 'REGION'
                or id in (
                    select e.territory
                    from loan l
                    join territory place on place.id = l.territory and place.region = l.region
                    join engineer e on e.region = l.region and e.id = l.engineer_id
                    where l.region = any(#{scope.regions}) and l.territory = any(#{scope.territories})
                        and l.ends_at > #{now}))
            order by region, kind <> 'REGION', id
            """)
    List<Territory> list(@Param("scope") Scope scope, @Param("now") Instant now);

    /** The deepest in the tree first: a partner within an outlet before the outlet, that before its region. */
    @Select(TREE + """
            select t.id, t.region, t.zone, t.border
            from territory t
            join tree using (id)
            where t.region = any(#{scope.regions}) and t.id = any(#{scope.territories}) and t.border is not null
                and t.active
            order by tree.depth desc, t.id
            """)
    List<BorderRow> listBorders(@Param("scope") Scope scope);

    @Select(TREE + """
            select t.id, t.name, tree.depth, t.border
            from territory t
            join tree using (id)
            where t.border is not null and t.active
            order by t.id
            """)
    List<DeepBorderRow> listDeepBorders();

    @Select("select id from territory where region = #{region} order by id")
    List<String> listIds(@Param("region") String region);

    @Select("select id from territory where kind = 'REGION' order by id")
    List<String> listRegions();

    @Select("select zone from territory where id = #{id}")
    Optional<String> findZone(@Param("id") String id);

    @Select("select region from territory where id = #{id}")
    Optional<String> findRegion(@Param("id") String id);

    @Select("select exists (select from territory where id = #{id} and kind in ('OUTLET', 'PARTNER') and active)")
    boolean takesForwarded(@Param("id") String id);

    @Select("select number_prefix from territory where id = #{region} and id = region")
    Optional<String> findNumberPrefix(@Param("region") String region);

    @Select("select " + DETAILS + """
            from territory t
            where t.id = any(#{scope.territories})
            order by t.kind, t.region, t.name, t.id
            """)
    List<TerritoryDetails> listDetails(@Param("scope") Scope scope);

    @Select("select " + DETAILS + "from territory t where t.id = #{id}")
    Optional<TerritoryDetails> find(@Param("id") String id);

    @Select("select exists (select from pg_timezone_names where name = #{zone})")
    boolean knowsZone(@Param("zone") String zone);

    /** Makes changes of the tree wait for each other. */
    @Select("select count(*) from pg_advisory_xact_lock(hashtextextended('paidan territories', 0))")
    @Options(flushCache = FlushCachePolicy.TRUE)
    int lockTree();

    @Insert("""
            insert into territory (id, region, parent, kind, name, zone, number_prefix, border, active, changed_by,
                changed_at)
            values (#{id}, #{region}, #{sent.parent}, #{sent.kind}, #{sent.name}, #{sent.zone}, #{sent.numberPrefix},
            """ + BORDER + ", #{sent.active}, #{actor}, #{now})")
    void insert(
            @Param("id") String id,
            @Param("region") String region,
            @Param("sent") SaveTerritory sent,
            @Param("actor") String actor,
            @Param("now") Instant now);

    @Update("""
            update territory
            set name = #{sent.name}, zone = #{sent.zone}, number_prefix = #{sent.numberPrefix},
                active = #{sent.active}, version = version + 1, changed_by = #{actor}, changed_at = #{now}, border =
            """ + BORDER + "where id = #{id}")
    void update(
            @Param("id") String id,
            @Param("sent") SaveTerritory sent,
            @Param("actor") String actor,
            @Param("now") Instant now);

    /**
     * What still stands in an area that is given up, or leads there.
     *
     * @param users who have no other territory
     */
    record Remains(int territories, int engineers, int stores, int orders, int rules, int policies, int users) {}

    @Select("""
            select
                (select count(*) from territory c where c.parent = #{id} and c.active) as territories,
                (select count(*) from engineer e
                 where e.region = #{region} and e.territory = #{id} and e.active and e.home_region is null) as engineers,
                (select count(*) from store s
                 where s.region = #{region} and s.engineer_id is null
                     and (s.territory = #{id} or s.territory is null and s.region = #{id})) as stores,
                (select count(*) from work_order o
                 where o.region = #{region} and o.territory = #{id}
                     and o.status in
            """ + StatusLists.OPEN_ORDER + """
                     ) as orders,
                (select count(*)
                 from dispatch_rule_set s
                 cross join jsonb_array_elements(s.rules) rule
                 where s.version = (select max(version) from dispatch_rule_set)
                     and (rule -> 'enabled')::boolean and rule -> 'then' ->> 'territory' = #{id}) as rules,
                (select count(*)
                 from sla_policy p
                 where p.territory = #{id} and not p.retired
                     and p.version = (select max(version) from sla_policy last where last.id = p.id)) as policies,
                (select count(*)
                 from app_user u
                 join user_territory his on his.user_id = u.id and his.territory = #{id}
                 where u.active
                     and not exists (
                         select from user_territory g where g.user_id = u.id and g.territory <> #{id})) as users
            """)
    Remains countRemains(@Param("region") String region, @Param("id") String id);
}
