package io.paidan.contract.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.workorder.WorkOrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictSentencesTest {
    private static final Instant FIVE = Instant.parse("2026-03-21T16:00:00Z");
    private static final Instant QUARTER_PAST = Instant.parse("2026-03-21T16:15:00Z");

    @Test
    void a_sentence_speaks_the_readers_language_and_his_local_time() {
        var full = new Verdict.ShiftFull(FIVE, Duration.ZERO, QUARTER_PAST);

        assertThat(sentences(Locale.ENGLISH).sentence(full))
                .isEqualTo("Shift ends at 17:00, the job would end at 17:15; 15 min of overtime would be needed");
        assertThat(sentences(Locale.SIMPLIFIED_CHINESE).sentence(full)).isEqualTo("17:00 下班，这单要做到 17:15，需加班 15 分钟");
    }

    @Test
    void a_begun_minute_of_overtime_counts_in_full() {
        var full = new Verdict.ShiftFull(FIVE, Duration.ofMinutes(10), QUARTER_PAST.plusSeconds(1));

        assertThat(sentences(Locale.ENGLISH).sentence(full))
                .endsWith("16 min of overtime would be needed, 10 min are allowed");
    }

    @Test
    void a_skill_is_called_by_its_name_and_a_day_as_people_write_it() {
        var expired = new Verdict.SkillExpired("gas", LocalDate.of(2026, 5, 3));

        assertThat(sentences(Locale.ENGLISH).sentence(expired))
                .isEqualTo("Certificate for <gas> expired on 3 May 2026; it must be renewed first");
        assertThat(sentences(Locale.CHINESE).sentence(expired)).isEqualTo("“<gas>”证书已于2026年5月3日到期，续证后才能派");
    }

    @Test
    void who_is_back_on_another_day_is_told_with_the_day() {
        var monday = Instant.parse("2026-03-23T07:00:00Z");

        assertThat(sentences(Locale.ENGLISH).sentence(new Verdict.Absent(AbsenceKind.SICK, FIVE, QUARTER_PAST)))
                .isEqualTo("Off sick until 17:15");
        assertThat(sentences(Locale.ENGLISH).sentence(new Verdict.Absent(AbsenceKind.SICK, FIVE, monday)))
                .isEqualTo("Off sick until 23 March 2026, 08:00");
        assertThat(sentences(Locale.ENGLISH).sentence(new Verdict.NoShift(monday)))
                .isEqualTo("Does not work today; the next shift begins on 23 March 2026 at 08:00");
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void every_verdict_is_said_in_full_in_both_languages(Verdict verdict) {
        for (var locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            assertThat(sentences(locale).sentence(verdict)).isNotBlank().doesNotContain("{", "}", "''");
        }
    }

    @Test
    void the_sample_has_every_kind_of_verdict() {
        var kinds = Arrays.asList(Verdict.class.getPermittedSubclasses());
        assertThat(verdicts().map(Object::getClass).distinct()).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void both_bundles_have_the_same_keys() {
        var english = ResourceBundle.getBundle("messages/verdicts", Locale.ROOT).keySet();
        var chinese = ResourceBundle.getBundle("messages/verdicts", Locale.CHINESE);
        assertThat(english).allMatch(chinese::containsKey);
        assertThat(chinese.getLocale()).isEqualTo(Locale.CHINESE);
    }

    static Stream<Verdict> verdicts() {
        var fixed = Stream.of(
                new Verdict.OtherRegion("unterland"),
                new Verdict.OtherRegion("unterland", "Unterland"),
                new Verdict.OtherTerritory("oberland-sued"),
                new Verdict.BlockedByCustomer(),
                new Verdict.SkillMissing("gas"),
                new Verdict.SkillExpired("gas", LocalDate.of(2026, 5, 3)),
                new Verdict.CapacityReached(8, 8),
                new Verdict.NoShift(null),
                new Verdict.NoShift(FIVE),
                new Verdict.ShiftFull(FIVE, Duration.ZERO, QUARTER_PAST),
                new Verdict.ShiftFull(FIVE, Duration.ofMinutes(5), QUARTER_PAST),
                new Verdict.WindowMissed(FIVE, QUARTER_PAST),
                new Verdict.PositionUnknown(),
                new Verdict.Unreachable(),
                new Verdict.PartMissing("4711", 2, null),
                new Verdict.PartMissing("4711", 2, "王芳"),
                new Verdict.PartsApart(List.of("4711", "4712")),
                new Verdict.CrewTooSmall(2, 1));
        var absences = Arrays.stream(AbsenceKind.values())
                .map(kind -> new Verdict.Absent(kind, FIVE, QUARTER_PAST.plus(Duration.ofDays(2))));
        var statuses =
                Arrays.stream(WorkOrderStatus.values()).map(status -> new Verdict.OrderNotAssignable(status.name()));
        return Stream.of(fixed, absences, statuses).flatMap(each -> each);
    }

    private static VerdictSentences sentences(Locale locale) {
        return new VerdictSentences(locale, ZoneId.of("Europe/Vaduz"), new VerdictSentences.Names() {
            @Override
            public String skill(String code) {
                return "<" + code + ">";
            }

            @Override
            public String territory(String id) {
                return "<" + id + ">";
            }
        });
    }
}
