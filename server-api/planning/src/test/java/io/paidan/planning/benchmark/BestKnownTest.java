package io.paidan.planning.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BestKnownTest {
    @TempDir
    private Path folder;

    private Path instance;

    @BeforeEach
    void name_the_instance() {
        instance = folder.resolve("C101.txt");
    }

    private BestKnown known(String text) throws IOException {
        Files.writeString(folder.resolve("best_known.csv"), text);
        return BestKnown.beside(instance);
    }

    @Test
    void the_gap_is_measured_from_the_best_known_value() throws IOException {
        var known = known("instance,customers,best_known_distance\r\nC101,100,800.0\r\n");

        assertThat(known.gapPercent("C101", 808).orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(known.gapPercent("C102", 808)).isEmpty();
    }

    @Test
    void without_the_file_no_gap_is_known() {
        assertThat(BestKnown.beside(instance).gapPercent("C101", 808)).isEmpty();
    }

    @Test
    void a_broken_file_is_named() {
        assertThatThrownBy(() -> known("instance,distance\nC101,800\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("best_known.csv, line 1: no column's name begins with best_known.");
        assertThatThrownBy(() -> known("instance,best_known\nC101,short\n"))
                .hasMessageContaining("best_known.csv, line 2: the best_known 'short' is not a number");
    }
}
