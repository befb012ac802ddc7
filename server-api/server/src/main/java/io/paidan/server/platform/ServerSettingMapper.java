package io.paidan.server.platform;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Select;

/** Settings that all server instances on one database share. */
@Mapper
public interface ServerSettingMapper {

    /** How far the company's time is ahead of the system's, as an ISO-8601 duration. */
    String CLOCK_OFFSET = "clock.offset";

    @Select("select value from server_setting where name = #{name}")
    Optional<String> find(String name);

    /** Makes changes of one setting wait for each other until the transaction ends, also of one that has no value yet. */
    @Select("select count(*) from pg_advisory_xact_lock(hashtextextended(#{name}, 0))")
    @Options(flushCache = FlushCachePolicy.TRUE)
    int lock(String name);

    /** What is there already stays. */
    @Insert("""
            insert into server_setting (name, value) values (#{name}, #{value})
            on conflict (name) do nothing
            """)
    void putFirst(String name, String value);

    @Insert("""
            insert into server_setting (name, value) values (#{name}, #{value})
            on conflict (name) do update set value = excluded.value
            """)
    void put(String name, String value);
}
