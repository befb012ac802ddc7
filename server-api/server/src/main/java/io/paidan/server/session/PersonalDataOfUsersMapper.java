package io.paidan.server.session;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PersonalDataOfUsersMapper {

    /** The rows stay, for their ids are in the audit log. One somebody is changing now is left for the next time. */
    @Select(value = """
            with gone as (
                select u.id, u.username, u.display_name
                from app_user u
                where not u.active and u.anonymised_at is null and u.changed_at < #{before}
                order by u.changed_at
                limit #{limit}
                for no key update skip locked
            ), contacts as (
                delete from notice_contact c using gone where c.user_id = gone.id
            ), sessions as (
                delete from session s using gone where s.user_id = gone.id
            ), failures as (
                delete from sign_in_failure f using gone where f.username = gone.username
            ), notices as (
                delete from notice n using gone where n.user_id = gone.id
            ), done as (
                update app_user u
                set username = u.id::text, display_name = '–', password_hash = '–', last_sign_in_at = null,
                    anonymised_at = #{now}, version = u.version + 1
                from gone where u.id = gone.id
            )
            select display_name from gone order by display_name
            """, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    List<String> anonymise(@Param("before") Instant before, @Param("limit") int limit, @Param("now") Instant now);

    @Select("select count(*) from app_user where not active and anonymised_at is null and changed_at < #{before}")
    int count(Instant before);
}
