package io.paidan.server.sheet;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface ImportMapper {

    /**
     * A job as it is stored.
     *
     * @param silent true when no server has touched it for longer than one that works on it would let pass
     */
    record JobRow(String job, boolean silent) {}

    /** Nothing when the id was used before. */
    @Insert("insert into import_job (id, user_id, job) values (#{id}, #{userId}, #{job}::jsonb) on conflict do nothing")
    int insert(@Param("id") UUID id, @Param("userId") UUID userId, @Param("job") String job);

    @Select("""
            select job::text as job, touched_at < now() - interval '30 seconds' as silent
            from import_job
            where id = #{id} and user_id = #{userId}
            """)
    Optional<JobRow> find(@Param("id") UUID id, @Param("userId") UUID userId);

    /** Empty when the job is gone; else whether it was cancelled. */
    @Select(
            value =
                    "update import_job set job = #{job}::jsonb, touched_at = now() where id = #{id} returning cancelled",
            affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    Optional<Boolean> update(@Param("id") UUID id, @Param("job") String job);

    /** Lets one caller begin a phase: nothing when another one was faster. */
    @Update("""
            update import_job set job = #{job}::jsonb, cancelled = false, touched_at = now()
            where id = #{id} and job ->> 'phase' = #{from}
            """)
    int begin(@Param("id") UUID id, @Param("from") String from, @Param("job") String job);

    /** Somebody works on it. */
    @Update("update import_job set touched_at = now() where id = #{id}")
    void touch(@Param("id") UUID id);

    @Update("update import_job set cancelled = true where id = #{id}")
    void cancel(@Param("id") UUID id);

    @Delete("delete from import_job where id = #{id}")
    void delete(@Param("id") UUID id);

    @Delete("delete from import_job where touched_at < now() - interval '1 day'")
    int deleteOld();

    @Select("""
            select exists (
                select from import_job
                where job ->> 'phase' = 'IMPORTING' and job ->> 'kind' = any(#{kinds})
                    and touched_at > now() - interval '30 seconds'
            )
            """)
    boolean isImporting(@Param("kinds") List<String> kinds);

    @Select("select id from import_job order by id")
    List<UUID> listIds();
}
