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
}
