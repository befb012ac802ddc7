package io.paidan.server.session;

import io.paidan.contract.session.Role;
import io.paidan.contract.session.SaveUser;
import io.paidan.contract.session.UserDetails;
import io.paidan.server.platform.database.Streaming;
import java.time.Instant;
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
import org.apache.ibatis.cursor.Cursor;
import org.jspecify.annotations.Nullable;

@Mapper
interface UserMapper {

    String DETAILS = """
            u.id, u.username, u.display_name, u.role,
            array(select g.territory from user_territory g where g.user_id = u.id order by 1) as territories,
            u.engineer_id, u.language, u.active, u.must_change_password,
            (select max(f.locked_until) from sign_in_failure f
             where f.username = u.username and f.locked_until > #{now}) as locked_until,
            u.last_sign_in_at, u.version, u.changed_by, u.changed_at
            """;

    /** Of a user {@code u}: true when all his territories are among these. */
    String WITHIN = """
            not exists (
                select from user_territory g where g.user_id = u.id and g.territory <> all(#{territories}))
            """;

    /** Of a user {@code u}: true when he may set up all that there is, whatever stands below nothing being given to him. */
    String ADMINISTERS_COMPANY = """
            u.active and u.role = 'ADMINISTRATOR' and u.anonymised_at is null and not exists (
                select from territory top where top.parent is null and not exists (
                    select from user_territory g where g.user_id = u.id and g.territory = top.id))
            """;

    String BY_NAME =
            "select " + DETAILS + "from app_user u where u.anonymised_at is null and " + WITHIN + "order by u.username";

    @Select(BY_NAME)
    List<UserDetails> list(@Param("territories") List<String> territories, @Param("now") Instant now);

    @Select(BY_NAME)
    @Options(fetchSize = Streaming.ROWS_AT_ONCE)
    Cursor<UserDetails> stream(@Param("territories") List<String> territories, @Param("now") Instant now);

    @Select("select " + DETAILS + "from app_user u where u.id = #{id} and u.anonymised_at is null and " + WITHIN)
    Optional<UserDetails> find(
            @Param("id") UUID id, @Param("territories") List<String> territories, @Param("now") Instant now);

    @Select("select id from app_user where username = #{username}")
    Optional<UUID> findId(@Param("username") String username);

    /** Not kept in the session, where a sheet asks for the engineer of every user. */
    @Select("""
            select code from engineer
            where region in (select id from territory where kind = 'REGION') and id = #{id} and home_region is null
            """)
    @Options(flushCache = FlushCachePolicy.TRUE)
    Optional<String> findEngineerCode(@Param("id") UUID id);

    @Select("select id from engineer where code = #{code} and home_region is null")
    Optional<UUID> findEngineer(@Param("code") String code);

    @Select("select exists (select from app_user where id = #{id})")
    boolean exists(@Param("id") UUID id);

    @Select("select exists (select from app_user where username = #{username} and id <> #{id})")
    boolean isTaken(@Param("username") String username, @Param("id") UUID id);

    @Select("select id from app_user where id = #{id} for no key update")
    @Options(flushCache = FlushCachePolicy.TRUE)
    Optional<UUID> lock(@Param("id") UUID id);

    /** Makes those who would sign in as the same engineer wait for each other. */
    @Select("""
            select id from engineer
            where region in (select id from territory where kind = 'REGION') and id = #{engineerId}
                and home_region is null
            for no key update
            """)
    @Options(flushCache = FlushCachePolicy.TRUE)
    Optional<UUID> lockEngineer(@Param("engineerId") UUID engineerId);

    /** The name of the territory an engineer belongs to, when it is none of these nor below them. */
    @Select("""
            with recursive granted (id) as (
                select unnest(#{territories}::text[])
                union
                select below.id from territory below join granted on below.parent = granted.id
            )
            select t.name
            from engineer e
            join territory t on t.id = e.territory
            where e.region in (select id from territory where kind = 'REGION') and e.id = #{engineerId}
                and e.home_region is null and e.territory not in (select id from granted)
            """)
    Optional<String> findElsewhere(
            @Param("engineerId") UUID engineerId, @Param("territories") List<String> territories);

    /** True when this engineer is one of these territories and no other user is him. */
    @Select("""
            select exists (
                    select from engineer e
                    where e.id = #{engineerId} and e.territory = any(#{territories}) and e.home_region is null)
                and not exists (
                    select from app_user u
                    where u.engineer_id = #{engineerId} and u.id <> #{id} and u.anonymised_at is null)
            """)
    boolean isFreeEngineer(
            @Param("id") UUID id, @Param("engineerId") UUID engineerId, @Param("territories") List<String> territories);

