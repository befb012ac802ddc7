package io.paidan.server.sla.clock;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface SupervisorMapper {

    /** The names of the supervisors who were given the territory; where it has none, of the next one above that has. */
    @Select("""
            with recursive above as (
                select id, parent, 0 as height from territory where id = #{territory}
                union all
                select t.id, t.parent, above.height + 1 from territory t join above on above.parent = t.id
            ), supervisors as (
                select u.display_name, above.height
                from above
                join user_territory ut on ut.territory = above.id
                join app_user u on u.id = ut.user_id and u.role = 'SUPERVISOR' and u.active
            )
            select display_name
            from supervisors
            where height = (select min(height) from supervisors)
            order by display_name
            """)
    List<String> listNearest(@Param("territory") String territory);
}
