package io.paidan.installer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    private Path folder;

    @Test
    void a_part_that_was_told_to_stop_ended_well() throws InterruptedException {
        var part = start("simulate", "--server", "http://127.0.0.1:9");

        part.stop();

        assertThat(part.endsWell()).isTrue();
    }

    @Test
    void a_part_that_could_not_do_its_work_says_why() throws InterruptedException {
        var part = start("simulate", "--speed", "-1");

        assertThat(part.endsWell()).isFalse();
        assertThat(part.lastWords()).isNotBlank();
    }

    private ChildProcess start(String... arguments) {
        return ChildProcess.start(List.of(), List.of(arguments), Map.of(), folder.resolve("part.log"));
    }
}
