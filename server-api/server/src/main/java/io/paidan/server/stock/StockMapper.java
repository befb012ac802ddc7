package io.paidan.server.stock;

import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import io.paidan.server.organisation.Scope;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface StockMapper {

    @Select("select id, number, name_en, name_zh, category, unit from part order by number")
    List<Part> listParts();

    @Select("""
            select id, region, kind, name, engineer_id, array[lat, lon] as place
            from store
            where region = any(#{scope.regions})
            order by region, kind, name, id
            """)
    List<Store> listStores(@Param("scope") Scope scope);

    @Select("""
            select region, store_id, part_id, on_hand, reserved
            from stock_level
            where region = any(#{scope.regions})
            order by region, store_id, part_id
            """)
    List<StockLevel> listLevels(@Param("scope") Scope scope);

    @Select("""
            select l.region, l.store_id, l.part_id, l.on_hand, l.reserved
            from part p
            join stock_level l on l.part_id = p.id
            where l.region = #{region} and p.number = any(#{partNumbers})
            order by l.store_id, l.part_id
            """)
    List<StockLevel> listLevelsOf(@Param("region") String region, @Param("partNumbers") List<String> partNumbers);
}
