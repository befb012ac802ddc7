package io.paidan.server.term;

import io.paidan.contract.term.SaveTerm;
import io.paidan.contract.term.Term;
import io.paidan.contract.term.TermDetails;
import io.paidan.contract.term.TermKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface TermMapper {

    String DETAILS = "kind, code, name_en, name_zh, active, version, changed_by, changed_at";

    @Select("select kind, code, name_en, name_zh, active from term order by kind, code")
    List<Term> list();

    @Select("select kind, code, name_en, name_zh, active from term where kind = #{kind} order by code")
    List<Term> listOfKind(@Param("kind") TermKind kind);

    @Select("select " + DETAILS + " from term order by kind, code")
    List<TermDetails> listDetails();

    /** What masters hold though nobody has named it. The tiers are looked up one by one: there are many customers. */
    @Select("""
            with recursive tier (region, code) as (
                select t.id, (select min(c.tier) from customer c where c.region = t.id)
                from territory t
                where t.kind = 'REGION'
                union all
                select t.region, (select min(c.tier) from customer c where c.region = t.region and c.tier > t.code)
                from tier t
                where t.code is not null
            ), asked (condition) as (
                select rule -> 'when'
                from dispatch_rule_set s
                cross join jsonb_array_elements(s.rules) rule
                where s.version = (select max(version) from dispatch_rule_set)
            ), used (kind, code) as (
                select 'CATEGORY', category from service_template
                union select 'CATEGORY', category from priority_rule
                union select 'CATEGORY', jsonb_array_elements_text(condition -> 'categories') from asked
                union select 'TIER', code from tier
                union select 'TIER', tier from priority_rule
                union select 'TIER', tier from sla_policy
                union select 'TIER', jsonb_array_elements_text(condition -> 'tiers') from asked
                union select 'PART_CATEGORY', category from part
                union select 'UNIT', unit from part
            )
            select u.kind, u.code, '' as name_en, '' as name_zh, true as active, 0 as version, '' as changed_by,
                'epoch'::timestamptz as changed_at
            from used u
            where u.code is not null and not exists (select from term t where t.kind = u.kind and t.code = u.code)
            order by u.kind, u.code
            """)
    List<TermDetails> listUnnamed();

    @Select("select " + DETAILS + " from term where kind = #{kind} and code = #{code}")
    Optional<TermDetails> find(@Param("kind") TermKind kind, @Param("code") String code);

    /** Nothing when it was made meanwhile. */
    @Insert("""
            insert into term (kind, code, name_en, name_zh, active, changed_by, changed_at)
            values (#{kind}, #{code}, #{sent.nameEn}, #{sent.nameZh}, #{sent.active}, #{actor}, #{now})
            on conflict (kind, code) do nothing
            """)
    int insert(
            @Param("kind") TermKind kind,
            @Param("code") String code,
            @Param("sent") SaveTerm sent,
            @Param("actor") String actor,
            @Param("now") Instant now);

    /** Nothing when somebody changed it since. */
    @Update("""
            update term
            set name_en = #{sent.nameEn}, name_zh = #{sent.nameZh}, active = #{sent.active}, version = version + 1,
                changed_by = #{actor}, changed_at = #{now}
            where kind = #{kind} and code = #{code} and version = #{sent.version}
            """)
    int update(
            @Param("kind") TermKind kind,
            @Param("code") String code,
            @Param("sent") SaveTerm sent,
            @Param("actor") String actor,
            @Param("now") Instant now);
}
