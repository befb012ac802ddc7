package io.paidan.server.rule;

import io.paidan.contract.rule.DispatchRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface RuleSetMapper {

    /** The rules as they were saved. */
    record Row(int version, List<DispatchRule> rules) {}

    @Select("select version, rules from dispatch_rule_set order by version desc limit 1")
    Optional<Row> findPresent();

    @Select("select changed_by from dispatch_rule_set where version = #{version}")
    String getChangedBy(@Param("version") int version);

    /** Nothing when somebody made this version before. */
    @Insert("""
            insert into dispatch_rule_set (version, rules, changed_by, changed_at)
            values (#{version}, #{rules, typeHandler=io.paidan.server.platform.database.JsonTypeHandler}, #{by}, #{now})
            on conflict (version) do nothing
            """)
    int insert(
            @Param("version") int version,
            @Param("rules") List<DispatchRule> rules,
            @Param("by") String by,
            @Param("now") Instant now);

    @Select("""
            select code from engineer
            where region in (select id from territory where kind = 'REGION') and id = #{id} and home_region is null
            """)
    Optional<String> findEngineerCode(@Param("id") UUID id);

    @Select("select id from engineer where code = #{code} and home_region is null")
    Optional<UUID> findEngineer(@Param("code") String code);
}
