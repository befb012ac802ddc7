package io.paidan.server.platform.database;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** How PostgreSQL plans the statements of a transaction. */
@Mapper
public interface PlanMapper {

    /**
     * Until the transaction ends each statement is planned for its own values, not once for all: whether a common or a rare
     * word is searched makes the quickest way another one.
     */
    @Select("select set_config('plan_cache_mode', 'force_custom_plan', true)")
    String planForValues();

    /**
     * Until the transaction ends each statement is planned once for all values that ever come, and to be answered by one
     * process: what is asked all the time, and always for about as much, would take longer to plan than to read. What is asked
     * all the time lies in memory, too: there a row found by its key costs little more than the next one of a whole table.
     */
    @Select("""
            select set_config('plan_cache_mode', 'force_generic_plan', true)
                || set_config('max_parallel_workers_per_gather', '0', true)
                || set_config('random_page_cost', '1.1', true)
            """)
    String planOnce();
}
