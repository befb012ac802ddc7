package io.paidan.server.engineer;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.LoanPlace;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.engineer.VisitOff;
import io.paidan.server.organisation.Scope;
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

/** Shifts, absences and loans that begin in a half-open period. */
@Mapper
interface EngineerTimesMapper {

    String OF_PERIOD = """
            where region = #{region} and engineer_id = #{id} and starts_at >= #{from} and starts_at < #{until}
            """;

    /** Those that begin outside of the period, are not over when it begins and have begun by the latest time. */
    String BESIDE = """
            where region = #{region} and engineer_id = #{id} and ends_at > #{from}
                and (starts_at < #{from} or starts_at >= #{until}) and starts_at < #{latest}
            """;

    String SHIFTS = """
            select starts_at as start, ends_at as "end", break_starts_at as break_start, break_ends_at as break_end
            from shift
            """;

    String ABSENCES = "select starts_at as start, ends_at as \"end\", kind, null::text as lent_to from absence ";

    String LOANS = "select territory, starts_at as start, ends_at as \"end\" from loan ";

    @Select(SHIFTS + OF_PERIOD + "order by starts_at")
    List<Shift> listShifts(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("from") Instant from,
            @Param("until") Instant until);

    String LINES = """
            select e.id as engineer_id, e.code, t.zone, s.starts_at, s.ends_at, s.break_starts_at, s.break_ends_at
            from shift s
            join engineer e on e.region = s.region and e.id = s.engineer_id
            join territory t on t.id = e.territory
            """;

    /** Shifts that begin from then on, by engineer and start. */
    @Select(LINES + """
            where e.region = any(#{scope.regions}) and e.territory = any(#{scope.territories}) and e.home_region is null
                and s.starts_at >= #{from}
            order by e.code, s.starts_at
            """)
    @Options(fetchSize = Streaming.ROWS_AT_ONCE)
    Cursor<RosterLine> streamLines(@Param("scope") Scope scope, @Param("from") Instant from);

    @Select(LINES + "where e.id = #{id} and e.home_region is null and s.starts_at = #{start}")
    Optional<RosterLine> findLine(@Param("id") UUID id, @Param("start") Instant start);

    @Select("""
            select e.id, t.zone
            from engineer e
            join territory t on t.id = e.territory
            where e.code = #{code} and e.home_region is null
                and e.region = any(#{scope.regions}) and e.territory = any(#{scope.territories})
            """)
    Optional<RosterLine.Worker> findWorker(@Param("code") String code, @Param("scope") Scope scope);

    @Select(ABSENCES + OF_PERIOD + "order by starts_at")
    List<Absence> listAbsences(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("from") Instant from,
            @Param("until") Instant until);

    @Select(LOANS + OF_PERIOD + "order by starts_at, territory")
    List<Loan> listLoans(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("from") Instant from,
            @Param("until") Instant until);

    @Select(SHIFTS + BESIDE + "order by starts_at")
    List<Shift> listShiftsBeside(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("from") Instant from,
            @Param("until") Instant until,
            @Param("latest") Instant latest);

    @Select(ABSENCES + BESIDE + "order by starts_at")
    List<Absence> listAbsencesBeside(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("from") Instant from,
            @Param("until") Instant until,
            @Param("latest") Instant latest);

    @Select(LOANS + BESIDE + "order by starts_at, territory")
    List<Loan> listLoansBeside(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("from") Instant from,
            @Param("until") Instant until,
            @Param("latest") Instant latest);

