package io.paidan.server.workorder;

import io.paidan.contract.workorder.ServiceTemplate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ServiceTemplateMapper {

    String COLUMNS = """
            code, service_type, category, name_en, name_zh, duration_minutes * 60 as duration, priority,
            required_skills, likely_parts, crew_size
            """;

    @Select("select " + COLUMNS + "from service_template order by code")
    List<ServiceTemplate> list();

    @Select("select " + COLUMNS + "from service_template where code = #{code}")
    Optional<ServiceTemplate> find(@Param("code") String code);
}
