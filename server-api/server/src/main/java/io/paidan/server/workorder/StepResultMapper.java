package io.paidan.server.workorder;

import io.paidan.contract.procedure.StepResult;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface StepResultMapper {

    @Select("""
            select step, value, good, done_by as "by", done_at as at
            from step_result
            where region = #{region} and work_order_id = #{workOrderId}
            order by done_at, step
            """)
    List<StepResult> list(@Param("region") String region, @Param("workOrderId") UUID workOrderId);

    @Insert("""
            insert into step_result (region, work_order_id, step, value, good, done_by, done_at)
            values (#{region}, #{workOrderId}, #{result.step}, #{result.value}, #{result.good}, #{result.by},
                #{result.at})
            on conflict (region, work_order_id, step) do update
            set value = excluded.value, good = excluded.good, done_by = excluded.done_by, done_at = excluded.done_at
            """)
    void put(
            @Param("region") String region, @Param("workOrderId") UUID workOrderId, @Param("result") StepResult result);
}
