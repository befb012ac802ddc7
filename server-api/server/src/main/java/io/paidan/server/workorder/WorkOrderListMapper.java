package io.paidan.server.workorder;

import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.database.SearchWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Orders, the newest first, region by region along the index of their making. */
@Mapper
interface WorkOrderListMapper {

    /** The telephone number as it is written, and as it is dialled; the index of words is of just this. */
    String SEARCHED = """
            (o.number || ' ' || o.title || ' ' || o.customer_name || ' ' || o.phone || ' '
                || translate(o.phone, ' -/.()', '') || ' ' || o.address)
            """;

    String WANTED = Scope.SEES_ORDER + """
            <if test="status != null">and o.status = #{status}</if>
            """;

    /** Has all the words: looked at in each row, no index knows this. */
    String HAS_WORDS = """
            <if test="words != null">and (
            """ + SEARCHED + """
                || '') ilike all (#{words.all})
                <if test="!personalData">
                    and (o.number || ' ' || o.title || ' ' || o.customer_name) ilike all (#{words.all})
                </if>
            </if>
            """;

    String AFTER = """
            <if test="after != null">and (o.created_at, o.id) &lt; (#{after.createdAt}, #{after.id})</if>
            """;

    String NEWEST_FIRST = "order by o.created_at desc, o.id desc ";

    /** @param count of so many, when the oldest was made; empty when there are fewer */
    @Select("<script>select o.created_at from unnest(#{scope.regions}) as r (region) cross join lateral (" + """
                select o.created_at
                from work_order o
                where o.region = r.region
            """ + AFTER
            + NEWEST_FIRST + """
                limit #{count}
            ) o
            order by o.created_at desc
            offset #{count} - 1 limit 1
            </script>
            """)
    Optional<Instant> findReach(
            @Param("scope") Scope scope, @Param("after") @Nullable PageCursor after, @Param("count") int count);

    /**
     * Looked through one after the other.
     *
     * @param words what number, title, customer, phone and address together must have in them; null for all orders
     * @param personalData false when phone and address must not be found by
     * @param after the last order of the page before
     * @param since the oldest that are looked at; null for all
     */
    @Select("<script>select " + WorkOrderMapper.COLUMNS + """
            from unnest(#{scope.regions}) as r (region)
            cross join lateral (
                select o.region, o.id
                from work_order o
                where o.region = r.region and
            """ + WANTED + HAS_WORDS + AFTER + """
                <if test="since != null">and o.created_at >= #{since}</if>
            """ + NEWEST_FIRST + """
                limit #{limit}
            ) page
            join work_order o on o.region = page.region and o.id = page.id
            """
            + NEWEST_FIRST + """
            limit #{limit}
            </script>
            """)
    List<WorkOrderSummary> list(
            @Param("scope") Scope scope,
            @Param("status") @Nullable WorkOrderStatus status,
            @Param("words") @Nullable SearchWords words,
            @Param("personalData") boolean personalData,
            @Param("after") @Nullable PageCursor after,
            @Param("since") @Nullable Instant since,
            @Param("limit") int limit);

    /** What {@link #list} finds since ever, by the indexes of words: quick when there is not much. */
    @Select("<script>with found as materialized (" + """
                select o.region, o.id, o.created_at
                from work_order o
                where
            """ + WANTED + """
                <foreach collection="words.pieces" item="pattern">and
            """ + SEARCHED + """
                    ilike #{pattern}</foreach>
                <if test="!words.pairs.isEmpty()">and o.pairs @> #{words.pairs}</if>
            """ + HAS_WORDS + """
            ), page as (
                select o.region, o.id
                from found o
                where true
            """ + AFTER
            + NEWEST_FIRST + """
                limit #{limit}
            )
            select
            """ + WorkOrderMapper.COLUMNS + """
            from page
            join work_order o on o.region = page.region and o.id = page.id
            """ + NEWEST_FIRST + "</script>")
    List<WorkOrderSummary> listIndexed(
            @Param("scope") Scope scope,
            @Param("status") @Nullable WorkOrderStatus status,
            @Param("words") SearchWords words,
            @Param("personalData") boolean personalData,
            @Param("after") @Nullable PageCursor after,
            @Param("limit") int limit);
}
