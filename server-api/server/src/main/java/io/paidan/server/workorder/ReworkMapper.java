package io.paidan.server.workorder;

import io.paidan.contract.workorder.LinkedOrder;
import io.paidan.server.organisation.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface ReworkMapper {

    String COLUMNS = "o.id, o.number, o.title, o.status, o.created_at ";

    /** Whether an order was made for this customer, or for somebody with this telephone number. */
    @Select("""
            select exists (
                select from work_order
                where region = #{region} and id = #{id}
                    and (customer_id = #{customerId}::uuid
                        or nullif(regexp_replace(phone, '[^0-9]', '', 'g'), '')
                            = regexp_replace(#{phone}, '[^0-9]', '', 'g')))
            """)
    boolean isFor(
            @Param("region") String region,
            @Param("id") UUID id,
            @Param("customerId") @Nullable UUID customerId,
            @Param("phone") String phone);

    /** The order that this one does again; empty when it is a task of its own, or the first is out of this scope. */
    @Select("select " + COLUMNS + """
            from work_order again
            join work_order o on o.region = again.region and o.id = again.rework_of
            where again.region = #{region} and again.id = #{id} and
            """ + Scope.SEES_ORDER)
    Optional<LinkedOrder> findFirst(@Param("region") String region, @Param("id") UUID id, @Param("scope") Scope scope);

    /** Those of this scope that do this one again, oldest first. */
    @Select("select " + COLUMNS + """
            from work_order o
            where o.region = #{region} and o.rework_of = #{id} and
            """ + Scope.SEES_ORDER + "order by o.created_at, o.id")
    List<LinkedOrder> list(@Param("region") String region, @Param("id") UUID id, @Param("scope") Scope scope);
}
