package io.paidan.server.sla.clock;

import io.paidan.contract.session.Role;
import io.paidan.contract.sla.AlertTaker;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface AlertTakerMapper {

    /** Active users of these roles to whom the territory or one above it was given. */
    @Select("""
            with recursive above as (
                select id, parent from territory where id = #{territory}
                union all
                select t.id, t.parent from territory t join above on above.parent = t.id
            )
            select distinct u.id as user_id, u.display_name as name, u.role
            from above
            join user_territory ut on ut.territory = above.id
            join app_user u on u.id = ut.user_id and u.active and u.role = any(#{roles}::text[]::role[])
            order by name, user_id
            """)
    List<AlertTaker> list(@Param("territory") String territory, @Param("roles") List<Role> roles);
}
