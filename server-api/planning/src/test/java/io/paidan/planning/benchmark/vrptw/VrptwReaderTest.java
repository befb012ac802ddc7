package io.paidan.planning.benchmark.vrptw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paidan.planning.benchmark.BadInput;
import io.paidan.planning.benchmark.vrptw.VrptwInstance.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VrptwReaderTest {
    private static final String TINY = """
            TINY

            VEHICLE
            NUMBER     CAPACITY
             2         10

            CUSTOMER
            CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE TIME

                0      0         0          0          0       100          0
                1      3         4          7         10        20          5
                2      1         1          4          0        90          5
            """;

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void name_the_file() {
        path = folder.resolve("file.txt");
    }

    private VrptwInstance read(String text) throws IOException {
        Files.writeString(path, text);
        return VrptwReader.read(path);
    }

    @Test
    void a_file_is_read_as_it_says() throws IOException {
        VrptwInstance tiny = read(TINY);

        assertThat(tiny.name()).isEqualTo("TINY");
        assertThat(tiny.fleet()).isEqualTo(2);
        assertThat(tiny.capacity()).isEqualTo(10);
        assertThat(tiny.stops()).isEqualTo(2);
        assertThat(tiny.places().get(1)).isEqualTo(new Place(1, 3, 4, 7, 10, 20, 5));
    }

    @Test
    void distances_are_cut_off_after_the_first_decimal() throws IOException {
        VrptwInstance tiny = read(TINY);

        assertThat(tiny.tenths(0, 1)).isEqualTo(50);
        assertThat(tiny.tenths(2, 0)).isEqualTo(14);
    }

    @Test
    void line_ends_tabs_blank_lines_and_a_byte_order_mark_do_not_matter() throws IOException {
        VrptwInstance tiny = read(TINY);

        assertThat(read(TINY.replace("\n", "\r\n"))).isEqualTo(tiny);
        assertThat(read("\uFEFF" + TINY.replace("\n", "\n \n").replace("   ", "\t ")))
                .isEqualTo(tiny);
        assertThat(read(TINY.replace("  10  ", "  10.0  ").stripTrailing())).isEqualTo(tiny);
    }

    @Test
    void a_file_without_a_name_is_named_after_itself() throws IOException {
        assertThat(read(TINY.replace("TINY\n", "")).name()).isEqualTo("file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    10 20 5      | 10 twenty 5 | line 11: the due date 'twenty' is not a number
                    10 20 5      | 30 20 5     | line 11: the due date 20 is before the ready time 30
                    10 20 5      | 10 20       | line 11: '1 3 4 7 10 20' has 6 columns instead of 7
                    7 10 20      | -7 10 20    | line 11: the demand '-7' must not be below 0
                    7 10 20      | 7.5 10 20   | line 11: the demand '7.5' is not a whole number
                    7 10 20      | NaN 10 20   | line 11: the demand 'NaN' is not a number
                    2 1 1        | 1 1 1       | line 12: number 1 is there twice
                    2 10         | 0 10        | line 5: the number of vehicles '0' must not be below 1
                    2 10         | 2           | line 5: '2' is not a number of vehicles and a capacity
                    VEHICLE      | LORRY       | has no line 'VEHICLE'
                    """)
    void a_bad_value_is_named_with_its_line(String good, String bad, String sentence) {
        String narrow = TINY.replaceAll(" +", " ");
        assertThat(narrow).contains(good);
        assertThatThrownBy(() -> read(narrow.replaceFirst(good, bad)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("file.txt")
                .hasMessageContaining(sentence);
    }

    @Test
    void a_file_that_ends_early_or_is_not_there_says_so() {
        assertThatThrownBy(() -> read(TINY.substring(0, TINY.indexOf("    0      0"))))
                .hasMessageEndingWith("file.txt ends where the depot should be.");
        assertThatThrownBy(() -> VrptwReader.read(folder.resolve("missing.txt")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("There is no file");
    }
}