    /** Planned and not set out to, while he is absent, lent to another region, or beyond his shifts and the overtime after them. */
    String VISITS_OFF = """
            from visit v
            join engineer e on e.region = v.region and e.id = v.engineer_id
            join work_order o on o.region = v.region and o.id = v.work_order_id
            where v.region = #{region} and v.engineer_id = #{id} and v.status in ('PLANNED', 'NOTIFIED', 'ACCEPTED')
                and v.planned_start < #{until} and v.planned_end > greatest(#{from}, #{now})
                and (exists (
                    select from absence a
                    where a.region = v.region and a.engineer_id = v.engineer_id
                        and a.starts_at < v.planned_end and a.ends_at > v.planned_start
                ) or exists (
                    select from loan l
                    join territory t on t.id = l.territory and t.region <> l.region
                    where l.region = v.region and l.engineer_id = v.engineer_id
                        and l.starts_at < v.planned_end and l.ends_at > v.planned_start
                ) or not exists (
                    select from shift s
                    where s.region = v.region and s.engineer_id = v.engineer_id and s.starts_at < v.planned_end
                        and s.ends_at + make_interval(mins => e.overtime_minutes) > v.planned_start
                ))
            order by v.planned_start, o.number
            """;

    @Select("select o.number as order_number, v.planned_start as start, v.planned_end as \"end\"" + VISITS_OFF)
    List<VisitOff> listVisitsOff(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("from") Instant from,
            @Param("until") Instant until,
            @Param("now") Instant now);

    @Select("select v.region, v.id, v.work_order_id, v.planned_start as start, v.planned_end as \"end\"" + VISITS_OFF)
    List<VisitsLeft.Left> listLeft(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("from") Instant from,
            @Param("until") Instant until,
            @Param("now") Instant now);

    /** Which of these territories lie in other regions, given up or not. */
    @Select("""
            select id from territory
            where id = any(#{territories}::text[]) and region <> #{region}
            order by id
            """)
    List<String> listElsewhere(@Param("region") String region, @Param("territories") List<String> territories);

    @Delete("delete from shift " + OF_PERIOD)
    void clearShifts(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("from") Instant from,
            @Param("until") Instant until);

    @Delete("delete from absence " + OF_PERIOD)
    void clearAbsences(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("from") Instant from,
            @Param("until") Instant until);

    @Delete("delete from loan " + OF_PERIOD)
    void clearLoans(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("from") Instant from,
            @Param("until") Instant until);

    @Insert("""
            insert into shift (region, engineer_id, starts_at, ends_at, break_starts_at, break_ends_at)
            values (#{region}, #{id}, #{shift.start}, #{shift.end}, #{shift.breakStart}, #{shift.breakEnd})
            """)
    void insertShift(@Param("region") String region, @Param("id") UUID id, @Param("shift") Shift shift);

    @Insert("""
            insert into absence (region, engineer_id, starts_at, ends_at, kind)
            values (#{region}, #{id}, #{absence.start}, #{absence.end}, #{absence.kind})
            """)
    void insertAbsence(@Param("region") String region, @Param("id") UUID id, @Param("absence") Absence absence);

    @Insert("""
            insert into loan (region, engineer_id, territory, starts_at, ends_at)
            values (#{region}, #{id}, #{loan.territory}, #{loan.start}, #{loan.end})
            """)
    void insertLoan(@Param("region") String region, @Param("id") UUID id, @Param("loan") Loan loan);

    /**
     * The outlets and partners in use to whom a user of this scope may lend somebody: what he sees, and, within the company,
     * his regions' and every outlet of the others.
     */
    @Select("""
            select t.id as territory, t.name, t.region, r.name as region_name
            from territory t
            join territory r on r.id = t.region
            where t.kind in ('OUTLET', 'PARTNER') and t.active and (
                t.id = any(#{scope.territories})
                or not #{scope.outside} and (t.kind = 'OUTLET' or t.region = any(#{scope.regions})))
            order by r.name, t.name, t.id
            """)
    List<LoanPlace> listLoanPlaces(@Param("scope") Scope scope);

    @Update("""
            update engineer set version = version + 1, changed_by = #{actor}, changed_at = #{now}
            where region = #{region} and id = #{id}
            """)
    void touch(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("actor") String actor,
            @Param("now") Instant now);
}
