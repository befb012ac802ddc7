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

/** Orders, the newest first, region by region along its index. */
@Mapper
interface WorkOrderListMapper {

    String SEARCHED = "(o.number || ' ' || o.title || ' ' || o.customer_name || ' ' || o.phone || ' ' || o.address)";

    String WANTED = Scope.SEES_ORDER + """
            <if test="status != null">and o.status = #{status}</if>
            """;

    String FOUND = WANTED + """
            <if test="words.longest != null">and
            """ + SEARCHED + """
                ilike #{words.longest}</if>
            <if test="!words.pairs.isEmpty()">and o.pairs @> #{words.pairs}</if>
            <foreach collection="words.rest" item="pattern">and (
            """ + SEARCHED + """
                || '') ilike #{pattern}</foreach>
            <if test="!personalData"><foreach collection="words.all" item="pattern">
                and (o.number || ' ' || o.title || ' ' || o.customer_name) ilike #{pattern}
            </foreach></if>
            """;

    String AFTER = """
            <if test="after != null">and (o.created_at, o.id) &lt; (#{after.createdAt}, #{after.id})</if>
            """;

    String NEWEST_FIRST = "order by o.created_at desc, o.id desc ";

    /** @param after the last order of the page before */
    @Select("<script>select " + WorkOrderMapper.COLUMNS + """
            from unnest(#{scope.regions}) as r (region)
            cross join lateral (
                select o.region, o.id
                from work_order o
                where o.region = r.region and
            """ + WANTED + AFTER + NEWEST_FIRST + """
                limit #{limit}
            ) page
            join work_order o on o.region = page.region and o.id = page.id
            """ + NEWEST_FIRST
            + """
            limit #{limit}
            </script>
            """)
    List<WorkOrderSummary> list(
            @Param("scope") Scope scope,
            @Param("status") @Nullable WorkOrderStatus status,
            @Param("after") @Nullable PageCursor after,
            @Param("limit") int limit);

    /**
     * Those with all the words. Common ones are found among the newest orders; only where these do not fill the page are the
     * indexes of words asked, which is quick because the words cannot be common there.
     *
     * @param words what number, title, customer, phone and address together must have in them
     * @param personalData false when phone and address must not be found by
     * @param after the last order of the page before
     * @param newest so many orders of each region are looked through first
     */
    @Select("<script>select " + WorkOrderMapper.COLUMNS + """
            from unnest(#{scope.regions}) as r (region)
            cross join lateral (
                with newest as materialized (
                    select o.region, o.id, o.territory, o.status, o.created_at, o.number, o.title, o.customer_name, o.phone,
                        o.address, o.pairs
                    from work_order o
                    where o.region = r.region
            """ + AFTER + NEWEST_FIRST + """
                    limit #{newest}
                ), of_newest as materialized (
                    select o.region, o.id
                    from newest o
                    where
            """ + FOUND + NEWEST_FIRST + """
                    limit #{limit}
                ), of_all as materialized (
                    select o.region, o.id, o.created_at
                    from work_order o
                    where (select count(*) from of_newest) &lt; #{limit} and o.region = r.region and
            """
            + FOUND + """
                )
                select region, id from of_newest
                union all (
                    select o.region, o.id
                    from of_all o
                    where (o.created_at, o.id) &lt; (
                        select last.created_at, last.id from newest last order by last.created_at, last.id limit 1)
            """ + NEWEST_FIRST + """
                    limit #{limit}
                )
            ) page
            join work_order o on o.region = page.region and o.id = page.id
            """ + NEWEST_FIRST + """
            limit #{limit}
            </script>
            """)
    List<WorkOrderSummary> search(
            @Param("scope") Scope scope,
            @Param("status") @Nullable WorkOrderStatus status,
            @Param("words") SearchWords words,
            @Param("personalData") boolean personalData,
            @Param("after") @Nullable PageCursor after,
            @Param("newest") int newest,
            @Param("limit") int limit);
}
