package io.paidan.server.attachment;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.given.Uploads;
import io.paidan.server.platform.ServerSettings;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.type.TypeReference;

@PaidanServerTest
@Import(Given.class)
class AttachmentIT {

    @Autowired
    Given given;

    @Autowired
    TestCompany company;

    @Autowired
    ApiClient anonymous;

    @Autowired
    ServerSettings settings;

    @Autowired
    OrphanCleaning cleaning;

    @Autowired
    JdbcTemplate database;

    ApiClient dispatcher;
    UUID order;

    @BeforeEach
    void an_order_and_an_empty_disk() throws IOException {
        FileSystemUtils.deleteRecursively(settings.home().resolve("attachments"));
        given.company();
        dispatcher = anonymous.as("dispatcher");
        order = given.order(aWorkOrder());
    }

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
    void what_runs_is_not_taken_whatever_its_name_says() throws IOException {
        var script = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        var program = new byte[] {'M', 'Z', 0, 1, 2, 3};
        var svg = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);

        for (var bad : List.of(script, program, svg)) {
            var refused = put(dispatcher.in(Locale.CHINESE), UUID.randomUUID(), "photo.png", "", bad)
                    .problem();
            assertThat(refused.code()).isEqualTo(ProblemCode.UNSUPPORTED);
            assertThat(refused.detail()).contains("photo.png");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void names_that_lead_elsewhere_empty_files_and_places_off_the_earth_are_refused() {
        assertThat(put(dispatcher, UUID.randomUUID(), "../../key", "", Uploads.PNG)
                        .code())
                .isEqualTo(ProblemCode.INVALID);
        assertThat(put(dispatcher, UUID.randomUUID(), " ", "", Uploads.PNG).code())
                .isEqualTo(ProblemCode.INVALID);
        assertThat(put(dispatcher, UUID.randomUUID(), "a.png", "", new byte[0]).code())
                .isEqualTo(ProblemCode.INVALID);
        assertThat(put(dispatcher, UUID.randomUUID(), "a.png", "&lat=91&lon=0", Uploads.PNG)
                        .code())
                .isEqualTo(ProblemCode.INVALID);
        assertThat(put(dispatcher, UUID.randomUUID(), "a.png", "&takenAt=yesterday", Uploads.PNG)
                        .code())
                .isEqualTo(ProblemCode.INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "..,                '',                                        name",
        "gnp.\u202Eexe.png,  '',                                        name",
        "a.png,             &takenAt=2999-01-01T00:00:00Z,             takenAt",
        "a.png,             &takenAt=%2B300000-01-01T00:00:00Z,        takenAt",
        "a.png,             &takenAt=-5000-01-01T00:00:00Z,            takenAt",
        "a.png,             &lat=47.1,                                 place"
    })
    void what_cannot_be_is_refused_by_its_field(String name, String more, String field) throws IOException {
        var refused = put(dispatcher, UUID.randomUUID(), name, more, Uploads.PNG);

        assertThat(refused.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(refused.problem().errors()).extracting(FieldProblem::field).containsExactly(field);
        assertThat(files()).isEmpty();
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
    void an_order_whose_personal_data_are_erased_takes_no_file_any_more() throws IOException {
        order = given.order(aWorkOrder().that(WorkOrderStatus.CLOSED));
        database.update("update work_order set anonymised_at = now() where id = ?", order);

        assertThat(put(dispatcher, UUID.randomUUID(), "a.png", "", Uploads.PNG).code())
                .isEqualTo(ProblemCode.IN_USE);
        assertThat(files()).isEmpty();
    }

    @Test
    void whoever_asks_first_is_told_that_it_is_too_much_before_he_sends_any_of_it() throws IOException {
        var sent = new AtomicBoolean();
        var film = BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> {
                    sent.set(true);
                    return new Endless(500L * 1024 * 1024);
                }),
                500L * 1024 * 1024);

        var refused = dispatcher.send(dispatcher
                .request(Uploads.path(order, UUID.randomUUID(), "film.mp4", ""))
                .expectContinue(true)
                .PUT(film));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.problem().detail()).contains("film.mp4", "500 MB", "100 MB");
        assertThat(sent).isFalse();
        assertThat(files()).isEmpty();
    }

    @Test
    void whoever_asks_first_and_may_is_called_for_the_file() {
        var id = UUID.randomUUID();
        var added = dispatcher.send(dispatcher
                .request(Uploads.path(order, id, "a.png", ""))
                .expectContinue(true)
                .PUT(BodyPublishers.ofByteArray(Uploads.PNG)));

        assertThat(added.status()).isEqualTo(201);
        assertThat(dispatcher.bytes("/api/attachments/" + id)).isEqualTo(Uploads.PNG);
    }

    @Test
    void more_than_the_limit_is_refused_and_leaves_nothing() throws IOException {
        var refused = dispatcher.send(dispatcher
                .request(Uploads.path(order, UUID.randomUUID(), "long.txt", ""))
                .PUT(BodyPublishers.ofInputStream(() -> new Endless(101L * 1024 * 1024))));

        assertThat(refused.code()).isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(refused.problem().detail()).contains("100 MB");
        assertThat(files()).isEmpty();
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

    private ApiReply put(ApiClient user, UUID id, String name, String more, byte[] content) {
        return Uploads.put(user, order, id, name, more, content);
    }

    private List<Attachment> list() {
        return dispatcher
                .get("/api/work-orders/" + order + "/attachments")
                .as(new TypeReference<List<Attachment>>() {});
    }

    private List<Path> files() throws IOException {
        var folder = settings.home().resolve("attachments");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** That many letters. */
    private static final class Endless extends java.io.InputStream {
        private long left;

        Endless(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var count = (int) Math.min(length, left);
            java.util.Arrays.fill(bytes, offset, offset + count, (byte) 'a');
            left -= count;
            return count;
        }
    }
}
