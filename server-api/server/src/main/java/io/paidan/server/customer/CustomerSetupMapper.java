package io.paidan.server.customer;

import io.paidan.contract.customer.CustomerDetails;
import io.paidan.contract.customer.SaveCustomer;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.database.SearchWords;
import io.paidan.server.platform.database.Streaming;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.cursor.Cursor;
import org.jspecify.annotations.Nullable;

@Mapper
interface CustomerSetupMapper {

    String DETAILS = """
            c.id, c.region, c.number, c.name, c.phone, c.tier, c.preferred_engineer_id, c.blocked_engineer_ids, c.address,
            array[c.lat, c.lon] as place, c.version, c.changed_by, c.changed_at
            """;

    @Select("select " + DETAILS + "from customer c where c.anonymised_at is null and " + Scope.SEES_CUSTOMER
            + "order by c.region, c.number")
    @Options(fetchSize = Streaming.ROWS_AT_ONCE)
    Cursor<CustomerDetails> stream(@Param("scope") Scope scope);

    /** By region and number, region by region along its index. */
    @Select("<script>select " + DETAILS + """
            from unnest(#{scope.regions}) as r (region)
            cross join lateral (
                select c.region, c.id
                from customer c
                where c.region = r.region and c.anonymised_at is null and
            """ + Scope.SEES_CUSTOMER + """
                <if test="words != null">
            """ + CustomerWords.HAVE_ALL + """
                </if>
                order by c.number
                limit #{limit}
            ) page
            join customer c on c.region = page.region and c.id = page.id
            order by c.region, c.number
            limit #{limit}
            </script>
            """)
    List<CustomerDetails> search(
            @Param("scope") Scope scope, @Param("words") @Nullable SearchWords words, @Param("limit") int limit);

    /** Not one who was erased: nothing brings him back. */
    @Select("select " + DETAILS + "from customer c where c.id = #{id} and c.anonymised_at is null and "
            + Scope.SEES_CUSTOMER)
    Optional<CustomerDetails> find(@Param("id") UUID id, @Param("scope") Scope scope);

    /** Nor one of an old file. */
    @Select("select " + DETAILS + "from customer c where c.number = #{number} and c.anonymised_at is null and "
            + Scope.SEES_CUSTOMER)
    Optional<CustomerDetails> findByNumber(@Param("number") String number, @Param("scope") Scope scope);

    /** The region an id is in use in, whoever may see it. */
    @Select(
            "select c.region from territory t join customer c on c.region = t.id where t.id = t.region and c.id = #{id}")
    Optional<String> findRegion(@Param("id") UUID id);

    @Select("select exists (select from customer where number = #{number} and id <> #{id})")
    boolean isTaken(@Param("number") String number, @Param("id") UUID id);

    /** Nothing when the id or the number was taken meanwhile. */
    @Insert("""
            insert into customer (region, id, territory, number, name, phone, tier, preferred_engineer_id,
                blocked_engineer_ids, address, lat, lon, changed_by, changed_at)
            values (#{region}, #{id}, #{territory}, #{sent.number}, #{sent.name}, #{sent.phone}, #{sent.tier},
                #{sent.preferredEngineerId}, #{sent.blockedEngineerIds}::uuid[], #{sent.address}, #{sent.place.lat}, #{sent.place.lon},
                #{actor}, #{now})
            on conflict do nothing
            """)
    int insert(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("territory") String territory,
            @Param("sent") SaveCustomer sent,
            @Param("actor") String actor,
            @Param("now") Instant now);

    /**
     * Nothing when somebody changed him since.
     *
     * @param territory where his new place lies; null while he stays
     */
    @Update("""
            update customer
            set number = #{sent.number}, name = #{sent.name}, phone = #{sent.phone}, tier = #{sent.tier},
                preferred_engineer_id = #{sent.preferredEngineerId}, blocked_engineer_ids = #{sent.blockedEngineerIds}::uuid[],
                address = #{sent.address}, lat = #{sent.place.lat}, lon = #{sent.place.lon},
                territory = coalesce(#{territory}, territory), version = version + 1,
                changed_by = #{actor}, changed_at = #{now}
            where region = #{region} and id = #{id} and version = #{sent.version} and anonymised_at is null
            """)
    int update(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("territory") @Nullable String territory,
            @Param("sent") SaveCustomer sent,
            @Param("actor") String actor,
            @Param("now") Instant now);
}
