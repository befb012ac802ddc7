package io.paidan.server.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.server.given.Uploads;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTypesTest {

    private static final byte[] WORDS = "The boiler is loud".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({
        "000000186674797068656963, photo.heic, image/heic",
        "000000186674797069736f6d, film.mp4,   video/mp4",
        "1a45dfa301000000,         film.webm,  video/webm",
        "000000186674797071742020, film.MOV,   video/quicktime",
        "2321414d520a,             call.amr,   audio/amr",
        "255044462d312e34,         offer.pdf,  application/pdf",
        "504b030414000600,         list.xlsx,  application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "d0cf11e0a1b11ae1,         letter.doc, application/msword",
    })
    void pictures_recordings_and_documents_are_taken(String beginning, String name, String type) {
        assertThat(AttachmentTypes.find(HexFormat.of().parseHex(beginning), name))
                .contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "boiler.log", "read.md", "scan"})
    void words_are_text_under_the_names_texts_have(String name) {
        assertThat(AttachmentTypes.find(WORDS, name)).contains("text/plain");
        assertThat(AttachmentTypes.find("锅炉很响".getBytes(Charset.forName("GB18030")), name))
                .contains("text/plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x.hta", "x.ps1", "x.bat", "x.url", "x.desktop", "x.command", "x.reg", "x.TXT.vbe", "x.jar"})
    void a_text_or_picture_that_would_run_by_its_name_is_not_taken(String name) {
        assertThat(AttachmentTypes.find(WORDS, name)).isEmpty();
        assertThat(AttachmentTypes.find(Uploads.PNG, name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.jpg", "film.mp4", "letter.docx", "offer.pdf", "list.xls"})
    void what_is_nothing_known_is_not_taken_for_its_name(String name) {
        assertThat(AttachmentTypes.find(HexFormat.of().parseHex("0102c80304"), name))
                .isEmpty();
    }

    @Test
    void a_picture_under_the_name_of_another_kind_of_picture_is_still_one() {
        assertThat(AttachmentTypes.find(Uploads.PNG, "photo.jpg")).contains("image/png");
    }

    @Test
    void why_not_is_said_with_the_ending_that_does_not_fit() {
        assertThat(AttachmentTypes.nameOf(WORDS, "x.hta")).isEqualTo("text/plain (.hta)");
    }
}
