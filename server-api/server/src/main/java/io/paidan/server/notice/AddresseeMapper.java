package io.paidan.server.notice;

import io.paidan.contract.notice.NoticeContact;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.SaveContact;
import io.paidan.contract.session.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface AddresseeMapper {

    /** A contact {@code c}, and who has it. */
    record ContactRow(
            UUID userId,
            @Nullable String email,
            @Nullable String phone,
            NoticeLanguage language,
            int version,
            String changedBy,
            Instant changedAt) {

        NoticeContact contact() {
            return new NoticeContact(email, phone, language);
        }
    }

    /** The language a user {@code u} chose for notices, else that of his console; null when he chose neither. */
    String LANGUAGE = """
            coalesce(c.language,
                case u.language when 'en' then 'EN' when 'zh-CN' then 'ZH' end::notice_language)
            """;

    String COLUMNS =
            "select u.id as user_id, u.role, u.display_name as name, c.email, coalesce(c.phone, e.phone) as phone, "
                    + LANGUAGE + """
            as language,
                coalesce(home.zone, 'UTC') as zone
            from app_user u
            left join notice_contact c on c.user_id = u.id
            left join engineer e on e.id = u.engineer_id and e.home_region is null
                and e.region = any(array(select id from territory where kind = 'REGION'))
            left join lateral (
                select t.zone
                from user_territory ut join territory t on t.id = ut.territory
                where ut.user_id = u.id
                order by t.id
                limit 1
            ) home on true
            """;

    @Select(COLUMNS + "where u.id = #{userId}")
    Optional<Addressee> findUser(@Param("userId") UUID userId);

    @Select(COLUMNS + "where u.engineer_id = #{engineerId} and u.active order by u.username limit 1")
    Optional<Addressee> findEngineer(@Param("engineerId") UUID engineerId);

    /** The territory itself and all above it, as {@code above}. */
    String ABOVE = "with recursive above as (select id, parent from territory where id = #{territory} "
            + "union all select t.id, t.parent from territory t join above on above.parent = t.id) ";

    /** Active users to whom the territory or one above it was given. */
    String WHO_SEES_IT = """
            and u.active and exists (
                select from user_territory ut join above on above.id = ut.territory where ut.user_id = u.id)
            order by u.username
            """;

    @Select(ABOVE + COLUMNS + "where u.role = #{role} " + WHO_SEES_IT)
    List<Addressee> listOfRole(@Param("role") Role role, @Param("territory") String territory);

    /** An order keeps the name of who took it in: where two are called so, both are meant rather than neither. */
    @Select(ABOVE + COLUMNS + """
            where u.display_name = (
                select o.created_by from work_order o where o.region = #{region} and o.id = #{workOrderId})
            """ + WHO_SEES_IT)
    List<Addressee> listWhoTookIn(
            @Param("region") String region,
            @Param("workOrderId") UUID workOrderId,
            @Param("territory") String territory);

    /** Who was given just this territory and dispatches. */
    @Select(COLUMNS + """
            where u.role in ('SUPERVISOR', 'DISPATCHER', 'PARTNER') and u.active and exists (
                select from user_territory ut where ut.user_id = u.id and ut.territory = #{territory})
            order by u.username
            """)
    List<Addressee> listOfOutlet(@Param("territory") String territory);

    @Select("select zone from territory where id = #{territory}")
    ZoneId getZone(@Param("territory") String territory);

    /** The territory itself and all above it. */
    @Select("""
            with recursive above as (
                select id, parent from territory where id = #{territory}
                union all
                select t.id, t.parent from territory t join above on above.parent = t.id
            )
            select id from above order by id
            """)
    List<String> listAbove(@Param("territory") String territory);

    /** Of each of these users, whether he has given one or not. */
    @Select("select u.id as user_id, c.email, c.phone, coalesce(" + LANGUAGE + """
            , 'ZH') as language, coalesce(c.version, 0) as version, coalesce(c.changed_by, '') as changed_by,
                coalesce(c.changed_at, u.changed_at) as changed_at
            from app_user u
            left join notice_contact c on c.user_id = u.id
            where u.id = any(#{ids}::uuid[])
            order by u.username
            """)
    List<ContactRow> listContacts(@Param("ids") List<UUID> ids);

    @Insert("""
            insert into notice_contact as c (user_id, email, phone, language, changed_by, changed_at)
            values (#{userId}, #{contact.email}, #{contact.phone}, #{contact.language}, #{change.by}, #{change.at})
            on conflict (user_id) do update
            set email = excluded.email, phone = excluded.phone, language = excluded.language, version = c.version + 1,
                changed_by = excluded.changed_by, changed_at = excluded.changed_at
            where c.version = #{contact.version}
            """)
    int saveContact(
            @Param("userId") UUID userId, @Param("contact") SaveContact contact, @Param("change") ChangedBy change);

    /** By himself; nothing when it is his already. */
    @Update("""
            update notice_contact c
            set language = #{language}, version = c.version + 1, changed_by = u.display_name, changed_at = #{at}
            from app_user u
            where u.id = c.user_id and c.user_id = #{userId} and c.language <> #{language}
            """)
    void changeLanguage(
            @Param("userId") UUID userId, @Param("language") NoticeLanguage language, @Param("at") Instant at);
}
