package io.paidan.desktop.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paidan.desktop.platform.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncomingFileTest {

    private static final URI SERVER = URI.create("http://depot/");

    @TempDir
    Path folder;

    Path file;

    @BeforeEach
    void one_of_yesterday() throws IOException {
        file = Files.writeString(folder.resolve("orders.csv"), "of yesterday");
    }

    @Test
    void what_comes_takes_the_place_of_what_was_there() throws IOException {
        take(bytes("of today"), file);

        assertThat(file).hasContent("of today");
        assertThat(inFolder()).containsExactly(file);
    }

    @Test
    void what_breaks_off_is_the_servers_and_leaves_what_was_there() throws IOException {
        var half = new SequenceInputStream(bytes("of to"), new BrokenOff());

        assertThatThrownBy(() -> take(half, file)).isInstanceOf(ServerAwayException.class);

        assertThat(file).hasContent("of yesterday");
        assertThat(inFolder()).containsExactly(file);
    }

    @Test
    void a_file_that_cannot_be_written_is_named_with_why() {
        var nowhere = folder.resolve("gone").resolve("orders.csv");

        assertThatThrownBy(() -> take(bytes("of today"), nowhere))
                .isInstanceOf(FileFailedException.class)
                .satisfies(failure -> assertThat(new FailureTexts(new Texts(Texts.ENGLISH)).sentence(failure))
                        .startsWith(nowhere + " could not be written: there is no such folder."));
    }

    private static void take(InputStream body, Path to) {
        new IncomingFile(SERVER, body, to).take();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private Path[] inFolder() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toArray(Path[]::new);
        }
    }

    /** A connection that ends too early. */
    private static final class BrokenOff extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("closed");
        }
    }
}
