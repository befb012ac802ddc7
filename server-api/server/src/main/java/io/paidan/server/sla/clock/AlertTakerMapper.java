package io.paidan.server.sla.clock;

import io.paidan.contract.session.Role;
import io.paidan.contract.sla.AlertTaker;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface AlertTakerMapper {

    /** Active users of a role to whom the territory or one above it was given. */
    @Select("""
            with recursive above as (
                select id, parent from territory where id = #{territory}
                union all
                select t.id, t.parent from territory t join above on above.parent = t.id
            )
            select u.id as user_id, u.display_name as name, u.role
            from app_user u
            where u.role = #{role} and u.active and exists (
                select from user_territory ut join above on above.id = ut.territory where ut.user_id = u.id)
            order by u.username
            """)
    List<AlertTaker> list(@Param("territory") String territory, @Param("role") Role role);
}
