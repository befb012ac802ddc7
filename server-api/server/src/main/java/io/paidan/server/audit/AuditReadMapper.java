package io.paidan.server.audit;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.audit.AuditChainSummary;
import io.paidan.server.organisation.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What of the chains is read on a screen, the newest first, chain by chain along their indexes. */
@Mapper
interface AuditReadMapper {

    /** A line as it is stored. */
    record Line(
            String region,
            long seq,
            Instant at,
            @Nullable UUID actor,
            String device,
            AuditAct act,
            List<String> territories,
            List<String> records,
            String detail) {
        public Line {
            territories = List.copyOf(territories);
            records = List.copyOf(records);
        }
    }

    /**
     * @param name null for who is erased
     * @param isWithin true for what lies in the territories of whoever asks, or in none
     */
    record Named(String id, @Nullable String name, boolean isWithin) {}

    /**
     * @param since the earliest moment; null for any
     * @param until the first moment after; null for any
     */
    record Wanted(
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable AuditAct act,
            @Nullable List<UUID> people,
            @Nullable List<String> records) {}

    String COLUMNS = "e.region, e.seq, e.at, e.actor, e.device, e.act, e.territories, e.records, e.detail ";

    /**
     * @param chains the regions whose lines are read
     * @param after the last line of the page before
     */
    @Select("<script>select " + COLUMNS + """
            from unnest(#{chains}) as r (region)
            cross join lateral (
                select
            """ + COLUMNS + """
                from audit_entry e
                where e.region = r.region
                    and (e.region = '*' or e.territories &amp;&amp; #{scope.territories})
                    <if test="wanted.since != null">and e.at >= #{wanted.since}</if>
                    <if test="wanted.until != null">and e.at &lt; #{wanted.until}</if>
                    <if test="wanted.act != null">and e.act = #{wanted.act}</if>
                    <if test="wanted.people != null">and e.actor = any(#{wanted.people}::uuid[])</if>
                    <if test="wanted.records != null">and e.records &amp;&amp; #{wanted.records}</if>
                    <if test="after != null">
                        and e.at &lt;= #{after.at} and (e.at, e.region, e.seq) &lt; (#{after.at}, #{after.region}, #{after.seq})
                    </if>
                order by e.at desc, e.seq desc
                limit #{limit}
            ) e
            order by e.at desc, e.region desc, e.seq desc
            limit #{limit}
            </script>
            """)
    List<Line> list(
            @Param("chains") List<String> chains,
            @Param("scope") Scope scope,
            @Param("wanted") Wanted wanted,
            @Param("after") @Nullable AuditCursor after,
            @Param("limit") int limit);

    /** True for whoever answers for the whole company. */
    @Select("select exists (select from territory where kind = 'HEAD_OFFICE' and id = any(#{scope.territories}))")
    boolean isOfHeadOffice(@Param("scope") Scope scope);

    /** By where they end, by their last line, or by where the former ones ended: whichever is still there. */
    @Select("""
            select region, max(seq) as length
            from (
                select region, seq from audit_head where region = any(#{chains})
                union all
                select region, seq from audit_seal where region = any(#{chains})
                union all
                select r.region, (select max(e.seq) from audit_entry e where e.region = r.region)
                from unnest(#{chains}) as r (region)
            ) known
            where seq is not null
            group by region
            order by region
            """)
    List<AuditChainSummary> listChains(@Param("chains") List<String> chains);

    /** Users by the name they sign in with or are called by, and API keys by theirs. */
    @Select("""
            select id from app_user where username = lower(#{name})
            union
            select id from app_user where display_name = #{name}
            union
            select id from api_key where name = #{name}
            order by id
            """)
    List<UUID> listPeople(@Param("name") String name);

    /** What is known by this number, code or user name in these regions, or is a store of this name. */
    @Select("""
            select id::text from work_order where region = any(#{regions}) and number = #{name}
            union
            select id::text from engineer where code = #{name} and home_region is null
            union
            select id::text from customer where number = #{name}
            union
            select id::text from asset where number = #{name}
            union
            select id::text from store where region = any(#{regions}) and name = #{name}
            union
            select id::text from app_user where username = lower(#{name})
            order by id
            """)
    List<String> listRecords(@Param("regions") List<String> regions, @Param("name") String name);

    /** What these are called now. An order that lies elsewhere has no name here, whatever line names it. */
    @Select("""
            select id::text, number as name, true as is_within
            from work_order
            where region = any(#{scope.regions}) and id = any(#{ids}::uuid[]) and territory = any(#{scope.territories})
            union
            select id::text, case when anonymised_at is null then name end, territory = any(#{scope.territories})
            from engineer
            where region = any(#{scope.regions}) and id = any(#{ids}::uuid[]) and home_region is null
            union
            select id::text, case when anonymised_at is null then name end,
                territory is null or territory = any(#{scope.territories})
            from customer
            where region = any(#{scope.regions}) and id = any(#{ids}::uuid[])
            union
            select a.id::text, a.number, c.territory is null or c.territory = any(#{scope.territories})
            from asset a
            join customer c on c.region = a.region and c.id = a.customer_id
            where a.region = any(#{scope.regions}) and a.id = any(#{ids}::uuid[])
            union
            select s.id::text, s.name,
                coalesce(e.territory, s.territory) is null or coalesce(e.territory, s.territory) = any(#{scope.territories})
            from store s
            left join engineer e on e.region = s.region and e.id = s.engineer_id
            where s.region = any(#{scope.regions}) and s.id = any(#{ids}::uuid[])
            union
            select id::text, case when anonymised_at is null then display_name end, true
            from app_user
            where id = any(#{ids}::uuid[])
            union
            select id::text, name, true from api_key where id = any(#{ids}::uuid[])
            order by id
            """)
    List<Named> listNames(@Param("scope") Scope scope, @Param("ids") List<UUID> ids);
}
