package io.paidan.server.attachment;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.session.Role;
import io.paidan.server.given.Given;
import io.paidan.server.given.Photos;
import io.paidan.server.given.Uploads;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

/** When and where a photo was taken. */
@PaidanServerTest
@Import(Given.class)
class PhotoIT {

    @Autowired
    Given given;

    @Autowired
    ApiClient anonymous;

    @Autowired
    JdbcTemplate database;

    ApiClient dispatcher;
    UUID order;

    @BeforeEach
    void an_order() {
        given.company();
        dispatcher = anonymous.as("dispatcher");
        order = given.order(aWorkOrder());
    }

    @Test
    void a_photo_says_itself_when_and_where_it_was_taken_by_the_clock_of_the_place() {
        var added = add("", Photos.taken("2026:03:21 08:55:00", null));

        assertThat(added.takenAt()).isEqualTo(Instant.parse("2026-03-21T07:55:00Z"));
        assertThat(added.place()).isNotNull();
        assertThat(added.place().metresTo(new GeoPoint(47.14, 9.52))).isLessThan(1);
        assertThat(dispatcher
                        .get("/api/work-orders/" + order + "/attachments")
                        .as(new TypeReference<List<Attachment>>() {}))
                .containsExactly(added);
    }

    @Test
    void what_the_sender_says_goes_before_what_the_camera_wrote_each_for_itself() {
        var photo = Photos.taken("2026:03:21 08:55:00", "+09:00");
        var timed = add("&takenAt=2026-03-21T07:10:00Z", photo);
        var placed = add("&lat=47.2&lon=9.5", photo);

        assertThat(timed.takenAt()).isEqualTo(Instant.parse("2026-03-21T07:10:00Z"));
        assertThat(timed.place()).isNotNull();
        assertThat(placed.place()).isEqualTo(new GeoPoint(47.2, 9.5));
        assertThat(placed.takenAt()).as("by the camera's own zone").isEqualTo(Instant.parse("2026-03-20T23:55:00Z"));
    }

    @Test
    void the_file_tells_nobody_more_of_the_place_than_the_list_does(@Autowired TestCompany company) {
        company.withUser("partner", Role.PARTNER, "oberland-nord");
        var photo = Photos.taken("2026:03:21 08:55:00", null);
        var path = "/api/attachments/" + add("", photo).id();

        for (var username : List.of("dispatcher", "agent", "partner")) {
            assertThat(anonymous.as(username).bytes(path)).as(username).isEqualTo(photo);
        }
        assertThat(anonymous.as("storekeeper").bytes(path)).isNotEqualTo(photo);

        database.update("update work_order set status = 'CLOSED', ended_at = now()");
        for (var username : List.of("partner", "storekeeper")) {
            assertThat(anonymous.as(username).bytes(path))
                    .as("%s: of this photo there is nothing but what its camera wrote", username)
                    .containsExactly(0xFF, 0xD8, 0xFF, 0xD9);
        }
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments("a.heic", "image/heic", Photos.heic()),
                arguments("a.png", "image/png", Photos.png()),
                arguments("a.tif", "image/tiff", Photos.tiff()),
                arguments("a.mov", "video/quicktime", Photos.mov()),
                arguments("a.mp4", "video/mp4", Photos.mp4()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void pictures_of_other_kinds_and_videos_say_it_too(String name, String mediaType, byte[] file) {
        var added =
                Uploads.put(dispatcher, order, UUID.randomUUID(), name, file).as(Attachment.class);

        assertThat(added.mediaType()).isEqualTo(mediaType);
        assertThat(added.takenAt()).isEqualTo(Instant.parse("2026-03-21T07:55:00Z"));
        assertThat(added.place()).isNotNull();
        assertThat(added.place().metresTo(new GeoPoint(47.14, 9.52))).isLessThan(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void what_cannot_be_given_without_its_place_is_refused_in_words(String name, String mediaType, byte[] file) {
        var path = "/api/attachments/" + Uploads.add(dispatcher, order, name, file);
        var storekeeper = anonymous.as("storekeeper");

        assertThat(dispatcher.bytes(path)).isEqualTo(file);
        if (mediaType.equals("image/png")) {
            assertThat(storekeeper.bytes(path)).isEqualTo(Uploads.PNG);
        } else {
            assertThat(storekeeper.get(path).status()).isEqualTo(403);
            assertThat(storekeeper.get(path).body()).contains("“" + name + "” may say exactly where it was taken");
        }
    }

    @Test
    void a_video_that_claims_more_than_there_is_is_taken_all_the_same() {
        for (var at : List.of(400_028, 400_036)) {
            var video = Photos.mov();
            video[at] = 0x7F;
            var added = Uploads.put(dispatcher, order, UUID.randomUUID(), "a.mov", video)
                    .as(Attachment.class);
            assertThat(added.bytes()).isEqualTo(video.length);
        }
    }

    @Test
    void a_broken_exif_is_no_reason_to_refuse_a_photo_and_a_clock_of_tomorrow_proves_nothing() {
        for (var photo : List.of(Photos.broken(), Photos.cutOff())) {
            var added = add("", photo);
            assertThat(added.mediaType()).isEqualTo("image/jpeg");
            assertThat(added.takenAt()).isNull();
            assertThat(added.place()).isNull();
        }
        var early = add("", Photos.taken("2031:01:01 00:00:00", null));
        assertThat(early.takenAt()).isNull();
        assertThat(early.place()).isNotNull();
    }

    /** @param more what the sender says himself */
    private Attachment add(String more, byte[] photo) {
        return Uploads.put(dispatcher, order, UUID.randomUUID(), "a.jpg", more, photo)
                .as(Attachment.class);
    }
}
