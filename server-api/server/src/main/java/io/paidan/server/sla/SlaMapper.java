package io.paidan.server.sla;

import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.sla.SlaPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface SlaMapper {

    /** Who made a version, and when. */
    record Change(String by, Instant at) {}

    String CALENDAR = " id, version, name, week, special_days ";

    String POLICY = """
             id, version, name, tier, priority, service_type, territory, calendar,
            to_dispatch_minutes * 60 as to_dispatch, to_accept_minutes * 60 as to_accept,
            to_arrive_minutes * 60 as to_arrive, to_complete_minutes * 60 as to_complete, after_timeout, steps
            """;

    String RULE = " id, version, name, tier, service_type, category, keyword, named_only, percent, raise_to ";

    /** Makes changes of these few rows wait for each other until the transaction ends. */
    @Select("select count(*) from pg_advisory_xact_lock(hashtextextended('paidan sla setup', 0))")
    @Options(flushCache = FlushCachePolicy.TRUE)
    int lockSetup();

    @Select("select" + CALENDAR + """
            from (select distinct on (id) * from business_calendar order by id, version desc) latest
            where not retired
            order by name, id
            """)
    List<BusinessCalendar> listCalendars();

    @Select("select" + CALENDAR + "from business_calendar where id = #{id} and version = #{version}")
    Optional<BusinessCalendar> findCalendar(@Param("id") String id, @Param("version") int version);

    @Insert("""
            insert into business_calendar (id, version, name, week, special_days, retired, changed_by, changed_at)
            values (#{calendar.id}, #{calendar.version}, #{calendar.name},
                #{calendar.week, typeHandler=io.paidan.server.platform.database.JsonTypeHandler},
                #{calendar.specialDays, typeHandler=io.paidan.server.platform.database.JsonTypeHandler},
                #{retired}, #{by}, #{at})
            """)
    void insertCalendar(
            @Param("calendar") BusinessCalendar calendar,
            @Param("retired") boolean retired,
            @Param("by") String by,
            @Param("at") Instant at);

    @Select(
            "select changed_by as by, changed_at as at from business_calendar where id = #{id} and version = #{version}")
    Change getCalendarChange(@Param("id") String id, @Param("version") int version);

    @Select("select coalesce(max(version), 0) from business_calendar where id = #{id}")
    int lastCalendarVersion(@Param("id") String id);

    @Select("select" + POLICY + """
            from (select distinct on (id) * from sla_policy order by id, version desc) latest
            where not retired
            order by name, id
            """)
    List<SlaPolicy> listPolicies();

    @Select("select" + POLICY + "from sla_policy where id = #{id} and version = #{version}")
    Optional<SlaPolicy> findPolicy(@Param("id") String id, @Param("version") int version);

    @Insert("""
            insert into sla_policy (id, version, name, tier, priority, service_type, territory, calendar,
                to_dispatch_minutes, to_accept_minutes, to_arrive_minutes, to_complete_minutes, after_timeout, steps, retired,
                changed_by, changed_at)
            values (#{policy.id}, #{policy.version}, #{policy.name}, #{policy.tier}, #{policy.priority},
                #{policy.serviceType}, #{policy.territory}, #{policy.calendar}, #{policy.toDispatch} / 60,
                #{policy.toAccept} / 60, #{policy.toArrive} / 60, #{policy.toComplete} / 60,
                #{policy.afterTimeout},
                #{policy.steps, typeHandler=io.paidan.server.platform.database.JsonTypeHandler}, #{retired}, #{by}, #{at})
            """)
    void insertPolicy(
            @Param("policy") SlaPolicy policy,
            @Param("retired") boolean retired,
            @Param("by") String by,
            @Param("at") Instant at);

    @Select("select changed_by as by, changed_at as at from sla_policy where id = #{id} and version = #{version}")
    Change getPolicyChange(@Param("id") String id, @Param("version") int version);

    @Select("select coalesce(max(version), 0) from sla_policy where id = #{id}")
    int lastPolicyVersion(@Param("id") String id);

    /** The service templates, given up or not, that name a policy. */
    @Select("select code from service_template where sla_policy = #{id} order by code")
    List<String> listTemplatesNaming(@Param("id") String id);

    @Select("select exists (select from territory where id = #{id})")
    boolean isTerritory(@Param("id") String id);

    /** A territory and those above it, the nearest first. */
    @Select("""
            with recursive up (id, parent, steps) as (
                select id, parent, 0 from territory where id = #{id}
                union all
                select t.id, t.parent, up.steps + 1 from territory t join up on t.id = up.parent
            )
            select id from up order by steps
            """)
    List<String> listUpwards(@Param("id") String id);

    @Select("select" + RULE + "from priority_rule order by percent, id")
    List<PriorityRule> listRules();

    @Insert("""
            insert into priority_rule (id, version, name, tier, service_type, category, keyword, named_only, percent,
                raise_to, changed_by, changed_at)
            values (#{rule.id}, #{rule.version}, #{rule.name}, #{rule.tier}, #{rule.serviceType}, #{rule.category},
                #{rule.keyword}, #{rule.namedOnly}, #{rule.percent}, #{rule.raiseTo}, #{by}, #{at})
            on conflict (id) do update set version = excluded.version, name = excluded.name, tier = excluded.tier,
                service_type = excluded.service_type, category = excluded.category, keyword = excluded.keyword,
                named_only = excluded.named_only, percent = excluded.percent, raise_to = excluded.raise_to,
                changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """)
    void putRule(@Param("rule") PriorityRule rule, @Param("by") String by, @Param("at") Instant at);

    @Select("select changed_by as by, changed_at as at from priority_rule where id = #{id}")
    Change getRuleChange(@Param("id") String id);

    /** The service templates, given up or not, that name a priority rule. */
    @Select("select code from service_template where priority_rule = #{id} order by code")
    List<String> listTemplatesNamingRule(@Param("id") String id);

    @Delete("delete from priority_rule where id = #{id}")
    void deleteRule(@Param("id") String id);
}
