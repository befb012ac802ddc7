package io.paidan.server.engineer;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.Shift;
import io.paidan.server.organisation.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Shifts, absences and loans that begin in a half-open period. */
@Mapper
interface EngineerTimesMapper {

    String OF_PERIOD = """
            where region = #{region} and engineer_id = #{id} and starts_at >= #{from} and starts_at < #{until}
            """;

    @Select("""
            select starts_at as start, ends_at as "end", break_starts_at as break_start, break_ends_at as break_end
            from shift
            """ + OF_PERIOD + "order by starts_at")
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
            where e.region = any(#{scope.regions}) and e.territory = any(#{scope.territories}) and s.starts_at >= #{from}
            order by e.code, s.starts_at
            """)
    List<RosterLine> listLines(@Param("scope") Scope scope, @Param("from") Instant from);

    @Select(LINES + "where e.id = #{id} and s.starts_at = #{start}")
    Optional<RosterLine> findLine(@Param("id") UUID id, @Param("start") Instant start);

    @Select("""
            select e.id, t.zone
            from engineer e
            join territory t on t.id = e.territory
            where e.code = #{code} and e.region = any(#{scope.regions}) and e.territory = any(#{scope.territories})
            """)
    Optional<RosterLine.Worker> findWorker(@Param("code") String code, @Param("scope") Scope scope);

    @Select("select starts_at as start, ends_at as \"end\", kind from absence " + OF_PERIOD + "order by starts_at")
    List<Absence> listAbsences(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("from") Instant from,
            @Param("until") Instant until);

    @Select("select territory, starts_at as start, ends_at as \"end\" from loan " + OF_PERIOD
            + "order by starts_at, territory")
    List<Loan> listLoans(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("from") Instant from,
            @Param("until") Instant until);

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

    /** Those of these that are no outlet or partner of the region, or given up. */
    @Select("""
            select id from unnest(#{territories}::text[]) as id
            where id not in (
                select t.id from territory t
                where t.region = #{region} and t.kind in ('OUTLET', 'PARTNER') and t.active)
            order by id
            """)
    List<String> listUnknown(@Param("region") String region, @Param("territories") List<String> territories);

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
