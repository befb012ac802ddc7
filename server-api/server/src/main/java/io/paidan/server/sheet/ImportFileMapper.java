package io.paidan.server.sheet;

import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ImportFileMapper {

    @Insert("""
            insert into import_file (job_id, bad_rows, part, content)
            values (#{job}, #{badRows}, #{part}, #{content})
            """)
    void insert(
            @Param("job") UUID job,
            @Param("badRows") boolean badRows,
            @Param("part") int part,
            @Param("content") byte[] content);

    @Select("select content from import_file where job_id = #{job} and bad_rows = #{badRows} and part = #{part}")
    Optional<byte[]> find(@Param("job") UUID job, @Param("badRows") boolean badRows, @Param("part") int part);

    @Delete("delete from import_file where job_id = #{job} and bad_rows = #{badRows}")
    void delete(@Param("job") UUID job, @Param("badRows") boolean badRows);
}
