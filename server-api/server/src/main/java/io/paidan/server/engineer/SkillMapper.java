package io.paidan.server.engineer;

import io.paidan.contract.engineer.SaveSkill;
import io.paidan.contract.engineer.Skill;
import io.paidan.contract.engineer.SkillDetails;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface SkillMapper {

    String DETAILS = "code, name_en, name_zh, version, changed_by, changed_at";

    @Select("select code, name_en, name_zh from skill order by code")
    List<Skill> list();

    @Select("select " + DETAILS + " from skill order by code")
    List<SkillDetails> listDetails();

    @Select("select " + DETAILS + " from skill where code = #{code}")
    Optional<SkillDetails> find(@Param("code") String code);

    /** Nothing when it was made meanwhile. */
    @Insert("""
            insert into skill (code, name_en, name_zh, changed_by, changed_at)
            values (#{code}, #{sent.nameEn}, #{sent.nameZh}, #{actor}, #{now})
            on conflict (code) do nothing
            """)
    int insert(
            @Param("code") String code,
            @Param("sent") SaveSkill sent,
            @Param("actor") String actor,
            @Param("now") Instant now);

    @Update("""
            update skill
            set name_en = #{sent.nameEn}, name_zh = #{sent.nameZh}, version = version + 1, changed_by = #{actor},
                changed_at = #{now}
            where code = #{code} and version = #{sent.version}
            """)
    int update(
            @Param("code") String code,
            @Param("sent") SaveSkill sent,
            @Param("actor") String actor,
            @Param("now") Instant now);
}
