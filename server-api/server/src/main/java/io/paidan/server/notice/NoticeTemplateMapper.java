package io.paidan.server.notice;

import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.NoticeTemplate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface NoticeTemplateMapper {

    @Select("select event, language, subject, body, true as own from notice_template order by event, language")
    List<NoticeTemplate> list();

    @Select("""
            select event, language, subject, body, true as own
            from notice_template
            where event = #{event} and language = #{language}
            """)
    Optional<NoticeTemplate> find(@Param("event") NoticeEvent event, @Param("language") NoticeLanguage language);

    @Insert("""
            insert into notice_template (event, language, subject, body)
            values (#{event}, #{language}, #{subject}, #{body})
            on conflict (event, language) do update set subject = excluded.subject, body = excluded.body
            """)
    void save(
            @Param("event") NoticeEvent event,
            @Param("language") NoticeLanguage language,
            @Param("subject") String subject,
            @Param("body") String body);

    @Delete("delete from notice_template where event = #{event} and language = #{language}")
    void delete(@Param("event") NoticeEvent event, @Param("language") NoticeLanguage language);
}
