package io.paidan.server.engineer;

import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.SaveEngineer;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.database.StatusLists;
import io.paidan.server.platform.database.Streaming;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.cursor.Cursor;

@Mapper
interface EngineerSetupMapper {

    /** Lent ones are set up where they come from. */
    String DETAILS = """
            select e.id, e.region, e.territory, e.code, e.name, e.phone, e.vehicle,
                array[e.home_lat, e.home_lon] as home_position,
                coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'code', s.skill, 'level', s.level, 'expiresOn', s.expires_on) order by s.skill)
                    from engineer_skill s
                    where s.region = e.region and s.engineer_id = e.id
                ), '[]') as skills,
                case when e.overtime_minutes > 0 then jsonb_build_object(
                    'allowed', 'PT' || e.overtime_minutes || 'M', 'pricePerHour', e.overtime_price,
                    'currency', e.overtime_currency)
                end as overtime,
                e.capacity, e.rating,
                coalesce((
                    select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.name, c.id)
                    from customer c
                    where c.region = e.region and c.blocked_engineer_ids @> array[e.id]
                ), '[]') as blocked_by,
                e.active, e.version, e.changed_by, e.changed_at
            from engineer e
            where e.home_region is null and e.anonymised_at is null
                and e.region = any(#{scope.regions}) and e.territory = any(#{scope.territories})
            """;

    /** By code. */
    @Select(DETAILS + "order by e.code")
    List<EngineerDetails> list(@Param("scope") Scope scope);

    /** By code. */
    @Select(DETAILS + "order by e.code")
    @Options(fetchSize = Streaming.ROWS_AT_ONCE)
    Cursor<EngineerDetails> stream(@Param("scope") Scope scope);

    @Select(DETAILS + "and e.id = #{id}")
    Optional<EngineerDetails> find(@Param("scope") Scope scope, @Param("id") UUID id);

    /** The region an id is at home in, whoever may see it. */
    @Select("""
            select e.region
            from territory t
            join engineer e on e.region = t.id
            where t.id = t.region and e.id = #{id} and e.home_region is null
            """)
    Optional<String> findRegion(@Param("id") UUID id);

    @Select("select id from engineer where code = #{code} and home_region is null")
    Optional<UUID> findId(@Param("code") String code);

    @Select("select exists (select from engineer where code = #{code} and id <> #{id} and home_region is null)")
    boolean isTaken(@Param("code") String code, @Param("id") UUID id);

    /** The region of an outlet or partner of this scope that is not given up. */
    @Select("""
            select region from territory
            where id = #{territory} and id = any(#{scope.territories}) and kind in ('OUTLET', 'PARTNER') and active
            """)
    Optional<String> findRegionOf(@Param("territory") String territory, @Param("scope") Scope scope);

    @Select(
            "select code from unnest(#{codes}::text[]) as code where code not in (select code from skill) order by code")
    List<String> listUnknownSkills(@Param("codes") List<String> codes);

    /** Nothing when the id or the code was taken meanwhile. */
    @Insert("""
            insert into engineer (region, id, territory, code, name, phone, vehicle, home_lat, home_lon,
                overtime_minutes, overtime_price, overtime_currency, capacity, active, changed_by, changed_at)
            values (#{region}, #{id}, #{sent.territory}, #{sent.code}, #{sent.name}, #{sent.phone}, #{sent.vehicle},
                #{sent.homePosition.lat}, #{sent.homePosition.lon}, #{overtimeMinutes}, #{overtimePrice},
                #{overtimeCurrency}, #{sent.capacity}, #{sent.active}, #{actor}, #{now})
            on conflict do nothing
            """)
    int insert(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("sent") SaveEngineer sent,
            @Param("overtimeMinutes") long overtimeMinutes,
            @Param("overtimePrice") long overtimePrice,
            @Param("overtimeCurrency") String overtimeCurrency,
            @Param("actor") String actor,
            @Param("now") Instant now);

    @Update("""
            update engineer
            set territory = #{sent.territory}, code = #{sent.code}, name = #{sent.name}, phone = #{sent.phone},
                vehicle = #{sent.vehicle}, home_lat = #{sent.homePosition.lat}, home_lon = #{sent.homePosition.lon},
                overtime_minutes = #{overtimeMinutes}, overtime_price = #{overtimePrice},
                overtime_currency = #{overtimeCurrency}, capacity = #{sent.capacity}, active = #{sent.active},
                version = version + 1, changed_by = #{actor}, changed_at = #{now}
            where region = #{region} and id = #{id}
            """)
    void update(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("sent") SaveEngineer sent,
            @Param("overtimeMinutes") long overtimeMinutes,
            @Param("overtimePrice") long overtimePrice,
            @Param("overtimeCurrency") String overtimeCurrency,
            @Param("actor") String actor,
            @Param("now") Instant now);

    @Delete("delete from engineer_skill where region = #{region} and engineer_id = #{id}")
    void clearSkills(@Param("region") String region, @Param("id") UUID id);

    @Insert("""
            insert into engineer_skill (region, engineer_id, skill, level, expires_on)
            values (#{region}, #{id}, #{held.code}, #{held.level}, #{held.expiresOn})
            """)
    void insertSkill(@Param("region") String region, @Param("id") UUID id, @Param("held") HeldSkill held);

    @Select("""
            select count(*) from visit
            where region = #{region} and engineer_id = #{id}
                and status in
            """ + StatusLists.ACTIVE_VISIT + """
            """)
    int countVisitsBefore(@Param("region") String region, @Param("id") UUID id);
}
