package io.paidan.server.notice;

import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.NoticeTemplate;
import io.paidan.contract.notice.SaveNoticeTemplate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface NoticeTemplateMapper {

    @Select("select event, language, subject, body, true as own, version from notice_template order by event, language")
    List<NoticeTemplate> list();

    @Select("""
            select event, language, subject, body, true as own, version
            from notice_template
            where event = #{event} and language = #{language}
            """)
    Optional<NoticeTemplate> find(@Param("event") NoticeEvent event, @Param("language") NoticeLanguage language);

    @Select("""
            select changed_by as by, changed_at as at from notice_template
            where event = #{event} and language = #{language}
            """)
    ChangedBy getChange(@Param("event") NoticeEvent event, @Param("language") NoticeLanguage language);

    /** Nothing when they are not as {@code words} say that they were seen. */
    @Insert("""
            insert into notice_template as t (event, language, subject, body, changed_by, changed_at)
            values (#{event}, #{language}, #{words.subject}, #{words.body}, #{change.by}, #{change.at})
            on conflict (event, language) do update
            set subject = excluded.subject, body = excluded.body, version = excluded.version,
                changed_by = excluded.changed_by, changed_at = excluded.changed_at
            where t.version = #{words.version}
            """)
    int save(
            @Param("event") NoticeEvent event,
            @Param("language") NoticeLanguage language,
            @Param("words") SaveNoticeTemplate words,
            @Param("change") ChangedBy change);

    /** Nothing when somebody changed them since. */
    @Delete("delete from notice_template where event = #{event} and language = #{language} and version = #{version}")
    int delete(
            @Param("event") NoticeEvent event,
            @Param("language") NoticeLanguage language,
            @Param("version") int version);
}
