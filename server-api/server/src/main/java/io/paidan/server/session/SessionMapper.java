package io.paidan.server.session;

import io.paidan.contract.session.SessionSummary;
import io.paidan.server.platform.database.StatusLists;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface SessionMapper {

    record StoredPassword(UUID userId, String passwordHash) {}

    /**
     * What the territories of {@code signed_in}, given in {@code granted}, come to with all below them, and the regions an
     * engineer is or will be lent to at {@code now}, a day longer, and where he still has a visit.
     */
    String SUBTREE = """
            seen as (
                select t.id, t.region, t.kind from territory t join granted on granted.territory = t.id
                union
                select below.id, below.region, below.kind from territory below join seen on below.parent = seen.id
            )
            select signed_in.*,
                   array(select territory from granted order by 1) as granted,
                   array(select id from seen order by 1) as territories,
                   not exists (
                       select from territory top where top.parent is null and top.id not in (select id from seen)
                   ) as whole_company,
                   array(select region from seen where kind <> 'HEAD_OFFICE'
                         union
                         select guest.region from engineer guest
                         where guest.id = signed_in.engineer_id and guest.home_region is not null and (
                             (select true from loan l
                              where l.region = guest.region and l.engineer_id = guest.id
                                  and l.ends_at > #{now}::timestamptz - interval '1 day'
                              limit 1)
                             or (select true from visit v
                                 where v.region = guest.region and v.engineer_id = guest.id
                                     and v.status in
            """ + StatusLists.ACTIVE_VISIT + """
                                 limit 1))
                         order by 1) as regions
            from signed_in
            """;

    @Select("select id as user_id, password_hash from app_user where username = #{username} and active")
    Optional<StoredPassword> findPassword(@Param("username") String username);

    @Insert("""
            insert into session (id, token_hash, user_id, created_at, last_used_at, expires_at, address, device)
            values (#{id}, #{tokenHash}, #{userId}, #{now}, #{now}, #{expiresAt}, #{address}, #{device})
            """)
    void insert(
            @Param("id") UUID id,
            @Param("tokenHash") byte[] tokenHash,
            @Param("userId") UUID userId,
            @Param("now") Instant now,
            @Param("expiresAt") Instant expiresAt,
            @Param("address") String address,
            @Param("device") String device);

    /** Unless it was not used since {@code idleSince}. */
    @Select("""
            with recursive signed_in as (
                select u.id, u.username, u.display_name, u.role, u.engineer_id, u.language,
                    s.expires_at as session_expires_at, s.id as session_id, u.must_change_password
                from session s join app_user u on u.id = s.user_id
                where s.token_hash = #{tokenHash} and s.last_used_at > #{idleSince} and u.active
            ), granted as (
                select g.territory from user_territory g join signed_in on signed_in.id = g.user_id
            ),
            """ + SUBTREE)
    Optional<SignedInUser> find(
            @Param("tokenHash") byte[] tokenHash, @Param("idleSince") Instant idleSince, @Param("now") Instant now);

    /** At most once a minute, so that reading does not write. */
    @Update("""
            update session set last_used_at = #{now}
            where id = #{id} and last_used_at < #{now}::timestamptz - interval '1 minute'
            """)
    void touch(@Param("id") UUID id, @Param("now") Instant now);

    @Delete("delete from session where token_hash = #{tokenHash}")
    void delete(@Param("tokenHash") byte[] tokenHash);

    @Delete("delete from session where expires_at < #{now} or last_used_at < #{idleSince}")
    void deleteExpired(@Param("now") Instant now, @Param("idleSince") Instant idleSince);

    /**
     * Sessions of users all of whose territories are among these, or of one user.
     *
     * @param userId null for all
     */
    @Select("""
            select s.id, s.user_id, u.username, u.display_name, s.address, s.device, s.created_at, s.last_used_at,
                s.expires_at, s.id = #{current}::uuid as current
            from session s
            join app_user u on u.id = s.user_id
            where s.expires_at > #{now} and s.last_used_at > #{idleSince}
                and (#{userId}::uuid is null or s.user_id = #{userId}::uuid)
                and (s.user_id = #{asking} or #{territories}::text[] is not null and not exists (
                    select from user_territory g
                    where g.user_id = u.id and g.territory <> all(#{territories}::text[])))
            order by s.last_used_at desc, s.id
            """)
    List<SessionSummary> list(
            @Param("asking") UUID asking,
            @Param("territories") @Nullable List<String> territories,
            @Param("userId") @Nullable UUID userId,
            @Param("current") @Nullable UUID current,
            @Param("now") Instant now,
            @Param("idleSince") Instant idleSince);

    @Delete("delete from session where id = #{id}")
    int deleteById(@Param("id") UUID id);

    @Delete("delete from session where user_id = #{userId} and id is distinct from #{except}::uuid")
    int deleteOf(@Param("userId") UUID userId, @Param("except") @Nullable UUID except);

    @Update("""
            update app_user
            set password_hash = #{hash}, must_change_password = false, version = version + 1, changed_by = display_name,
                changed_at = #{now}
            where id = #{userId}
            """)
    void changePassword(@Param("userId") UUID userId, @Param("hash") String hash, @Param("now") Instant now);

    /** The same password by a newer algorithm. */
    @Update("update app_user set password_hash = #{hash} where id = #{userId}")
    void rehash(@Param("userId") UUID userId, @Param("hash") String hash);

    @Update("update app_user set last_sign_in_at = #{now} where id = #{userId}")
    void signedIn(@Param("userId") UUID userId, @Param("now") Instant now);

    @Select("select password_hash from app_user where id = #{userId}")
    String getPasswordHash(@Param("userId") UUID userId);
}
