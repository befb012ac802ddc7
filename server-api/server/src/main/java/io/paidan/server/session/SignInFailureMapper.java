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
import org.apache.ibatis.annotations.Update;

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

    /** One failure more; gives how many there are. */
    @Select(value = """
            insert into sign_in_failure as f (username, address, failures, failed_at, locked_until)
            values (#{username}, #{address}, 1, #{now}, #{now})
            on conflict (username, address) do update set failures = f.failures + 1, failed_at = excluded.failed_at
            returning failures
            """, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    int count(@Param("username") String username, @Param("address") String address, @Param("now") Instant now);

    @Update("update sign_in_failure set locked_until = #{until} where username = #{username} and address = #{address}")
    void lock(@Param("username") String username, @Param("address") String address, @Param("until") Instant until);

    @Delete("delete from sign_in_failure where username = #{username}")
    void clear(@Param("username") String username);

    @Delete("delete from sign_in_failure where failed_at < #{before}")
    void forget(@Param("before") Instant before);

    /** Of the company: in it a time is said to somebody who is not known yet. */
    @Select("select zone from territory order by kind, id limit 1")
    Optional<ZoneId> findZone();
}
