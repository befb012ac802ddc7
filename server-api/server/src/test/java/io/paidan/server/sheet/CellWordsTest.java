package io.paidan.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.Vehicle;
import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSettings.MailSecurity;
import io.paidan.contract.notice.ChannelSettings.SmsMethod;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.organisation.TerritoryKind;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.session.Role;
import io.paidan.contract.sla.AfterTimeout;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.OrderField;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.sheet.file.Cell;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CellWordsTest {

    static Stream<Class<? extends Enum<?>>> types() {
        return Stream.of(
                AbsenceKind.class,
                AfterTimeout.class,
                Channel.class,
                ChannelKind.class,
                DayOfWeek.class,
                DispatchMode.class,
                EscalationAct.class,
                MailSecurity.class,
                NoticeEvent.class,
                NoticeLanguage.class,
                OrderField.class,
                Priority.class,
                Role.class,
                ServiceType.class,
                SmsMethod.class,
                StepKind.class,
                TermKind.class,
                TerritoryKind.class,
                Vehicle.class,
                WorkOrderStatus.class);
    }

    @ParameterizedTest
    @MethodSource("types")
    <E extends Enum<E>> void every_constant_is_read_as_it_is_written_in_either_language(Class<E> type) {
        for (var constant : type.getEnumConstants()) {
            for (var language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                var word = CellWords.of(constant, language);

                assertThat(CellWords.find(type, word)).as(word).contains(constant);
            }
            assertThat(CellWords.find(type, constant.name())).contains(constant);
            assertThat(CellWords.find(
                            type, constant.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                    .contains(constant);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    <E extends Enum<E>> void every_constant_has_a_chinese_word_or_is_called_the_same_everywhere(Class<E> type) {
        assertThat(type.getEnumConstants())
                .filteredOn(constant -> CellWords.of(constant, Locale.CHINESE).equals(constant.name()))
                .allMatch(constant ->
                        type == (Class<?>) Priority.class || constant.name().contains("TLS"));
    }

    @ParameterizedTest
    @MethodSource("types")
    <E extends Enum<E>> void several_of_them_in_one_cell_are_told_apart(Class<E> type) {
        if (type == (Class<?>) AfterTimeout.class) {
            return; // its words are sentences: never several
        }
        var kind = CellKinds.list(CellKinds.choice(type));
        var all = Arrays.asList(type.getEnumConstants());
        for (var language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            var written = kind.write(all, language).toString();

            assertThat(kind.read(Cell.of(written))).as(written).isEqualTo(all);
        }
    }

    @Test
    void yes_and_no_are_written_in_the_language_that_was_asked_for() {
        assertThat(CellKinds.flag().write(true, Locale.ENGLISH)).isEqualTo("yes");
        assertThat(CellKinds.flag().write(false, Locale.CHINESE)).isEqualTo("否");
    }
}
