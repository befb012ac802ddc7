package io.paidan.server.customer;

import io.paidan.server.organisation.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface EngineerWishMapper {

    /** An engineer and what he is called in sheets. */
    record Coded(UUID id, String code) {}

    /** Those of them who work in this region, at home or lent to it, as far as this scope sees them. */
    @Select("""
            select e.id from engineer e
            where e.region = #{region} and e.id = any(#{ids}::uuid[]) and e.territory = any(#{scope.territories})
                and e.anonymised_at is null
            """)
    List<UUID> listKnown(@Param("ids") List<UUID> ids, @Param("region") String region, @Param("scope") Scope scope);

    @Select("select id from engineer where code = #{code} and home_region is null")
    Optional<UUID> findId(@Param("code") String code);

    @Select("""
            select e.id, e.code
            from territory t
            join engineer e on e.region = t.id
            where t.id = t.region and e.id = any(#{ids}::uuid[]) and e.home_region is null
            """)
    List<Coded> listCodes(@Param("ids") List<UUID> ids);
}
