package io.paidan.desktop.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OriginTest {

    private static final GeoPoint SITE = new GeoPoint(47.1716, 9.5020);
    private static final GeoPoint NEAR = new GeoPoint(47.1719, 9.5020);

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final Origin origin = new Origin(texts, new Clockface(texts, () -> BoardFixture.ZONE));

    @Test
    void a_photo_says_when_and_how_far_from_the_site_it_was_taken() {
        var photo = photo(BoardFixture.at("10:40"), NEAR);

        assertThat(brief(photo)).isEqualTo("10:40 · 30 m");
        assertThat(full(photo).lines())
                .containsExactly(
                        "burner.jpg",
                        "Taken 10:40",
                        "At 47.17190, 9.50200, 30 m from the site",
                        "Added by Zhou Jie, 11:20");
    }

    @Test
    void what_nobody_says_is_not_said() {
        var document = photo(null, null);

        assertThat(brief(document)).isEmpty();
        assertThat(full(document).lines()).containsExactly("burner.jpg", "Added by Zhou Jie, 11:20");
    }

    @Test
    void a_place_that_was_masked_is_said_as_about_there_and_measures_nothing() {
        var masked = photo(BoardFixture.at("10:40"), new GeoPoint(47.17, 9.5));

        assertThat(brief(masked)).isEqualTo("10:40");
        assertThat(full(masked)).contains("Near 47.17, 9.50").doesNotContain("from the site");
    }

    @Test
    void every_hundredth_of_a_degree_is_a_masked_place() {
        for (var hundredth = -18_000; hundredth <= 18_000; hundredth++) {
            var masked = new GeoPoint(hundredth / 200 / 100.0, hundredth / 100.0);
            assertThat(brief(photo(null, masked))).as(masked.toString()).isEmpty();
        }
    }

    @Test
    void in_chinese_too() {
        texts.localeProperty().set(Texts.CHINESE);

        assertThat(full(photo(BoardFixture.at("10:40"), NEAR)).lines())
                .contains("拍摄于 10:40", "位置 47.17190, 9.50200，距现场 30 米");
    }

    private String brief(Attachment file) {
        return origin.brief(file, SITE, BoardFixture.NOW);
    }

    private String full(Attachment file) {
        return origin.full(file, SITE, BoardFixture.NOW);
    }

    private static Attachment photo(@Nullable Instant takenAt, @Nullable GeoPoint place) {
        return new Attachment(
                BoardFixture.id("burner"),
                BoardFixture.order("0036"),
                "burner.jpg",
                "image/jpeg",
                9,
                takenAt,
                place,
                "Zhou Jie",
                BoardFixture.NOW);
    }
}
