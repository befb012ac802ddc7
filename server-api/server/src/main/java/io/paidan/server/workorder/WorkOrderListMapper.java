package io.paidan.server.workorder;

import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.database.SearchWords;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface WorkOrderListMapper {

    String SEARCHED = "(o.number || ' ' || o.title || ' ' || o.customer_name || ' ' || o.phone || ' ' || o.address)";

    /**
     * Orders, the newest first, region by region along its index.
     *
     * @param words what number, title, customer, phone and address together must have in them
     * @param personalData false when phone and address must not be found by
     * @param after the last order of the page before
     */
    @Select("<script>select " + WorkOrderMapper.COLUMNS + """
            from unnest(#{scope.regions}) as r (region)
            cross join lateral (
                select o.region, o.id
                from work_order o
                where o.region = r.region and
            """ + Scope.SEES_ORDER + """
                <if test="status != null">and o.status = #{status}</if>
                <if test="words != null">
                    <if test="words.longest != null">and
            """ + SEARCHED + """
                        ilike #{words.longest}</if>
                    <if test="!words.pairs.isEmpty()">and o.pairs @> #{words.pairs}</if>
                    <foreach collection="words.rest" item="pattern">and (
            """ + SEARCHED
            + """
                        || '') ilike #{pattern}</foreach>
                    <if test="!personalData"><foreach collection="words.all" item="pattern">
                        and (o.number || ' ' || o.title || ' ' || o.customer_name) ilike #{pattern}
                    </foreach></if>
                </if>
                <if test="after != null">and (o.created_at, o.id) &lt; (#{after.createdAt}, #{after.id})</if>
                order by o.created_at desc, o.id desc
                limit #{limit}
            ) page
            join work_order o on o.region = page.region and o.id = page.id
            order by o.created_at desc, o.id desc
            limit #{limit}
            </script>
            """)
    List<WorkOrderSummary> list(
            @Param("scope") Scope scope,
            @Param("status") @Nullable WorkOrderStatus status,
            @Param("words") @Nullable SearchWords words,
            @Param("personalData") boolean personalData,
            @Param("after") @Nullable PageCursor after,
            @Param("limit") int limit);
}
