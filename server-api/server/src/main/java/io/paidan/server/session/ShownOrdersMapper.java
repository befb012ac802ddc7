package io.paidan.server.session;

import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.platform.database.StatusLists;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Which orders are in a status. */
@Mapper
interface ShownOrdersMapper {

    /**
     * Those of these orders that are in one of the statuses.
     *
     * @param engineerId only those at which he has a visit that is planned, under way or done; null for all
     */
    @Select("""
            select o.id
            from work_order o
            where o.region = any(#{regions}) and o.id = any(#{orders}::uuid[])
                and o.status = any(#{statuses}::work_order_status[])
                and (#{engineerId}::uuid is null or exists (
                    select from visit own
                    where own.region = o.region and own.work_order_id = o.id
                        and own.engineer_id = #{engineerId}::uuid and own.status in
            """ + StatusLists.SHOWN_VISIT + """
                ))
            order by o.id
            """)
    List<UUID> list(
            @Param("regions") List<String> regions,
            @Param("engineerId") @Nullable UUID engineerId,
            @Param("statuses") List<WorkOrderStatus> statuses,
            @Param("orders") List<UUID> orders);
}
