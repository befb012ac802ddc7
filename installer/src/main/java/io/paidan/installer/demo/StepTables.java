package io.paidan.installer.demo;

import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.procedure.StepKind;
import io.paidan.server.attachment.PastAttachments;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what engineers entered at the steps of the day's jobs, and the pictures they took. */
final class StepTables {
    private static final String PNG = "image/png";

    private final JdbcTemplate database;
    private final PastAttachments attachments;

    /** @param picture the id its result names */
    private record Taken(
            String region,
            UUID workOrderId,
            UUID picture,
            StepKind kind,
            String name,
            double lat,
            double lon,
            String doneBy,
            OffsetDateTime doneAt) {}

    StepTables(JdbcTemplate database, PastAttachments attachments) {
        this.database = database;
        this.attachments = attachments;
    }

    /** All mandatory steps of the jobs they finished, and the first two where they are at work. */
    void write() {
        database.update("""
                insert into step_result (region, work_order_id, step, value, good, done_by, done_at)
                select o.region, o.id, s.step ->> 'code',
                    case s.step ->> 'kind'
                        when 'CHECK' then 'OK'
                        when 'MEASUREMENT' then round((coalesce(s.min, s.max) + coalesce(s.max, s.min)) / 2, 1)::text
                        when 'PHOTO' then gen_random_uuid()::text
                        when 'SIGNATURE' then gen_random_uuid()::text
                        else o.title
                    end,
                    case when s.step ->> 'kind' in ('CHECK', 'MEASUREMENT') then true end,
                    e.name, coalesce(v.ended_at, v.started_at)
                from visit v
                join work_order o on o.region = v.region and o.id = v.work_order_id
                join engineer e on e.region = v.region and e.id = v.engineer_id
                join service_template t on t.code = o.template_code
                cross join lateral (
                    select step, n, (step -> 'limits' ->> 'min')::numeric as min, (step -> 'limits' ->> 'max')::numeric as max
                    from jsonb_array_elements(t.procedure) with ordinality as steps (step, n)
                ) s
                where (s.step ->> 'mandatory')::boolean and s.step ->> 'kind' <> 'PART'
                    and (v.status = 'DONE' or v.status = 'IN_PROGRESS' and s.n <= 2)
                on conflict do nothing
                """);
        database.query("""
                        select r.region, r.work_order_id, r.value::uuid as picture, s.step ->> 'kind' as kind,
                            s.step ->> 'nameZh' as name, o.lat, o.lon, r.done_by, r.done_at
                        from step_result r
                        join work_order o on o.region = r.region and o.id = r.work_order_id
                        join service_template t on t.code = o.template_code
                        cross join lateral jsonb_array_elements(t.procedure) as s (step)
                        where s.step ->> 'code' = r.step and s.step ->> 'kind' in ('PHOTO', 'SIGNATURE')
                            and not exists (
                                select from attachment a where a.region = r.region and a.work_order_id = r.work_order_id)
                        order by r.region, r.done_at, r.work_order_id, r.step
                        """, new DataClassRowMapper<>(Taken.class)).forEach(this::attach);
    }

    private void attach(Taken taken) {
        var picture = DemoPicture.of(taken.kind(), taken.workOrderId().hashCode());
        attachments.add(
                taken.region(),
                new Attachment(
                        taken.picture(),
                        taken.workOrderId(),
                        taken.name() + ".png",
                        PNG,
                        picture.length,
                        taken.doneAt().toInstant(),
                        new GeoPoint(taken.lat(), taken.lon()),
                        taken.doneBy(),
                        taken.doneAt().toInstant()),
                picture);
    }
}
