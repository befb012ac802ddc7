package io.paidan.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paidan.contract.workorder.Priority;
import io.paidan.server.sheet.file.Cell;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellKindsTest {

    @ParameterizedTest
    @CsvSource({
        "１３８００１３８０００, 13800138000",
        "13800138000.0, 13800138000",
        "+423 230 10 10, +423 230 10 10",
        "0755-12345678, 0755-12345678",
        "021–6512, 021-6512"
    })
    void a_phone_number_survives_the_habits_of_spreadsheets(String cell, String phone) {
        assertThat(CellKinds.phone().read(Cell.of(cell))).isEqualTo(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.38E+10", "1,38E+10", "1E+11", "１.３８E+10"})
    void a_number_that_excel_shortened_is_no_longer_known(String cell) {
        assertKey(() -> CellKinds.phone().read(Cell.of(cell)), "cell.shortened");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-21",
                "2026/3/21",
                "2026.3.21",
                "2026年3月21日",
                "２０２６年３月２１日",
                "21.3.2026",
                "21/3/2026",
                "3/21/2026",
                "20260321",
                "46102"
            })
    void a_day_is_understood_as_people_write_it(String cell) {
        assertThat(CellKinds.day().read(Cell.of(cell))).isEqualTo(LocalDate.of(2026, 3, 21));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-21 14:30",
                "2026/3/21 14:30:00",
                "2026-03-21T14:30",
                "2026年3月21日 14时30分",
                "46102.604166667"
            })
    void so_is_a_time(String cell) {
        assertThat(CellKinds.time().read(Cell.of(cell))).isEqualTo(LocalDateTime.of(2026, 3, 21, 14, 30));
    }

    @Test
    void what_could_be_two_days_or_none_is_refused() {
        assertKey(() -> CellKinds.day().read(Cell.of("3/4/2026")), "cell.ambiguous-day");
        assertKey(() -> CellKinds.day().read(Cell.of("2026-02-30")), "cell.day");
        assertKey(() -> CellKinds.day().read(Cell.of("tomorrow")), "cell.day");
        assertThat(CellKinds.day().read(Cell.of("4/4/2026"))).isEqualTo(LocalDate.of(2026, 4, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5|1234.5",
                "1,234.56|1234.56",
                "1.234,56|1234.56",
                "1 234,56|1234.56",
                "1’234.5|1234.5",
                "1 234,567|1234.567",
                "1,234,567|1234567",
                "1.234.567|1234567",
                "1.234|1.234",
                "0,125|0.125",
                "12345,678|12345.678",
                "-1,5|-1.5",
                "１２３４．５|1234.5"
            })
    void a_number_is_read_with_the_separators_of_any_country(String cell, double number) {
        assertThat(CellKinds.decimal(-2e6, 2e6).read(Cell.of(cell))).isEqualTo(number);
    }

    @Test
    void a_comma_that_could_stand_before_decimals_or_between_thousands_is_refused_unless_only_one_can_be() {
        assertThatThrownBy(() -> CellKinds.decimal(-2e6, 2e6).read(Cell.of("1,234")))
                .isInstanceOfSatisfying(CellException.class, wrong -> {
                    assertThat(wrong.key()).isEqualTo("cell.ambiguous-number");
                    assertThat(wrong.values())
                            .containsEntry("value", "1,234")
                            .containsEntry("one", "1234")
                            .containsEntry("other", "1.234");
                });
        assertKey(() -> CellKinds.whole().read(Cell.of("1,234")), "cell.ambiguous-number");
        assertThat(CellKinds.decimal(-90, 90).read(Cell.of("47,141"))).isEqualTo(47.141);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,23,456.7", "1.234.56", "12,34,5", "1,2.3", "1,234.5,6", "1.5,2.5", "abc", "."})
    void separators_that_make_no_number_are_refused(String cell) {
        assertKey(() -> CellKinds.decimal(-2e6, 2e6).read(Cell.of(cell)), "field.number");
    }

    @Test
    void numbers_flags_and_choices_are_read_in_many_ways() {
        assertThat(CellKinds.whole().read(Cell.of("60.0"))).isEqualTo(60);
        assertThat(CellKinds.decimal(-90, 90).read(Cell.of("47,1412"))).isEqualTo(47.1412);
        assertThat(CellKinds.flag().read(Cell.of("是"))).isTrue();
        assertThat(CellKinds.flag().read(Cell.of("No"))).isFalse();
        assertThat(CellKinds.choice(Priority.class).read(Cell.of("ｐ２"))).isEqualTo(Priority.P2);
        assertThat(CellKinds.list(CellKinds.code()).read(Cell.of("gas；lift、 water")))
                .containsExactly("gas", "lift", "water");
        assertKey(() -> CellKinds.whole().read(Cell.of("1.5")), "cell.whole");
        assertKey(() -> CellKinds.decimal(-90, 90).read(Cell.of("91")), "field.between");
        assertKey(() -> CellKinds.choice(Priority.class).read(Cell.of("P9")), "field.not-one-of");
        assertKey(() -> CellKinds.flag().read(Cell.of("perhaps")), "cell.flag");
    }

    private static void assertKey(ThrowingCallable reading, String key) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        CellException.class, wrong -> assertThat(wrong.key()).isEqualTo(key));
    }
}
