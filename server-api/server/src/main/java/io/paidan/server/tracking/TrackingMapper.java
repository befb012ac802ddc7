package io.paidan.server.tracking;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.server.organisation.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface TrackingMapper {

    /** A region in whose rows an engineer's positions are kept. */
    record EngineerRegion(UUID id, String region) {}

    /** The last position of an engineer, with what decides who is told. */
    record LastPosition(
            String region,
            List<String> territories,
            UUID engineerId,
            Instant at,
            GeoPoint place,
            @Nullable Double heading,
            @Nullable Double speed,
            @Nullable Double accuracy,
            Instant receivedAt) {}

    /** Where these are at home, and where they are shown as guests. */
    @Select("""
            with home as (
                select id, region from engineer
                where region = any(#{regions}) and territory = any(#{territories}) and id = any(#{ids}::uuid[])
                    and home_region is null
            )
            select id, region from home
            union all
            select e.id, e.region
            from engineer e
            where e.id = any(#{ids}::uuid[]) and e.home_region is not null
                and exists (select from home where home.id = e.id)
                and exists (
            """ + Scope.SHOWN_IN + """
                )
            order by region, id
            """)
    List<EngineerRegion> listRegions(List<String> regions, List<String> territories, List<UUID> ids, Instant now);

    @Select("""
            select p.region,
                   array(select e.territory union (
            """ + Scope.SHOWN_IN + """
                         ) order by 1) as territories,
                   p.engineer_id, p.at, array[p.lat, p.lon] as place,
                   p.heading, p.speed, p.accuracy, p.received_at
            from last_position p join engineer e on e.region = p.region and e.id = p.engineer_id
            where p.region = any(#{regions}) and p.received_at > #{after}
            order by p.received_at, p.engineer_id
            """)
    List<LastPosition> listReceivedAfter(List<String> regions, Instant after, Instant now);

    /** The database's clock, by which {@code received_at} is written. */
    @Select("select clock_timestamp()")
    Instant now();
}
