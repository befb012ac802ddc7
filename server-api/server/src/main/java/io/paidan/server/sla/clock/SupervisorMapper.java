package io.paidan.server.sla.clock;

import io.paidan.contract.sla.AlertOwner;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface SupervisorMapper {

    /** The supervisors who were given the territory; where it has none, of the next one above that has. */
    @Select("""
            with recursive above as (
                select id, parent, 0 as height from territory where id = #{territory}
                union all
                select t.id, t.parent, above.height + 1 from territory t join above on above.parent = t.id
            ), supervisors as (
                select u.id as user_id, u.display_name as name, above.height
                from above
                join user_territory ut on ut.territory = above.id
                join app_user u on u.id = ut.user_id and u.role = 'SUPERVISOR' and u.active
            )
            select user_id, name
            from supervisors
            where height = (select min(height) from supervisors)
            order by name, user_id
            """)
    List<AlertOwner> listNearest(@Param("territory") String territory);
}
