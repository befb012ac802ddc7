package io.paidan.server.stock;

import io.paidan.contract.stock.SaveStore;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.StoreDetails;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.database.StatusLists;
import io.paidan.server.platform.database.Streaming;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.cursor.Cursor;
import org.jspecify.annotations.Nullable;

@Mapper
interface StoreMapper {

    /** The code by which sheets name an engineer. */
    record EngineerCode(UUID id, String code) {}

    /**
     * What hinders a store from going.
     *
     * @param parts how many kinds of parts lie in it
     * @param visits before somebody who fetches parts there on his way
     */
    record Remains(int parts, int visits) {}

    String DETAILS = """
            s.id, s.region, s.kind, s.name,
            coalesce(
                (select driver.territory from engineer driver where driver.region = s.region and driver.id = s.engineer_id),
                s.territory, s.region) as territory,
            s.engineer_id, array[s.lat, s.lon] as place, s.version, s.changed_by, s.changed_at
            from store s
            """;

    @Select("select " + DETAILS + "where " + Scope.SEES_STORE + "order by s.region, s.kind, s.name")
    List<StoreDetails> list(@Param("scope") Scope scope, @Param("now") Instant now);

    @Select("select " + DETAILS + "where " + Scope.SEES_STORE + "order by s.region, s.kind, s.name")
    @Options(fetchSize = Streaming.ROWS_AT_ONCE)
    Cursor<StoreDetails> stream(@Param("scope") Scope scope, @Param("now") Instant now);

    @Select("select " + DETAILS + "where s.id = #{id} and " + Scope.SEES_STORE)
    Optional<StoreDetails> find(@Param("id") UUID id, @Param("scope") Scope scope, @Param("now") Instant now);

    @Select("select " + DETAILS + "where s.region = #{region} and s.name = #{name} and " + Scope.SEES_STORE)
    Optional<StoreDetails> findByName(
            @Param("region") String region,
            @Param("name") String name,
            @Param("scope") Scope scope,
            @Param("now") Instant now);

    /** The region of an id, whoever may see it. */
    @Select("""
            select s.region
            from territory t
            join store s on s.region = t.id
            where t.id = t.region and s.id = #{id}
            """)
    Optional<String> findRegion(@Param("id") UUID id);

    /** Of a region, an outlet or a partner of this scope that is not given up. */
    @Select("""
            select region from territory
            where id = #{territory} and id = any(#{scope.territories}) and kind <> 'HEAD_OFFICE' and active
            """)
    Optional<String> findRegionOf(@Param("territory") String territory, @Param("scope") Scope scope);

    /** Of an engineer at work who is at home in this scope. */
    @Select("""
            select region from engineer
            where id = #{engineerId} and home_region is null and active
                and region = any(#{scope.regions}) and territory = any(#{scope.territories})
            """)
    Optional<String> findRegionOfEngineer(@Param("engineerId") UUID engineerId, @Param("scope") Scope scope);

    @Select("select id, code from engineer where home_region is null and id = any(#{ids}::uuid[]) order by code")
    List<EngineerCode> listCodes(@Param("ids") List<UUID> ids);

    @Select("select id from engineer where code = #{code} and home_region is null")
    Optional<UUID> findEngineer(@Param("code") String code);

    /** Whoever sets up stores of a region does so one after the other, until his transaction ends. */
    @Select("select id from territory where id = #{region} for no key update")
    @Options(flushCache = FlushCachePolicy.TRUE)
    String lockStores(@Param("region") String region);

    /** Nobody puts anything into it until the transaction ends; nothing when it is gone. */
    @Select("select id from store where region = #{region} and id = #{id} for update")
    @Options(flushCache = FlushCachePolicy.TRUE)
    Optional<UUID> lock(@Param("region") String region, @Param("id") UUID id);

    @Select("select exists (select from store where region = #{region} and name = #{name} and id <> #{id})")
    boolean isTaken(@Param("region") String region, @Param("name") String name, @Param("id") UUID id);

    /** What the van of an engineer is called, other than this store. */
    @Select("select name from store where region = #{region} and engineer_id = #{engineerId} and id <> #{id}")
    Optional<String> findVan(
            @Param("region") String region, @Param("engineerId") UUID engineerId, @Param("id") UUID id);

    @Select("""
            select
                (select count(*) from stock_level v
                 where v.region = #{region} and v.store_id = #{id} and v.on_hand > 0) as parts,
                (select count(*) from visit v
                 where v.region = #{region} and v.via_store_id = #{id} and v.status in
            """ + StatusLists.ACTIVE_VISIT + """
                ) as visits
            """)
    Remains countRemains(@Param("region") String region, @Param("id") UUID id);

    @Select("""
            select region, store_id, part_id, on_hand, reserved from stock_level
            where region = #{region} and store_id = #{id}
            order by part_id
            """)
    List<StockLevel> listLevels(@Param("region") String region, @Param("id") UUID id);

    /**
     * Nothing when the id was taken meanwhile.
     *
     * @param territory null for the whole region's, and for a van
     */
    @Insert("""
            insert into store (region, id, kind, name, territory, engineer_id, lat, lon, changed_by, changed_at)
            values (#{region}, #{id}, #{sent.kind}, #{sent.name}, #{territory}, #{sent.engineerId}, #{sent.place.lat},
                #{sent.place.lon}, #{actor}, #{now})
            on conflict (region, id) do nothing
            """)
    int insert(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("territory") @Nullable String territory,
            @Param("sent") SaveStore sent,
            @Param("actor") String actor,
            @Param("now") Instant now);

    @Update("""
            update store
            set kind = #{sent.kind}, name = #{sent.name}, territory = #{territory}, engineer_id = #{sent.engineerId},
                lat = #{sent.place.lat}, lon = #{sent.place.lon}, version = version + 1, changed_by = #{actor},
                changed_at = #{now}
            where region = #{region} and id = #{id}
            """)
    void update(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("territory") @Nullable String territory,
            @Param("sent") SaveStore sent,
            @Param("actor") String actor,
            @Param("now") Instant now);

    @Delete("delete from stock_level where region = #{region} and store_id = #{id}")
    void clear(@Param("region") String region, @Param("id") UUID id);

    @Delete("delete from store where region = #{region} and id = #{id}")
    void delete(@Param("region") String region, @Param("id") UUID id);
}
