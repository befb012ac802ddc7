package io.paidan.server.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface KnownStartMapper {

    record Row(UUID id, Instant knownStart) {}

    @Select("""
            select id, known_start
            from visit
            where region = #{region} and id = any(#{ids}::uuid[]) and known_start <> planned_start
            """)
    List<Row> list(@Param("region") String region, @Param("ids") List<UUID> ids);

    @Update("update visit set known_start = planned_start where region = #{region} and id = any(#{ids}::uuid[])")
    void setToPlanned(@Param("region") String region, @Param("ids") List<UUID> ids);
}
