package io.paidan.server.engineer;

import io.paidan.server.platform.database.StatusLists;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The rows of an engineer in the regions he is lent to; each is a copy of what is set up at home. */
@Mapper
interface GuestMapper {

    /** Of what is {@code at_home}: what shares time with a loan to the region as it was copied. */
    String IN_A_LOAN = """
            where at_home.region = #{home} and at_home.engineer_id = #{id} and exists (
                select from loan l
                where l.region = #{region} and l.engineer_id = at_home.engineer_id
                    and l.starts_at < at_home.ends_at and l.ends_at > at_home.starts_at)
            """;

    /** The regions he is, will be or was lent to, and those where he has a row already. */
    @Select("""
            select t.region
            from loan l
            join territory t on t.id = l.territory
            where l.region = #{home} and l.engineer_id = #{id} and t.region <> l.region
            union
            select region from engineer where id = #{id} and home_region is not null
            order by 1
            """)
    List<String> listRegions(@Param("home") String home, @Param("id") UUID id);

    /**
     * Visits planned or under way that lie in no loan set up at home, when a loan as it was copied last is to be taken back or
     * shortened. One that lasts longer than the loan it begins in needs that loan as it was; one under way needs it until
     * {@code now}.
     */
    @Select("""
            select count(*)
            from visit v
            join work_order o on o.region = v.region and o.id = v.work_order_id
            left join lateral (
                select max(l.ends_at) as ends_at from loan l
                where l.region = v.region and l.engineer_id = v.engineer_id and l.territory = o.territory
                    and l.starts_at <= v.planned_start and l.ends_at > v.planned_start
            ) was on true
            where v.region = #{region} and v.engineer_id = #{id}
                and v.status in
            """ + StatusLists.ACTIVE_VISIT + """
                and not exists (
                    select from loan l
                    where l.region = #{home} and l.engineer_id = v.engineer_id and l.territory = o.territory
                        and l.starts_at <= v.planned_start and l.ends_at >= least(was.ends_at,
                            case when v.status in
            """ + StatusLists.VISIT_UNDER_WAY + """
                                then greatest(v.planned_end, #{now}) else v.planned_end end))
                and exists (
                    select from loan gone
                    where gone.region = #{region} and gone.engineer_id = v.engineer_id and not exists (
                        select from loan l
                        where l.region = #{home} and l.engineer_id = gone.engineer_id and l.territory = gone.territory
                            and l.starts_at <= gone.starts_at and l.ends_at >= gone.ends_at))
            """)
    int countVisitsTakenBack(
            @Param("region") String region,
            @Param("home") String home,
            @Param("id") UUID id,
            @Param("now") Instant now);

    @Insert("""
            insert into engineer (region, id, territory, home_region, code, name, phone, vehicle, home_lat, home_lon,
                overtime_minutes, overtime_price, overtime_currency, capacity, rating, active, version, changed_by,
                changed_at)
            select #{region}, id, #{region}, region, code, name, phone, vehicle, home_lat, home_lon,
                overtime_minutes, overtime_price, overtime_currency, capacity, rating, active, version, changed_by,
                changed_at
            from engineer
            where region = #{home} and id = #{id}
            on conflict (region, id) do update set
                code = excluded.code, name = excluded.name, phone = excluded.phone, vehicle = excluded.vehicle,
                home_lat = excluded.home_lat, home_lon = excluded.home_lon,
                overtime_minutes = excluded.overtime_minutes, overtime_price = excluded.overtime_price,
                overtime_currency = excluded.overtime_currency, capacity = excluded.capacity, rating = excluded.rating,
                active = excluded.active, version = excluded.version, changed_by = excluded.changed_by,
                changed_at = excluded.changed_at
            """)
    void copy(@Param("region") String region, @Param("home") String home, @Param("id") UUID id);

    @Delete("delete from engineer_skill where region = #{region} and engineer_id = #{id}")
    void clearSkills(@Param("region") String region, @Param("id") UUID id);

    @Insert("""
            insert into engineer_skill (region, engineer_id, skill, level, expires_on)
            select #{region}, engineer_id, skill, level, expires_on
            from engineer_skill
            where region = #{home} and engineer_id = #{id}
            """)
    void copySkills(@Param("region") String region, @Param("home") String home, @Param("id") UUID id);

    @Delete("delete from loan where region = #{region} and engineer_id = #{id}")
    void clearLoans(@Param("region") String region, @Param("id") UUID id);

    @Insert("""
            insert into loan (region, engineer_id, territory, starts_at, ends_at)
            select t.region, l.engineer_id, l.territory, l.starts_at, l.ends_at
            from loan l
            join territory t on t.id = l.territory
            where l.region = #{home} and l.engineer_id = #{id} and t.region = #{region}
            """)
    void copyLoans(@Param("region") String region, @Param("home") String home, @Param("id") UUID id);

    @Delete("delete from absence where region = #{region} and engineer_id = #{id}")
    void clearAbsences(@Param("region") String region, @Param("id") UUID id);

    /** Those that share time with a loan as it was copied: when else he is away is nobody's business there. */
    @Insert("""
            insert into absence (region, engineer_id, starts_at, ends_at, kind)
            select #{region}, at_home.engineer_id, at_home.starts_at, at_home.ends_at, at_home.kind
            from absence at_home
            """ + IN_A_LOAN)
    void copyAbsences(@Param("region") String region, @Param("home") String home, @Param("id") UUID id);

    @Delete("delete from shift where region = #{region} and engineer_id = #{id}")
    void clearShifts(@Param("region") String region, @Param("id") UUID id);

    /** Those that share time with a loan as it was copied. */
    @Insert("""
            insert into shift (region, engineer_id, starts_at, ends_at, break_starts_at, break_ends_at)
            select #{region}, at_home.engineer_id, at_home.starts_at, at_home.ends_at, at_home.break_starts_at,
                at_home.break_ends_at
            from shift at_home
            """ + IN_A_LOAN)
    void copyShifts(@Param("region") String region, @Param("home") String home, @Param("id") UUID id);

    /** Where he was last, as long as a loan is not over; from then on positions are kept in both regions. */
    @Insert("""
            insert into last_position (region, engineer_id, at, lat, lon, heading, speed, accuracy, received_at)
            select #{region}, p.engineer_id, p.at, p.lat, p.lon, p.heading, p.speed, p.accuracy, clock_timestamp()
            from last_position p
            where p.region = #{home} and p.engineer_id = #{id} and exists (
                select from loan l
                where l.region = #{region} and l.engineer_id = p.engineer_id and l.ends_at > #{now})
            on conflict (region, engineer_id) do update set
                at = excluded.at, lat = excluded.lat, lon = excluded.lon, heading = excluded.heading,
                speed = excluded.speed, accuracy = excluded.accuracy, received_at = excluded.received_at
            where excluded.at > last_position.at
            """)
    void copyPosition(
            @Param("region") String region,
            @Param("home") String home,
            @Param("id") UUID id,
            @Param("now") Instant now);
}
