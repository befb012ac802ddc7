package io.paidan.server.sheet.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.server.testing.ChildProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedMemoryIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"large.csv", "large.xlsx"})
    void a_hundred_thousand_rows_are_written_and_read_in_48_megabytes(String name) throws IOException {
        var process = ChildProcess.startBehind(
                List.of("env", "JDK_JAVA_OPTIONS=-Xmx48m -XX:+UseSerialGC"),
                LargeSheet.class,
                folder.resolve(name).toString(),
                "100000");

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("read 100000");
    }
}
