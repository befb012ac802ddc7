package io.paidan.server.organisation;

import io.paidan.contract.organisation.Territory;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface TerritoryMapper {

    /** A territory with a border as it is stored. */
    record BorderRow(String id, String region, String zone, String border) {}

    @Select("""
            select id, region, parent, name, zone
            from territory
            where region = any(#{scope.regions}) and (id = any(#{scope.territories}) or parent is null)
            order by region, parent nulls first, id
            """)
    List<Territory> list(@Param("scope") Scope scope);

    @Select("""
            select id, region, zone, border
            from territory
            where region = any(#{scope.regions}) and id = any(#{scope.territories}) and border is not null
            order by id
            """)
    List<BorderRow> listBorders(@Param("scope") Scope scope);

    @Select("select id from territory where region = #{region} order by id")
    List<String> listIds(@Param("region") String region);

    @Select("select id from territory where parent is null order by id")
    List<String> listRegions();

    @Select("select number_prefix from territory where id = #{region}")
    Optional<String> findNumberPrefix(@Param("region") String region);
}
