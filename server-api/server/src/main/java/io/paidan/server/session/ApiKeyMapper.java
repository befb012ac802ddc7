package io.paidan.server.session;

import io.paidan.contract.session.ApiKeySummary;
import io.paidan.contract.session.CreateApiKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface ApiKeyMapper {

    String COLUMNS = """
            k.id, k.name, k.hint, k.role,
            array(select g.territory from api_key_territory g where g.api_key_id = k.id order by 1) as territories,
            k.created_by, k.created_at, k.expires_at, k.last_used_at, k.revoked_by, k.revoked_at
            """;

    @Select("""
            with recursive signed_in as (
                select k.id, 'key:' || k.name as username, k.name as display_name, k.role, null::uuid as engineer_id,
                    null as language, coalesce(k.expires_at, '9999-01-01Z') as session_expires_at, null::uuid as session_id,
                    false as must_change_password
                from api_key k
                where k.key_hash = #{keyHash} and k.revoked_at is null
            ), granted as (
                select g.territory from api_key_territory g join signed_in on signed_in.id = g.api_key_id
            ),
            """ + SessionMapper.SUBTREE)
    Optional<SignedInUser> find(@Param("keyHash") byte[] keyHash, @Param("now") Instant now);

    @Update("""
            update api_key set last_used_at = #{now}
            where id = #{id} and (last_used_at is null or last_used_at < #{now}::timestamptz - interval '1 minute')
            """)
    void touch(@Param("id") UUID id, @Param("now") Instant now);

    /** Those all of whose territories are among these. */
    @Select("select " + COLUMNS + """
            from api_key k
            where not exists (
                select from api_key_territory g where g.api_key_id = k.id and g.territory <> all(#{territories}))
            order by k.revoked_at nulls first, k.name, k.id
            """)
    List<ApiKeySummary> list(@Param("territories") List<String> territories);

    @Insert("""
            insert into api_key (id, name, key_hash, hint, role, created_by, created_at, expires_at)
            values (#{key.id}, #{key.name}, #{hash}, #{hint}, #{key.role}, #{actor}, #{now}, #{key.expiresAt})
            on conflict (id) do nothing
            """)
    int insert(
            @Param("key") CreateApiKey key,
            @Param("hash") byte[] hash,
            @Param("hint") String hint,
            @Param("actor") String actor,
            @Param("now") Instant now);

    @Insert("""
            insert into api_key_territory (api_key_id, territory)
            select distinct #{id}::uuid, granted from unnest(#{territories}) as granted
            """)
    void grant(@Param("id") UUID id, @Param("territories") List<String> territories);

    @Update("update api_key set revoked_by = #{actor}, revoked_at = #{now} where id = #{id} and revoked_at is null")
    int revoke(@Param("id") UUID id, @Param("actor") String actor, @Param("now") Instant now);
}
