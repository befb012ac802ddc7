package io.paidan.server.workorder;

import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.database.Streaming;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.cursor.Cursor;

@Mapper
interface OrderLineMapper {

    String LINE = """
            select o.number, o.status, o.territory, o.priority, o.template_code, o.title, o.description,
                o.customer_name, o.phone, o.address, array[o.lat, o.lon] as place,
                array[o.window_start, o.window_end] as "window", o.due_at, o.created_at, o.ended_at,
                o.expected_on, t.zone, o.channel, o.raw_content
            from work_order o
            join territory t on t.id = o.territory
            where
            """;

    /** The newest first, region by region. */
    @Select(LINE + Scope.SEES_ORDER + "order by o.region, o.created_at desc, o.id desc")
    @Options(fetchSize = Streaming.ROWS_AT_ONCE)
    Cursor<OrderLine> stream(@Param("scope") Scope scope);

    @Select(LINE + "o.number = #{number} and " + Scope.SEES_ORDER + "order by o.region limit 1")
    Optional<OrderLine> findByNumber(@Param("number") String number, @Param("scope") Scope scope);

    @Select(LINE + "o.id = #{id} and " + Scope.SEES_ORDER)
    Optional<OrderLine> find(@Param("id") UUID id, @Param("scope") Scope scope);
}
