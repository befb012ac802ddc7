package io.paidan.server.attachment;

import io.paidan.contract.attachment.Attachment;
import io.paidan.server.organisation.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface AttachmentMapper {

    String COLUMNS = """
            a.id, a.work_order_id, a.name, a.media_type, a.bytes, a.taken_at, array[a.lat, a.lon] as place, a.added_by,
            a.created_at
            """;

    /** Where its contents are. */
    record Stored(String region, UUID file) {}

    /** @return 0 when the id is used in this region */
    @Insert("""
            insert into attachment (region, id, work_order_id, file, name, media_type, bytes, taken_at, lat, lon, added_by,
                created_at)
            values (#{region}, #{attachment.id}, #{attachment.workOrderId}, #{file}, #{attachment.name},
                #{attachment.mediaType}, #{attachment.bytes}, #{attachment.takenAt}, #{attachment.place.lat},
                #{attachment.place.lon}, #{attachment.addedBy}, #{attachment.createdAt})
            on conflict (region, id) do nothing
            """)
    int insert(@Param("region") String region, @Param("file") UUID file, @Param("attachment") Attachment attachment);

    @Select("select " + COLUMNS + """
            from attachment a
            where a.region = #{region} and a.work_order_id = #{workOrderId}
            order by a.created_at, a.id
            """)
    List<Attachment> list(@Param("region") String region, @Param("workOrderId") UUID workOrderId);

    @Select("select " + COLUMNS + """
            from attachment a
            where a.region = #{region} and a.work_order_id = #{workOrderId} and a.id::text = lower(#{id})
            """)
    Optional<Attachment> findOfOrder(
            @Param("region") String region, @Param("workOrderId") UUID workOrderId, @Param("id") String id);

    @Select("select " + COLUMNS + """
            from attachment a
            join work_order o on o.region = a.region and o.id = a.work_order_id
            where a.id = #{id} and
            """ + Scope.SEES_ORDER)
    Optional<Attachment> find(@Param("id") UUID id, @Param("scope") Scope scope);

    @Select("""
            select a.region, a.file
            from attachment a
            where a.region = any(array(select id from territory where kind = 'REGION')) and a.id = #{id}
            """)
    Optional<Stored> findStored(@Param("id") UUID id);

    @Delete("delete from attachment where region = #{region} and id = #{id}")
    int delete(@Param("region") String region, @Param("id") UUID id);

    /** Those of these files that belong to an attachment. */
    @Select("""
            select file
            from attachment
            where region = #{region} and file = any(#{files}::uuid[])
            order by file
            """)
    List<UUID> listKnown(@Param("region") String region, @Param("files") List<UUID> files);
}
