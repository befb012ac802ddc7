package io.paidan.server.notice;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.NoticeLanguage;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface NoticeChannelMapper {

    /** @param settings JSON of the kind's {@code ChannelSettings} */
    @SuppressWarnings("ArrayRecordComponent") // a row on its way, never compared
    record Row(
            String code,
            ChannelKind kind,
            String name,
            boolean enabled,
            List<String> events,
            List<String> territories,
            NoticeLanguage language,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil,
            boolean privateAddressAllowed,
            String settings,
            byte @Nullable [] secrets,
            List<String> secretNames,
            int version,
            String changedBy,
            Instant changedAt) {}

    String COLUMNS = """
            select code, kind, name, enabled, events, territories, language, quiet_from, quiet_until,
                private_address_allowed, settings, secrets, secret_names, version,
                changed_by, changed_at
            from notice_channel
            """;

    @Select(COLUMNS + "order by code")
    List<Row> list();

    @Select(COLUMNS + "where code = #{code}")
    Optional<Row> find(@Param("code") String code);

    /** Those that carry an event in one of these territories; if there are codes, those of them, whatever they carry. */
    @Select(COLUMNS + """
            where enabled
                and case when cardinality(#{codes}::text[]) = 0 then #{event} = any(events) else code = any(#{codes}) end
                and (cardinality(territories) = 0 or territories && #{territories}::text[])
            order by code
            """)
    List<Row> listFor(
            @Param("event") String event,
            @Param("codes") List<String> codes,
            @Param("territories") List<String> territories);

    /** @return 0 when there is one of this code */
    @Insert("""
            insert into notice_channel (code, kind, name, enabled, events, territories, language, quiet_from, quiet_until,
                private_address_allowed, settings, secrets, secret_names, changed_by, changed_at)
            values (#{code}, #{kind}, #{name}, #{enabled}, #{events}, #{territories}, #{language}, #{quietFrom},
                #{quietUntil}, #{privateAddressAllowed}, #{settings}, #{secrets}, #{secretNames},
                #{changedBy}, #{changedAt})
            on conflict (code) do nothing
            """)
    int insert(Row row);

    /** @return 0 when it is not of this version any more */
    @Update("""
            update notice_channel
            set name = #{name}, enabled = #{enabled}, events = #{events}, territories = #{territories},
                language = #{language}, quiet_from = #{quietFrom}, quiet_until = #{quietUntil},
                private_address_allowed = #{privateAddressAllowed}, settings = #{settings}, secrets = #{secrets},
                secret_names = #{secretNames}, version = version + 1, changed_by = #{changedBy},
                changed_at = #{changedAt}
            where code = #{code} and kind = #{kind} and version = #{version}
            """)
    int update(Row row);

    /** @return 0 when it is not of this version any more */
    @Delete("delete from notice_channel where code = #{code} and version = #{version}")
    int delete(@Param("code") String code, @Param("version") int version);
}
