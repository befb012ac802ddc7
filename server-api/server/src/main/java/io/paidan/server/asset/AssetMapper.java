package io.paidan.server.asset;

import io.paidan.contract.asset.AssetDetails;
import io.paidan.contract.asset.SaveAsset;
import io.paidan.server.customer.CustomerWords;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.database.SearchWords;
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

/** Assets of customers in scope. */
@Mapper
interface AssetMapper {

    String SEARCHED = "(a.number || ' ' || a.model || ' ' || coalesce(a.serial, ''))";

    String DETAILS = """
            a.id, a.region, a.number, a.customer_id, c.number as customer_number, c.name as customer_name, a.category, a.model,
            a.serial, a.installed_on, a.warranty_until, a.engineer_id,
            (select e.code from territory t join engineer e on e.region = t.id
             where t.id = t.region and e.id = a.engineer_id and e.home_region is null) as engineer_code,
            a.version, a.changed_by, a.changed_at
            """;

    String FROM = """
            from asset a
            join customer c on c.region = a.region and c.id = a.customer_id
            """;

    @Select("select " + DETAILS + FROM + "where " + Scope.SEES_CUSTOMER + "order by a.region, a.number")
    @Options(fetchSize = Streaming.ROWS_AT_ONCE)
    Cursor<AssetDetails> stream(@Param("scope") Scope scope);

    /** By region and number, region by region along the indexes: what has all the words itself, or whose customer has. */
    @Select("<script>select " + DETAILS + """
            from unnest(#{scope.regions}) as r (region)
            cross join lateral (
                (select a.region, a.id, a.number
            """ + FROM + """
                where a.region = r.region and
            """ + Scope.SEES_CUSTOMER + """
                    <if test="words != null">
                        <foreach collection="words.pieces" item="pattern">and
            """ + SEARCHED + """
                            ilike #{pattern}</foreach>
                        <if test="!words.pairs.isEmpty()">and a.pairs @> #{words.pairs}</if>
                        and (
            """ + SEARCHED + """
                            || '') ilike all (#{words.all})
                    </if>
                order by a.number
                limit #{limit})
                <if test="words != null">
                    union
                    (select a.region, a.id, a.number
            """
            + FROM + """
                    where c.region = r.region and
            """ + Scope.SEES_CUSTOMER + CustomerWords.HAVE_ALL + """
                    order by a.number
                    limit #{limit})
                </if>
            ) page
            join asset a on a.region = page.region and a.id = page.id
            join customer c on c.region = a.region and c.id = a.customer_id
            order by a.region, a.number
            limit #{limit}
            </script>
            """)
    List<AssetDetails> search(
            @Param("scope") Scope scope, @Param("words") @Nullable SearchWords words, @Param("limit") int limit);

    @Select("select " + DETAILS + FROM + "where a.region = any(#{scope.regions}) and a.id = #{id} and "
            + Scope.SEES_CUSTOMER)
    Optional<AssetDetails> find(@Param("id") UUID id, @Param("scope") Scope scope);

    @Select("select " + DETAILS + FROM + "where a.number = #{number} and " + Scope.SEES_CUSTOMER)
    Optional<AssetDetails> findByNumber(@Param("number") String number, @Param("scope") Scope scope);

    /** The region an id is in use in, whoever may see it. */
    @Select("select a.region from territory t join asset a on a.region = t.id where t.id = t.region and a.id = #{id}")
    Optional<String> findRegion(@Param("id") UUID id);

    /** Of a customer in scope; not of one who was erased. He stays until the transaction ends. */
    @Select("select c.region from customer c where c.id = #{id} and c.anonymised_at is null and " + Scope.SEES_CUSTOMER
            + "for share of c")
    @Options(flushCache = FlushCachePolicy.TRUE)
    Optional<String> findRegionOfCustomer(@Param("id") UUID id, @Param("scope") Scope scope);

    @Select("select c.id from customer c where c.number = #{number} and c.anonymised_at is null and "
            + Scope.SEES_CUSTOMER)
    Optional<UUID> findCustomer(@Param("number") String number, @Param("scope") Scope scope);

    /** True for somebody who works in this region, at home or lent to it, whom this scope sees. */
    @Select("""
            select exists (
                select from engineer
                where region = #{region} and id = #{engineerId} and anonymised_at is null
                    and territory = any(#{scope.territories}))
            """)
    boolean isKnown(@Param("region") String region, @Param("engineerId") UUID engineerId, @Param("scope") Scope scope);

    @Select("select id from engineer where code = #{code} and home_region is null")
    Optional<UUID> findEngineer(@Param("code") String code);

    @Select("select exists (select from asset where number = #{number} and id <> #{id})")
    boolean isTaken(@Param("number") String number, @Param("id") UUID id);

    /** Where its customer is at home; the region when he is the whole region's. */
    @Select("select coalesce(c.territory, c.region) " + FROM + "where a.region = #{region} and a.id = #{id}")
    List<String> listTerritories(@Param("region") String region, @Param("id") UUID id);

    /** Nothing when the id or the number was taken meanwhile. */
    @Insert("""
            insert into asset (region, id, number, customer_id, category, model, serial, installed_on, warranty_until,
                engineer_id, changed_by, changed_at)
            values (#{region}, #{id}, #{sent.number}, #{sent.customerId}, #{sent.category}, #{sent.model}, #{sent.serial},
                #{sent.installedOn}, #{sent.warrantyUntil}, #{sent.engineerId}, #{actor}, #{now})
            on conflict do nothing
            """)
    int insert(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("sent") SaveAsset sent,
            @Param("actor") String actor,
            @Param("now") Instant now);

    /** Nothing when somebody changed it since. */
    @Update("""
            update asset
            set number = #{sent.number}, customer_id = #{sent.customerId}, category = #{sent.category},
                model = #{sent.model}, serial = #{sent.serial}, installed_on = #{sent.installedOn},
                warranty_until = #{sent.warrantyUntil}, engineer_id = #{sent.engineerId}, version = version + 1,
                changed_by = #{actor}, changed_at = #{now}
            where region = #{region} and id = #{id} and version = #{sent.version}
            """)
    int update(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("sent") SaveAsset sent,
            @Param("actor") String actor,
            @Param("now") Instant now);

    @Delete("delete from asset where region = #{region} and customer_id = #{customerId}")
    void deleteOf(@Param("region") String region, @Param("customerId") UUID customerId);

    /** Nothing when somebody changed it since. */
    @Delete("delete from asset where region = #{region} and id = #{id} and version = #{version}")
    int delete(@Param("region") String region, @Param("id") UUID id, @Param("version") int version);
}
