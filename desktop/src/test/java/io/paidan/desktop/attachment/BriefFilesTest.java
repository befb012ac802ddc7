package io.paidan.desktop.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.attachment.Attachment;
import io.paidan.desktop.BoardFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BriefFilesTest {

    private final BriefFiles files = new BriefFiles();

    @Test
    void a_name_that_some_systems_cannot_write_is_not_used_but_its_suffix_is() throws IOException {
        var photo = file("10:42 at the \"door\".JPG");

        assertThat(files.place(photo).getFileName()).hasToString(photo.id() + ".JPG");
        assertThat(files.place(file("no suffix")).getFileName().toString()).doesNotContain(".");
        assertThat(files.place(file("report.2026/..")).getFileName().toString()).doesNotContain(".");
    }

    @Test
    void nothing_of_a_customer_stays_on_this_machine() throws IOException {
        var photo = Files.writeString(files.place(file("door.jpg")), "a door");
        files.place(file("never-came.jpg"));

        files.close();

        assertThat(photo).doesNotExist();
        assertThat(photo.getParent()).doesNotExist();
    }

    private static Attachment file(String name) {
        return new Attachment(
                UUID.randomUUID(),
                BoardFixture.order("0042"),
                name,
                "image/jpeg",
                6,
                null,
                null,
                "Li",
                BoardFixture.NOW);
    }
}
