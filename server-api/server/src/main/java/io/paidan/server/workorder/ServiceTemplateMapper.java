package io.paidan.server.workorder;

import io.paidan.contract.workorder.ServiceTemplate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface ServiceTemplateMapper {

    /** Who made a version, and when. */
    record Change(int version, String changedBy, Instant changedAt) {}

    String COLUMNS = """
            code, version, service_type, category, name_en, name_zh, duration_minutes * 60 as duration, priority,
            required_skills, no_skill_needed, likely_parts, crew_size, required_fields, procedure, priority_rule,
            sla_policy, dispatch_mode, retired
            """;

    String CONTENTS = """
            service_type, category, name_en, name_zh, duration_minutes, priority, required_skills,
            no_skill_needed, likely_parts, crew_size, required_fields, procedure, priority_rule, sla_policy,
            dispatch_mode, retired, changed_by, changed_at
            """;

    String VALUES = """
            #{template.serviceType}, #{template.category}, #{template.nameEn}, #{template.nameZh},
            #{template.duration} / 60, #{template.priority}, #{template.requiredSkills},
            #{template.noSkillNeeded},
            #{template.likelyParts, typeHandler=io.paidan.server.platform.database.JsonTypeHandler},
            #{template.crewSize},
            #{template.requiredFields, typeHandler=io.paidan.server.platform.database.JsonTypeHandler},
            #{template.procedure, typeHandler=io.paidan.server.platform.database.JsonTypeHandler},
            #{template.priorityRule}, #{template.slaPolicy}, #{template.dispatchMode}, #{template.retired}, #{by}, #{now}
            """;

    @Select("select " + COLUMNS + "from service_template order by code")
    List<ServiceTemplate> list();

    @Select("select " + COLUMNS + "from service_template where code = #{code}")
    Optional<ServiceTemplate> find(@Param("code") String code);

    @Select("select code from service_template where not retired and code = any(#{codes}) order by code")
    List<String> listOffered(@Param("codes") List<String> codes);

    /** The present template; nobody else changes it until the transaction ends. */
    @Select("select " + COLUMNS + "from service_template where code = #{code} for no key update")
    Optional<ServiceTemplate> lock(@Param("code") String code);

    @Select("select " + COLUMNS
            + "from service_template where code = #{code} and version = #{version} union all select " + COLUMNS
            + "from former_service_template where code = #{code} and version = #{version}")
    Optional<ServiceTemplate> findVersion(@Param("code") String code, @Param("version") int version);

    /** All versions, the newest first. */
    @Select("select " + COLUMNS + "from service_template where code = #{code} union all select " + COLUMNS
            + "from former_service_template where code = #{code} order by version desc")
    List<ServiceTemplate> listVersions(@Param("code") String code);

    /** Who made them, the newest first. */
    @Select("""
            select version, changed_by, changed_at from service_template where code = #{code}
            union all
            select version, changed_by, changed_at from former_service_template where code = #{code}
            order by version desc
            """)
    List<Change> listChanges(@Param("code") String code);

    @Insert("insert into service_template (code, version, " + CONTENTS + ") values (#{template.code}, 1, " + VALUES
            + ") on conflict (code) do nothing")
    int insert(@Param("template") ServiceTemplate template, @Param("by") String by, @Param("now") Instant now);

    /** Puts the present version aside and the next one in its place. */
    @Update("with former as (insert into former_service_template (code, version, " + CONTENTS
            + ") select code, version, "
            + CONTENTS + "from service_template where code = #{template.code}) update service_template set ("
            + CONTENTS + ") = row(" + VALUES + "), version = version + 1 where code = #{template.code}")
    int revise(@Param("template") ServiceTemplate template, @Param("by") String by, @Param("now") Instant now);
}
