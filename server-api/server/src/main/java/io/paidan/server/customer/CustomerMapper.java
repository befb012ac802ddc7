package io.paidan.server.customer;

import io.paidan.contract.customer.CustomerSummary;
import io.paidan.server.organisation.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface CustomerMapper {

    @Select("""
            select id, region, name, phone, tier, address, array[lat, lon] as place
            from customer
            where region = any(#{regions}) and phone = #{phone}
            order by region, name, id
            """)
    List<CustomerSummary> listOfRegions(@Param("regions") List<String> regions, @Param("phone") String phone);

    @Select("""
            select c.id, c.region, c.name, c.phone, c.tier, c.address, array[c.lat, c.lon] as place
            from customer c
            where c.phone = #{phone} and
            """ + Scope.SEES_CUSTOMER + "order by c.region, c.name, c.id")
    List<CustomerSummary> list(@Param("scope") Scope scope, @Param("phone") String phone);

    @Select("""
            select c.id, c.region, c.name, c.phone, c.tier, c.address, array[c.lat, c.lon] as place
            from customer c
            where c.id = #{id} and
            """ + Scope.SEES_CUSTOMER)
    Optional<CustomerSummary> find(@Param("id") UUID id, @Param("scope") Scope scope);

    /** The one he is at home in; the region for who is the whole region's. */
    @Select("select coalesce(territory, region) from customer where region = #{region} and id = #{id}")
    List<String> listTerritories(@Param("region") String region, @Param("id") UUID id);

    @Update("""
            update customer
            set name = '–', phone = '–', address = '–', lat = round(lat::numeric, 2), lon = round(lon::numeric, 2),
                anonymised_at = #{now}, version = version + 1
            where region = #{region} and id = #{id}
            """)
    void anonymise(@Param("region") String region, @Param("id") UUID id, @Param("now") Instant now);

    /** Those without any order or asset whom nobody has touched since; one somebody is changing now is left for the next time. */
    @Select(value = """
            with unused as (
                select c.region, c.id
                from customer c
                where c.changed_at < #{before} and c.anonymised_at is null
                    and (select true from work_order o where o.region = c.region and o.customer_id = c.id limit 1) is null
                    and (select true from asset a where a.region = c.region and a.customer_id = c.id limit 1) is null
                order by c.changed_at
                limit #{limit}
                for no key update skip locked
            ), done as (
                update customer c
                set name = '–', phone = '–', address = '–', lat = round(c.lat::numeric, 2),
                    lon = round(c.lon::numeric, 2), anonymised_at = #{now}, version = c.version + 1
                from unused where c.region = unused.region and c.id = unused.id
                returning 1
            )
            select count(*) from done
            """, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    int anonymiseUnused(@Param("before") Instant before, @Param("limit") int limit, @Param("now") Instant now);

    @Select("""
            select count(*)
            from customer c
            where c.changed_at < #{before} and c.anonymised_at is null
                and (select true from work_order o
                    where o.region = c.region and o.customer_id = c.id and (o.ended_at is null or o.ended_at >= #{before})
                    limit 1) is null
                and (select true from asset a where a.region = c.region and a.customer_id = c.id limit 1) is null
            """)
    int countUnused(Instant before);
}
