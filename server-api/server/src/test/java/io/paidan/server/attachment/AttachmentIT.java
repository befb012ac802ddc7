package io.paidan.server.attachment;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.server.given.Given;
import io.paidan.server.given.Uploads;
import io.paidan.server.testing.PaidanServerTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;

@PaidanServerTest
@Import(Given.class)
class AttachmentIT extends AttachedFiles {

    @Autowired
    OrphanCleaning cleaning;

    @Test
    void a_photo_comes_back_as_it_was_with_its_time_and_place_and_is_not_readable_on_the_disk() throws IOException {
        var id = UUID.randomUUID();
        var added = put(dispatcher, id, "热水器.png", "&takenAt=2026-03-21T07:55:00Z&lat=47.14&lon=9.52", Uploads.PNG)
                .as(Attachment.class);

        assertThat(added.mediaType()).isEqualTo("image/png");
        assertThat(added.bytes()).isEqualTo(Uploads.PNG.length);
        assertThat(added.takenAt()).isEqualTo(Instant.parse("2026-03-21T07:55:00Z"));
        assertThat(added.place()).isNotNull();
        assertThat(list()).containsExactly(added);
        assertThat(anonymous.as("agent").bytes("/api/attachments/" + id)).isEqualTo(Uploads.PNG);
        assertThat(files())
                .singleElement()
                .satisfies(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("PNG"));
    }

    @Test
    void what_is_added_and_removed_stands_in_the_history_of_the_order_once() throws IOException {
        var id = UUID.randomUUID();
        put(dispatcher, id, "door.png", "&lat=47.14&lon=9.52", Uploads.PNG);
        put(dispatcher, id, "door.png", "&lat=47.14&lon=9.52", Uploads.PNG);
        dispatcher.delete("/api/attachments/" + id);

        var history = dispatcher
                .get("/api/work-orders/" + order)
                .as(WorkOrderDetails.class)
                .history();
        assertThat(history)
                .extracting(HistoryEntry::kind, HistoryEntry::actor, HistoryEntry::subject)
                .containsExactly(
                        tuple("AttachmentAdded", "DISPATCHER", "door.png"),
                        tuple("AttachmentRemoved", "DISPATCHER", "door.png"));
        assertThat(history.getFirst().place()).isNotNull();
    }

    @Test
    void the_same_file_again_changes_nothing_and_another_one_with_its_id_is_refused() throws IOException {
        var id = UUID.randomUUID();
        put(dispatcher, id, "a.png", "", Uploads.PNG);

        assertThat(put(dispatcher, id, "a.png", "", Uploads.PNG).status()).isEqualTo(201);
        assertThat(put(dispatcher, id, "b.png", "", Uploads.PNG).code()).isEqualTo(ProblemCode.ID_REUSED);
        assertThat(put(dispatcher, id, "a.png", "", longer(Uploads.PNG)).code()).isEqualTo(ProblemCode.ID_REUSED);
        order = given.order(aWorkOrder());
        assertThat(put(dispatcher, id, "a.png", "", Uploads.PNG).code()).isEqualTo(ProblemCode.ID_REUSED);
        assertThat(files()).hasSize(1);
    }

    @Test
    void the_same_id_many_times_at_once_leaves_one_attachment_and_one_file() throws Exception {
        var id = UUID.randomUUID();
        Callable<Integer> upload =
                () -> put(dispatcher, id, "a.png", "", Uploads.PNG).status();
        try (var phones = Executors.newFixedThreadPool(8)) {
            for (var answer :
                    phones.invokeAll(Stream.generate(() -> upload).limit(16).toList())) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }

        assertThat(list()).hasSize(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_file_that_is_lost_on_the_disk_is_told_in_a_sentence() throws IOException {
        var id = UUID.randomUUID();
        put(dispatcher, id, "a.png", "", Uploads.PNG);
        Files.delete(files().getFirst());

        var lost = dispatcher.get("/api/attachments/" + id);

        assertThat(lost.code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(lost.problem().detail()).contains("a.png", "attachments folder");
    }

    @Test
    void who_does_not_see_the_order_does_not_see_its_attachments() {
        var id = UUID.randomUUID();
        put(dispatcher, id, "a.png", "", Uploads.PNG);
        company.withUser("elsewhere", Role.DISPATCHER, "unterland");
        var elsewhere = anonymous.as("elsewhere");

        assertThat(elsewhere.get("/api/attachments/" + id).status()).isEqualTo(404);
        assertThat(elsewhere.get("/api/work-orders/" + order + "/attachments").status())
                .isEqualTo(404);
        assertThat(elsewhere.delete("/api/attachments/" + id).status()).isEqualTo(404);
        assertThat(put(elsewhere, UUID.randomUUID(), "a.png", "", Uploads.PNG).status())
                .isEqualTo(404);
        assertThat(anonymous.as("agent").delete("/api/attachments/" + id).status())
                .isEqualTo(403);
    }

    @Test
    void deleting_takes_the_file_too() throws IOException {
        var id = UUID.randomUUID();
        put(dispatcher, id, "a.png", "", Uploads.PNG);

        assertThat(dispatcher.delete("/api/attachments/" + id).status()).isEqualTo(204);

        assertThat(list()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void what_an_order_was_closed_with_stays_with_it() throws IOException {
        var id = UUID.randomUUID();
        put(dispatcher, id, "a.png", "", Uploads.PNG);
        database.update("update work_order set status = 'CLOSED', ended_at = now()");

        var refused = dispatcher.delete("/api/attachments/" + id).problem();

        assertThat(refused.code()).isEqualTo(ProblemCode.IN_USE);
        assertThat(refused.detail()).contains("a.png", "closed");
        assertThat(list()).hasSize(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    void files_that_belong_to_nothing_are_cleaned_away_when_they_are_old() throws IOException {
        put(dispatcher, UUID.randomUUID(), "a.png", "", Uploads.PNG);
        var kept = files().getFirst();
        Files.write(kept.resolveSibling(UUID.randomUUID().toString()), Uploads.PNG);
        Files.write(kept.resolveSibling(UUID.randomUUID() + ".part"), Uploads.PNG);
        var foreign = Files.writeString(kept.resolveSibling(".DS_Store"), "");

        assertThat(cleaning.deleteOlderThan(Duration.ofDays(1)))
                .as("they are young")
                .isZero();
        assertThat(cleaning.deleteOlderThan(Duration.ofSeconds(-5))).isEqualTo(2);

        assertThat(files()).containsExactlyInAnyOrder(kept, foreign);
    }

    private static byte[] longer(byte[] content) {
        return Arrays.copyOf(content, content.length + 1);
    }

    private List<Attachment> list() {
        return dispatcher
                .get("/api/work-orders/" + order + "/attachments")
                .as(new TypeReference<List<Attachment>>() {});
    }
}
