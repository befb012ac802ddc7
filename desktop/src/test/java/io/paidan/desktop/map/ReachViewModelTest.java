package io.paidan.desktop.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.StraightRoads;
import io.paidan.desktop.engineer.EngineerState;
import io.paidan.desktop.platform.Texts;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReachViewModelTest {

    private static final UUID ORDER = BoardFixture.order("0042");
    private static final double STRAIGHT_METRES_PER_SECOND = 10 / 1.33;

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final MapFixture fixture = new MapFixture(new StraightRoads(), background::add, Runnable::run);
    private final ReachViewModel model = fixture.reach;

    @BeforeEach
    void load() {
        fixture.load();
        work();
    }

    @Test
    void everybody_on_duty_who_can_be_at_the_picked_order_in_time_is_found_and_nobody_else() {
        fixture.selection.pickOrder(ORDER);
        model.onProperty().set(true);
        work();
        var place = fixture.store.findOrder(ORDER).orElseThrow().place();
        assertThat(found().engineers())
                .isNotEmpty()
                .isEqualTo(fixture.model.engineers().stream()
                        .filter(engineer ->
                                engineer.state() != EngineerState.OFF_SHIFT && engineer.state() != EngineerState.STALE)
                        .filter(engineer -> engineer.at().toGeo().metresTo(place) / STRAIGHT_METRES_PER_SECOND <= 900)
                        .map(EngineerMarker::id)
                        .collect(Collectors.toSet()));
        assertThat(found().area()).isNotNull();
        assertThat(model.messageProperty().get())
                .isEqualTo("15 分钟内可到：%d 人", found().engineers().size());
    }

    @Test
    void more_minutes_reach_more_people() {
        fixture.selection.pickOrder(ORDER);
        model.onProperty().set(true);
        model.withinProperty().set(Within.MINUTES_5);
        work();
        var near = found().engineers();
        model.withinProperty().set(Within.MINUTES_30);
        assertThat(model.reachProperty().get())
                .as("the old answer holds no longer")
                .isNull();
        work();
        assertThat(found().engineers()).containsAll(near).hasSizeGreaterThan(near.size());
    }

    @Test
    void around_an_engineer_it_is_asked_who_could_help_him() {
        var engineer = BoardFixture.engineer("李伟");
        fixture.selection.pickEngineer(engineer);
        model.onProperty().set(true);
        work();
        assertThat(found().engineers()).isNotEmpty().doesNotContain(engineer);
    }

    @Test
    void an_answer_that_comes_after_something_else_was_picked_is_dropped() {
        fixture.selection.pickOrder(ORDER);
        model.onProperty().set(true);
        fixture.selection.clear();
        work();
        assertThat(model.reachProperty().get()).isNull();
        assertThat(model.messageProperty().get()).isEqualTo(fixture.texts.get("map.pickFirst"));
    }

    @Test
    void the_same_order_picked_once_more_keeps_the_answer() {
        fixture.selection.pickOrder(ORDER);
        model.onProperty().set(true);
        work();
        var before = found();
        fixture.selection.pickOrder(ORDER);
        assertThat(model.reachProperty().get()).isSameAs(before);
    }

    @Test
    void whoever_drives_away_is_no_longer_within_reach() {
        fixture.selection.pickOrder(ORDER);
        model.onProperty().set(true);
        work();
        var leaving = found().engineers().iterator().next();
        fixture.applier.applyPositions(List.of(new EngineerPosition(
                leaving, BoardFixture.NOW.plusSeconds(1), new GeoPoint(46.9, 9.2), 200.0, 60.0, 5.0)));
        work();
        assertThat(found().engineers()).doesNotContain(leaving);
    }

    @Test
    void switched_off_it_asks_nothing_and_shows_nothing() {
        fixture.selection.pickOrder(ORDER);
        assertThat(background).as("questions").isEmpty();
        model.onProperty().set(true);
        work();
        model.onProperty().set(false);
        assertThat(model.reachProperty().get()).isNull();
    }

    @Test
    void one_engineer_is_counted_in_the_singular() {
        fixture.texts.localeProperty().set(Texts.ENGLISH);
        assertThat(fixture.texts.get("map.within", 1, 15)).isEqualTo("1 engineer within 15 min");
        assertThat(fixture.texts.get("map.within", 0, 5)).isEqualTo("Nobody within 5 min");
        assertThat(fixture.texts.get("map.within", 7, 15)).isEqualTo("7 engineers within 15 min");
    }

    private Reach found() {
        assertThat(model.reachProperty().get()).isNotNull();
        return model.reachProperty().get();
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
