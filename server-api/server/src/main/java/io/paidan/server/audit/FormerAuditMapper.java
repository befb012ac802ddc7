package io.paidan.server.audit;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface FormerAuditMapper {

    /** The regions whose last former line was written before; from here on the database lets them go. */
    @Select(value = """
            update audit_seal s set dropped_at = #{now}
            where s.dropped_at is null and not exists (
                select from former_audit_entry e
                where e.region = s.region and e.seq = s.seq and e.at >= #{before})
            returning s.region
            """, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    List<String> breakSeals(@Param("before") Instant before, @Param("now") Instant now);

    @Select("""
            select count(*)
            from former_audit_entry line
            join audit_seal s on s.region = line.region
            where s.dropped_at is null and not exists (
                select from former_audit_entry e
                where e.region = s.region and e.seq = s.seq and e.at >= #{before})
            """)
    int count(Instant before);

    @Delete("delete from former_audit_entry where region = #{region}")
    int drop(@Param("region") String region);
}
