package io.paidan.installer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    @TempDir
    Path folder;

    @Test
    void an_archive_of_another_state_of_the_program_goes_and_those_of_other_parts_stay() throws IOException {
        var older = Files.createFile(folder.resolve("server-00000000.classes"));
        var console = Files.createFile(folder.resolve("console-00000000.classes"));

        new ClassArchive(folder, "server").options();

        assertThat(older).doesNotExist();
        assertThat(console).exists();
    }

    @Test
    void the_archive_of_this_state_is_used_again() throws IOException {
        var archive = archive();
        Files.createFile(archive);

        assertThat(archive()).isEqualTo(archive).exists();
    }

    private Path archive() {
        var option = "-XX:SharedArchiveFile=";
        return new ClassArchive(folder, "server")
                .options().stream()
                        .filter(text -> text.startsWith(option))
                        .map(text -> Path.of(text.substring(option.length())))
                        .findFirst()
                        .orElseThrow();
    }
}
