package io.paidan.server.stock;

import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.database.Streaming;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.cursor.Cursor;

@Mapper
interface StockLineMapper {

    String COLUMNS = """
            s.region, s.id as store_id, s.name as store, s.territory, s.engineer_id, p.id as part_id,
            p.number as part_number, coalesce(v.on_hand, 0) as on_hand, coalesce(v.reserved, 0) as reserved
            """;

    /** What lies in the stores of this scope. */
    @Select("select " + COLUMNS + """
            from store s
            join stock_level v on v.region = s.region and v.store_id = s.id
            join part p on p.id = v.part_id
            where
            """ + Scope.SEES_STORE + "order by s.region, s.name, s.id, p.number")
    @Options(fetchSize = Streaming.ROWS_AT_ONCE)
    Cursor<StockLine> stream(@Param("scope") Scope scope, @Param("now") Instant now);

    /** Also of a part that never lay there; nothing when there is no such store in this scope, or no such part. */
    @Select("select " + COLUMNS + """
            from store s
            join part p on p.number = #{partNumber}
            left join stock_level v on v.region = s.region and v.store_id = s.id and v.part_id = p.id
            where s.id = #{storeId} and
            """ + Scope.SEES_STORE)
    Optional<StockLine> find(
            @Param("storeId") UUID storeId,
            @Param("partNumber") String partNumber,
            @Param("scope") Scope scope,
            @Param("now") Instant now);

    @Select("select s.id from store s where s.region = #{region} and s.name = #{name} and " + Scope.SEES_STORE)
    Optional<UUID> findStore(
            @Param("region") String region,
            @Param("name") String name,
            @Param("scope") Scope scope,
            @Param("now") Instant now);

    /** Until the transaction ends nobody removes the store or makes a van of it; nothing when it is gone already. */
    @Select("select id from store where region = #{line.region} and id = #{line.storeId} for key share")
    @Options(flushCache = FlushCachePolicy.TRUE)
    Optional<UUID> keepStore(@Param("line") StockLine line);

    @Insert("""
            insert into stock_level (region, store_id, part_id, on_hand)
            values (#{line.region}, #{line.storeId}, #{line.partId}, 0)
            on conflict do nothing
            """)
    int ensure(@Param("line") StockLine line);

    @Select("""
            select reserved from stock_level
            where region = #{line.region} and store_id = #{line.storeId} and part_id = #{line.partId}
            for no key update
            """)
    @Options(flushCache = FlushCachePolicy.TRUE)
    int lockReserved(@Param("line") StockLine line);

    @Update("""
            update stock_level set on_hand = #{onHand}
            where region = #{line.region} and store_id = #{line.storeId} and part_id = #{line.partId}
            """)
    void count(@Param("line") StockLine line, @Param("onHand") int onHand);
}
