package io.paidan.server.attachment;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.given.Uploads;
import io.paidan.server.testing.PaidanServerTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;

/** What is not taken as a file of an order. */
@PaidanServerTest
@Import(Given.class)
class RefusedFileIT extends AttachedFiles {

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
