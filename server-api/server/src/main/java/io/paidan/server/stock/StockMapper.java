package io.paidan.server.stock;

import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import io.paidan.server.organisation.Scope;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface StockMapper {

    @Select("select id, number, name_en, name_zh, category, unit from part order by number")
    List<Part> listParts();

    @Select("""
            select s.id, s.region, s.kind, s.name, s.engineer_id, array[s.lat, s.lon] as place
            from store s
            where
            """ + Scope.SEES_STORE + "order by s.region, s.kind, s.name, s.id")
    List<Store> listStores(@Param("scope") Scope scope, @Param("now") Instant now);

    @Select("""
            select v.region, v.store_id, v.part_id, v.on_hand, v.reserved
            from store s
            join stock_level v on v.region = s.region and v.store_id = s.id
            where
            """ + Scope.SEES_STORE + "order by v.region, v.store_id, v.part_id")
    List<StockLevel> listLevels(@Param("scope") Scope scope, @Param("now") Instant now);

    @Select("""
            select l.region, l.store_id, l.part_id, l.on_hand, l.reserved
            from part p
            join stock_level l on l.part_id = p.id
            where l.region = #{region} and p.number = any(#{partNumbers})
            order by l.store_id, l.part_id
            """)
    List<StockLevel> listLevelsOf(@Param("region") String region, @Param("partNumbers") List<String> partNumbers);
}
