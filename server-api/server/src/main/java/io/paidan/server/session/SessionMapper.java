package io.paidan.server.session;

import io.paidan.contract.session.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface SessionMapper {

    record StoredPassword(UUID userId, String passwordHash) {}

    @Select("select id as user_id, password_hash from app_user where username = #{username}")
    Optional<StoredPassword> findPassword(String username);

    @Insert("""
            insert into session (token_hash, user_id, created_at, expires_at)
            values (#{tokenHash}, #{userId}, #{now}, #{expiresAt})
            """)
    void insert(byte[] tokenHash, UUID userId, Instant now, Instant expiresAt);

    @Select("""
            with recursive signed_in as (
                select u.id, u.username, u.display_name, u.role, u.engineer_id, s.expires_at as session_expires_at
                from session s join app_user u on u.id = s.user_id
                where s.token_hash = #{tokenHash}
            ), seen as (
                select t.id, t.region from territory t
                join user_territory ut on ut.territory = t.id join signed_in on signed_in.id = ut.user_id
                union
                select below.id, below.region from territory below join seen on below.parent = seen.id
            )
            select signed_in.*,
                   array(select ut.territory from user_territory ut where ut.user_id = signed_in.id order by 1) as granted,
                   array(select id from seen order by 1) as territories,
                   array(select distinct region from seen order by 1) as regions
            from signed_in
            """)
    Optional<SignedInUser> find(byte[] tokenHash);

    @Delete("delete from session where token_hash = #{tokenHash}")
    void delete(byte[] tokenHash);

    @Delete("delete from session where expires_at < #{before}")
    void deleteExpired(Instant before);

    @Select("select count(*) from app_user")
    int countUsers();

    @Insert("""
            insert into app_user (id, username, password_hash, display_name, role, must_change_password, created_at)
            values (#{id}, #{username}, #{passwordHash}, #{displayName}, #{role}, true, #{now})
            on conflict (username) do nothing
            """)
    int insertUser(UUID id, String username, String passwordHash, String displayName, Role role, Instant now);

    @Insert("""
            insert into user_territory (user_id, territory)
            select #{userId}, id from territory where parent is null
            """)
    void grantEveryRegion(UUID userId);
}
