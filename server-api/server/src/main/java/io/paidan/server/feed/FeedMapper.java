package io.paidan.server.feed;

import io.paidan.contract.feed.RegionCursor;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface FeedMapper {

    /** A message as it is stored; {@code event} is its JSON. */
    record StoredMessage(
            String region, long seq, String territory, List<String> also, Instant at, String actor, String event) {}

    @Insert("""
            insert into outbox (region, territory, also, at, actor, event)
            values (#{region}, #{territory}, #{also}, #{at}, #{actor}, #{event})
            """)
    void append(String region, String territory, List<String> also, Instant at, String actor, String event);

    /** One of each list makes a row. */
    @Insert("""
            insert into outbox (region, territory, also, at, actor, event)
            select #{region}, said.territory, '{}', #{at}, #{actor}, said.event
            from unnest(#{territories}::text[], #{events}::jsonb[]) with ordinality as said (territory, event, n)
            order by said.n
            """)
    void appendAll(String region, List<String> territories, Instant at, String actor, List<String> events);

    /** Always 1: a function that gives nothing back cannot be mapped. */
    @Select("select count(*) from pg_notify(#{channel}, #{payload})")
    int notifyListeners(String channel, String payload);

    @Select("select distinct region from outbox order by region")
    List<String> listWaitingRegions();

    @Select("select pg_try_advisory_xact_lock(hashtextextended('paidan feed ' || #{region}, 0))")
    boolean tryLock(String region);

    /**
     * Moves the oldest waiting events into the feed. Must follow {@link #tryLock} as a statement of its own, so that it
     * sees what the last holder of the lock has committed.
     *
     * @return how many
     */
    @Insert("""
            with moved as (
                delete from outbox
                where id in (select id from outbox where region = #{region} order by id limit #{limit})
                returning id, territory, also, at, actor, event
            ), counted as (
                insert into feed_counter (region, last) select #{region}, count(*) from moved
                on conflict (region) do update set last = feed_counter.last + excluded.last
                returning last
            )
            insert into feed (region, seq, territory, also, at, actor, event)
            select #{region},
                   counted.last - (select count(*) from moved) + row_number() over (order by moved.id),
                   moved.territory, moved.also, moved.at, moved.actor, moved.event
            from moved cross join counted
            """)
    int sequence(String region, int limit);

    @Select("""
            select asked.region, coalesce(feed_counter.last, 0) as seq
            from unnest(#{regions}::text[]) as asked (region)
            left join feed_counter on feed_counter.region = asked.region
            order by asked.region
            """)
    List<RegionCursor> listPositions(List<String> regions);

    @Select("""
            select region, seq, territory, also, at, actor, event from feed
            where region = #{region} and seq > #{after} order by seq limit #{limit}
            """)
    List<StoredMessage> listAfter(String region, long after, int limit);

    /** True when everything after that number is still there. */
    @Select("""
            select coalesce((select last from feed_counter where region = #{region}), 0) = #{after}
                or exists (select from feed where region = #{region} and seq = #{after} + 1)
            """)
    boolean isComplete(String region, long after);

    @Delete("delete from feed where region = any(array(select region from feed_counter)) and at < #{before}")
    int deleteOlderThan(Instant before);
}