    /** Nothing when the user name or the engineer was taken meanwhile. */
    @Insert("""
            insert into app_user (id, username, password_hash, display_name, role, engineer_id, language, active,
                must_change_password, created_at, changed_by, changed_at)
            values (#{id}, #{sent.username}, #{hash}, #{sent.displayName}, #{sent.role}, #{sent.engineerId},
                #{sent.language}, #{sent.active}, true, #{now}, #{actor}, #{now})
            on conflict do nothing
            """)
    int insert(
            @Param("id") UUID id,
            @Param("sent") SaveUser sent,
            @Param("hash") String hash,
            @Param("actor") String actor,
            @Param("now") Instant now);

    /** @param hash null to leave the password */
    @Update("""
            update app_user
            set username = #{sent.username}, display_name = #{sent.displayName}, role = #{sent.role},
                engineer_id = #{sent.engineerId}, language = #{sent.language}, active = #{sent.active},
                password_hash = coalesce(#{hash}, password_hash),
                must_change_password = must_change_password or #{hash}::text is not null,
                version = version + 1, changed_by = #{actor}, changed_at = #{now}
            where id = #{id}
            """)
    void update(
            @Param("id") UUID id,
            @Param("sent") SaveUser sent,
            @Param("hash") @Nullable String hash,
            @Param("actor") String actor,
            @Param("now") Instant now);

    /** Whoever signs in as this engineer, if he still may. */
    @Select(value = """
            update app_user
            set active = false, version = version + 1, changed_by = #{actor}, changed_at = #{now}
            where engineer_id = #{engineerId} and active
            returning id
            """, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    Optional<UUID> deactivateOf(
            @Param("engineerId") UUID engineerId, @Param("actor") String actor, @Param("now") Instant now);

    /** Nothing when it is his already. */
    @Update("""
            update app_user
            set language = #{language}, version = version + 1, changed_by = display_name, changed_at = #{now}
            where id = #{id} and language is distinct from #{language}
            """)
    void changeLanguage(@Param("id") UUID id, @Param("language") String language, @Param("now") Instant now);

    @Delete("delete from user_territory where user_id = #{id}")
    void clearTerritories(@Param("id") UUID id);

    @Insert("""
            insert into user_territory (user_id, territory)
            select distinct #{id}::uuid, granted from unnest(#{territories}) as granted
            """)
    void grant(@Param("id") UUID id, @Param("territories") List<String> territories);

    @Delete("delete from sign_in_failure where username = #{username}")
    void unlock(@Param("username") String username);

    /** One after the other: two who take each other's rights would both find that the other one has his still. */
    @Select("select count(*) from pg_advisory_xact_lock(hashtextextended('paidan administrators', 0))")
    @Options(flushCache = FlushCachePolicy.TRUE)
    int lockAdministrators();

    @Select("select exists (select from app_user u where u.id = #{id} and " + ADMINISTERS_COMPANY + ")")
    @Options(flushCache = FlushCachePolicy.TRUE)
    boolean isAdministratorOfCompany(@Param("id") UUID id);

    /** True while somebody can set up what holds for the whole company. */
    @Select("select exists (select from app_user u where " + ADMINISTERS_COMPANY + ")")
    @Options(flushCache = FlushCachePolicy.TRUE)
    boolean hasAdministratorOfCompany();

    @Select("select count(*) from app_user")
    int count();

    @Insert("""
            insert into app_user (id, username, password_hash, display_name, role, must_change_password, created_at)
            values (#{id}, #{username}, #{hash}, #{displayName}, #{role}, true, #{now})
            on conflict (username) do nothing
            """)
    int insertFirst(
            @Param("id") UUID id,
            @Param("username") String username,
            @Param("hash") String hash,
            @Param("displayName") String displayName,
            @Param("role") Role role,
            @Param("now") Instant now);

    /** The top of the organisation, made with the first administrator. */
    @Insert("""
            insert into territory (id, region, parent, kind, name, zone)
            values ('head-office', 'head-office', null, 'HEAD_OFFICE', 'Head office', #{zone})
            on conflict do nothing
            """)
    void insertHeadOffice(@Param("zone") String zone);

    @Insert("""
            insert into user_territory (user_id, territory)
            select #{userId}, id from territory where kind = 'HEAD_OFFICE'
            """)
    void grantHeadOffice(@Param("userId") UUID userId);
}
