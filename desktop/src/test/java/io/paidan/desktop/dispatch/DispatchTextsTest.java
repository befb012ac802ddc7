package io.paidan.desktop.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.dispatch.Obstacle;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.Orders;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DispatchTextsTest {

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final DispatchTexts words =
            new DispatchTexts(texts, new Clockface(texts, () -> BoardFixture.ZONE), BoardFixture.store());

    @ParameterizedTest
    @EnumSource(DispatchPhase.class)
    void every_phase_but_the_pool_is_told_in_both_languages(DispatchPhase phase) {
        for (var language : List.of(Texts.ENGLISH, Texts.CHINESE)) {
            texts.localeProperty().set(language);
            var order = ready(phase, List.of());

            assertThat(words.brief(order).isEmpty()).isEqualTo(phase == DispatchPhase.POOL);
            assertThat(words.sentence(order, BoardFixture.NOW).isEmpty()).isEqualTo(phase == DispatchPhase.POOL);
            assertThat(words.sentence(order, BoardFixture.NOW)).doesNotContain(phase.name());
        }
    }

    @Test
    void why_nobody_fits_names_the_three_most_frequent_reasons() {
        var why = List.of(
                new Obstacle("SkillMissing", 4),
                new Obstacle("NoShift", 2),
                new Obstacle(Obstacle.DECLINED, 1),
                new Obstacle("PositionUnknown", 1));

        assertThat(words.sentence(ready(DispatchPhase.NOBODY_FITS, why), BoardFixture.NOW))
                .endsWith("(4 without the skill, 2 off shift, 1 gave it back)");
    }

    @Test
    void every_verdict_is_an_obstacle_with_words_in_both_languages() {
        for (var language : List.of(Texts.ENGLISH, Texts.CHINESE)) {
            texts.localeProperty().set(language);
            Stream.concat(
                            Stream.of(Verdict.class.getPermittedSubclasses()).map(Class::getSimpleName),
                            Stream.of(Obstacle.DECLINED))
                    .forEach(name -> assertThat(words.sentence(
                                    ready(DispatchPhase.NOBODY_FITS, List.of(new Obstacle(name, 2))), BoardFixture.NOW))
                            .doesNotContain(name));
        }
    }

    @Test
    void once_somebody_has_it_nothing_is_said() {
        var order = Orders.withStatus(ready(DispatchPhase.OFFERED, List.of()), WorkOrderStatus.SCHEDULED);

        assertThat(words.sentence(order, BoardFixture.NOW)).isEmpty();
        assertThat(words.brief(order)).isEmpty();
    }

    private static WorkOrderSummary ready(DispatchPhase phase, List<Obstacle> why) {
        var order = BoardFixture.store().orders().iterator().next();
        var state = new DispatchState(DispatchMode.GRAB, phase, BoardFixture.NOW, "oberland-nord", null, why);
        return Orders.dispatched(Orders.withStatus(order, WorkOrderStatus.READY), state);
    }
}
