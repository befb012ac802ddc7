package io.paidan.server.stock;

import io.paidan.contract.stock.PartDetails;
import io.paidan.contract.stock.SavePart;
import io.paidan.server.platform.database.Streaming;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.cursor.Cursor;

@Mapper
interface PartMapper {

    String DETAILS = "id, number, name_en, name_zh, category, unit, version, changed_by, changed_at";

    @Select("select " + DETAILS + " from part order by number")
    List<PartDetails> list();

    @Select("select " + DETAILS + " from part order by number")
    @Options(fetchSize = Streaming.ROWS_AT_ONCE)
    Cursor<PartDetails> stream();

    @Select("select " + DETAILS + " from part where number = #{number}")
    Optional<PartDetails> find(@Param("number") String number);

    /** Nothing when it was made meanwhile. */
    @Insert("""
            insert into part (id, number, name_en, name_zh, category, unit, changed_by, changed_at)
            values (#{id}, #{number}, #{sent.nameEn}, #{sent.nameZh}, #{sent.category}, #{sent.unit}, #{actor}, #{now})
            on conflict (number) do nothing
            """)
    int insert(
            @Param("id") UUID id,
            @Param("number") String number,
            @Param("sent") SavePart sent,
            @Param("actor") String actor,
            @Param("now") Instant now);

    /** Nothing when somebody changed it since. */
    @Update("""
            update part
            set name_en = #{sent.nameEn}, name_zh = #{sent.nameZh}, category = #{sent.category}, unit = #{sent.unit},
                version = version + 1, changed_by = #{actor}, changed_at = #{now}
            where number = #{number} and version = #{sent.version}
            """)
    int update(
            @Param("number") String number,
            @Param("sent") SavePart sent,
            @Param("actor") String actor,
            @Param("now") Instant now);
}
