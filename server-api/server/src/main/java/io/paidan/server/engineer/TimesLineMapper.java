package io.paidan.server.engineer;

import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.database.Streaming;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.cursor.Cursor;

/** Absences and loans as lines of sheets. Guests' copies are left out: they follow from those at home. */
@Mapper
interface TimesLineMapper {

    String OF_ENGINEER = """
            join engineer e on e.region = a.region and e.id = a.engineer_id
            join territory t on t.id = e.territory
            """;

    String SEEN = """
            where e.region = any(#{scope.regions}) and e.territory = any(#{scope.territories}) and e.home_region is null
                and a.ends_at > #{from}
            """;

    String ABSENCES = """
            select e.id as engineer_id, e.code, t.zone, a.starts_at, a.ends_at, a.kind
            from absence a
            """ + OF_ENGINEER;

    String LOANS = """
            select e.id as engineer_id, e.code, t.zone, a.territory, a.starts_at, a.ends_at
            from loan a
            """ + OF_ENGINEER;

    /** Absences that are not over by then, by engineer and start. */
    @Select(ABSENCES + SEEN + "order by e.code, a.starts_at")
    @Options(fetchSize = Streaming.ROWS_AT_ONCE)
    Cursor<AbsenceLine> streamAbsences(@Param("scope") Scope scope, @Param("from") Instant from);

    @Select(ABSENCES + "where e.id = #{id} and e.home_region is null and a.starts_at = #{start}")
    Optional<AbsenceLine> findAbsence(@Param("id") UUID id, @Param("start") Instant start);

    /** True when another absence at home has a moment in common with this one. */
    @Select("""
            select exists (
                select from absence a
                join engineer e on e.region = a.region and e.id = a.engineer_id
                where e.id = #{id} and e.home_region is null and a.starts_at <> #{start}
                    and a.starts_at < #{end} and a.ends_at > #{start})
            """)
    boolean overlapsAbsence(@Param("id") UUID id, @Param("start") Instant start, @Param("end") Instant end);

    /** Loans that are not over by then, by engineer and start. */
    @Select(LOANS + SEEN + "order by e.code, a.starts_at, a.territory")
    @Options(fetchSize = Streaming.ROWS_AT_ONCE)
    Cursor<LoanLine> streamLoans(@Param("scope") Scope scope, @Param("from") Instant from);

    @Select(LOANS + """
            where e.id = #{id} and e.home_region is null and a.territory = #{territory} and a.starts_at = #{start}
            """)
    Optional<LoanLine> findLoan(
            @Param("id") UUID id, @Param("territory") String territory, @Param("start") Instant start);
}
