package io.paidan.server.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers start at once on one folder. */
class FirstOfTwoTest {

    /** As a share answers that knows no links. */
    private static final FirstOfTwo.Linking NO_LINKS = (name, file) -> {
        throw new FileSystemException(name.toString(), file.toString(), "Operation not supported");
    };

    @TempDir
    Path folder;

    Path file;

    @BeforeEach
    void a_file_that_is_not_there_yet() {
        file = folder.resolve("shared").resolve("mark");
    }

    @Test
    void what_the_first_wrote_counts_and_nothing_else_is_left() throws IOException {
        FirstOfTwo.publish(half("first"), file);
        FirstOfTwo.publish(half("second"), file);

        assertThat(file).hasContent("first");
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void it_goes_so_on_a_share_without_links_too() throws IOException {
        FirstOfTwo.publish(half("first"), file, NO_LINKS);
        FirstOfTwo.publish(half("second"), file, NO_LINKS);

        assertThat(file).hasContent("first");
    }

    @Test
    void two_at_once_write_halves_of_their_own() throws IOException {
        assertThat(FirstOfTwo.half(file)).isNotEqualTo(FirstOfTwo.half(file));
    }

    @Test
    void what_cannot_be_written_either_way_is_said() throws IOException {
        var gone = FirstOfTwo.half(file);

        assertThatThrownBy(() -> FirstOfTwo.publish(gone, file, NO_LINKS)).isInstanceOf(NoSuchFileException.class);
    }

    private Path half(String content) throws IOException {
        return Files.writeString(FirstOfTwo.half(file), content);
    }
}
