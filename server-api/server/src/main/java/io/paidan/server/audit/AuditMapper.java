package io.paidan.server.audit;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface AuditMapper {

    /** Where a chain ends. */
    @SuppressWarnings("ArrayRecordComponent") // a row on its way, never compared
    record Head(String region, long seq, byte[] hash) {}

    /** Territories of one region. */
    record Place(String region, List<String> territories) {
        public Place {
            territories = List.copyOf(territories);
        }
    }

    /** These territories region by region, without head office, which lies in none. */
    @Select("""
            select region, array_agg(id order by id) as territories
            from territory
            where id = any(#{ids}) and kind <> 'HEAD_OFFICE'
            group by region
            order by region
            """)
    List<Place> listPlaces(@Param("ids") List<String> ids);

    @Insert("insert into audit_head (region, seq, hash) values (#{region}, 0, #{zeros}) on conflict do nothing")
    void ensureHead(@Param("region") String region, @Param("zeros") byte[] zeros);

    @Select("select region, seq, hash from audit_head where region = #{region} for no key update")
    @Options(flushCache = FlushCachePolicy.TRUE)
    Optional<Head> lockHead(@Param("region") String region);

    @Insert("""
            insert into audit_entry (region, seq, at, actor, device, act, territories, records, detail, previous, hash)
            values (#{region}, #{seq}, #{at}, #{content.actor}, #{content.device}, #{content.act}, #{content.territories},
                #{content.records}, #{content.detail}, #{previous}, #{hash})
            """)
    void insert(AuditEntry entry);

    @Update("update audit_head set seq = #{seq}, hash = #{hash} where region = #{region}")
    void moveHead(AuditEntry entry);

    @Select("select region, seq, hash from audit_head order by region")
    List<Head> listHeads();

    /** Where the former lines of each chain end. */
    @Select("select region, seq, hash from audit_seal order by region")
    List<Head> listSeals();
}
