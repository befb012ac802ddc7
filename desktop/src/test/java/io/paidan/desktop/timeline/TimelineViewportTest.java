package io.paidan.desktop.timeline;

import static io.paidan.desktop.BoardFixture.at;
import static io.paidan.desktop.BoardFixture.engineer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineViewportTest {

    private final TimelineFixture fixture = TimelineFixture.loaded();
    private final TimelineViewport viewport =
            viewport(fixture.model.linesProperty().get());

    @Test
    void only_the_lines_in_sight_are_to_be_drawn() {
        viewport.scrollTo(24 + 3 * 34);

        assertThat(viewport.first()).isEqualTo(4);
        assertThat(viewport.end() - viewport.first()).isEqualTo(7);
        assertThat(viewport.y(4)).isZero();
    }

    @Test
    void a_bar_is_found_under_the_pointer_and_the_gap_beside_it_is_not() {
        var axis = new TimeAxis(at("08:00"), 2);

        assertThat(viewport.barAt(axis.x(at("09:30")), 30, axis))
                .get()
                .extracting(bar -> bar.order().number())
                .isEqualTo("W-260321-0031");
        assertThat(viewport.barAt(axis.x(at("10:05")), 30, axis)).isEmpty();
        assertThat(viewport.barAt(axis.x(at("09:30")), 10, axis)).isEmpty();
    }

    @Test
    void lines_that_come_above_do_not_move_what_one_looks_at() {
        viewport.scrollTo(200);
        var line = viewport.first();
        var seen = viewport.lines().get(line + 1);
        var y = viewport.y(line + 1);

        var more = new ArrayList<>(viewport.lines());
        more.add(0, new TimelineLine.Group("New outlet", 0));
        viewport.show(more);

        assertThat(viewport.y(viewport.lines().indexOf(seen))).isEqualTo(y);
    }

    @Test
    void a_row_out_of_sight_is_scrolled_to_and_one_in_sight_is_not() {
        viewport.reveal(engineer("王芳"));
        assertThat(viewport.scroll()).isZero();

        viewport.reveal(engineer("欧阳雪"));
        assertThat(viewport.scroll()).isPositive();
        assertThat(viewport.rowAt(199)).get().isEqualTo(fixture.row("欧阳雪"));
    }

    @Test
    void scrolling_ends_with_the_last_row() {
        viewport.scrollTo(1_000_000);

        assertThat(viewport.scroll()).isEqualTo(viewport.layout().height() - 200);
        assertThat(viewport.end()).isEqualTo(viewport.lines().size());
    }

    private static TimelineViewport viewport(List<TimelineLine> lines) {
        var viewport = new TimelineViewport();
        viewport.resize(200, 34, 24);
        viewport.show(lines);
        return viewport;
    }
}
