package io.paidan.server.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface SignInFailureMapper {

    /** Until when it is locked, for this address or for all. */
    @Select("""
            select locked_until
            from sign_in_failure
            where username = #{username} and address in (#{address}, '') and locked_until > #{now}
            order by locked_until desc
            limit 1
            """)
    Optional<Instant> findLock(
            @Param("username") String username, @Param("address") String address, @Param("now") Instant now);

    /**
     * One attempt more, which locks it when there were {@code free} before; empty, and nothing counted, while it is locked.
     * One statement: whoever comes at the same moment waits for it and finds what it left.
     */
    @Select(value = """
            insert into sign_in_failure as f (username, address, failures, failed_at, locked_until)
            values (#{username}, #{address}, 1, #{now}, #{now})
            on conflict (username, address) do update
            set failures = f.failures + 1, failed_at = excluded.failed_at,
                locked_until = case when f.failures + 1 < #{free} then f.locked_until
                    else #{now}::timestamptz + least(interval '15 minutes',
                        interval '5 seconds' * power(2, least(f.failures + 1 - #{free}, 10))) end
            where f.locked_until <= #{now}
            returning failures
            """, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    Optional<Integer> count(
            @Param("username") String username,
            @Param("address") String address,
            @Param("free") int free,
            @Param("now") Instant now);

    @Delete("delete from sign_in_failure where username = #{username}")
    void clear(@Param("username") String username);

    @Delete("delete from sign_in_failure where failed_at < #{before}")
    void forget(@Param("before") Instant before);

    /** Of the company: in it a time is said to somebody who is not known yet. */
    @Select("select zone from territory order by kind, id limit 1")
    Optional<ZoneId> findZone();
}
