package io.paidan.server.session;

import io.paidan.server.platform.database.StatusLists;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** To which customers an engineer has to go, or went. */
@Mapper
interface JobsOfEngineerMapper {

    /** Those of these orders at which he has a visit that is planned, under way or done. */
    @Select("""
            select distinct v.work_order_id
            from visit v
            where v.region = any(#{regions}) and v.work_order_id = any(#{orders}::uuid[])
                and v.engineer_id = #{engineerId} and v.status in
            """ + StatusLists.SHOWN_VISIT)
    List<UUID> listOrders(
            @Param("regions") List<String> regions,
            @Param("engineerId") UUID engineerId,
            @Param("orders") List<UUID> orders);
}
