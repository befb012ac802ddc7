package io.paidan.desktop.timeline;

import static io.paidan.desktop.BoardFixture.ZONE;
import static io.paidan.desktop.BoardFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

    private final TimeAxis axis = new TimeAxis(at("08:00"), 2);

    @Test
    void an_hour_is_as_wide_as_the_zoom_says_and_leads_back_to_its_time() {
        assertThat(axis.x(at("09:00"))).isEqualTo(120);
        assertThat(axis.at(axis.x(at("13:12")))).isEqualTo(at("13:12"));
    }

    @Test
    void zooming_keeps_the_time_under_the_pointer_under_it() {
        var underPointer = axis.at(333);

        var closer = axis.zoomed(1.7, 333);

        assertThat(closer.pixelsPerMinute()).isCloseTo(3.4, within(1e-9));
        assertThat(closer.x(underPointer)).isCloseTo(333, within(0.01));
    }

    @Test
    void the_zoom_ends_at_minutes_and_at_a_week() {
        assertThat(axis.zoomed(1_000, 0).pixelsPerMinute()).isEqualTo(TimeAxis.CLOSEST);
        assertThat(axis.zoomed(0.0001, 0).pixelsPerMinute()).isEqualTo(TimeAxis.FARTHEST);
        assertThat(new TimeAxis(at("00:00"), TimeAxis.FARTHEST).width(Duration.ofDays(7)))
                .isLessThan(1_270);
    }

    @Test
    void a_fitted_span_fills_the_width() {
        var fitted = TimeAxis.fitting(at("08:00"), at("18:00"), 1_200);

        assertThat(fitted.x(at("18:00"))).isCloseTo(1_200, within(0.01));
    }

    @Test
    void times_snap_to_the_nearest_five_minutes() {
        assertThat(TimeAxis.snap(at("11:32"), Duration.ofMinutes(5))).isEqualTo(at("11:30"));
        assertThat(TimeAxis.snap(at("11:33"), Duration.ofMinutes(5))).isEqualTo(at("11:35"));
    }

    @Test
    void ticks_stand_on_round_hours_no_closer_than_their_labels() {
        var ticks = TimeTick.listWithin(axis, 600, 72, ZONE);

        assertThat(ticks).extracting(TimeTick::at).startsWith(at("08:00"), at("09:00"), at("10:00"));
        assertThat(ticks).noneMatch(TimeTick::startsDay);
    }

    @Test
    void zoomed_out_the_days_are_marked() {
        var ticks = TimeTick.listWithin(new TimeAxis(at("08:00"), 0.1), 1_270, 72, ZONE);

        assertThat(ticks).filteredOn(TimeTick::startsDay).hasSizeBetween(7, 9);
    }

    @Test
    void ticks_stay_on_round_local_hours_when_the_clocks_go_forward() {
        var night = LocalDate.of(2026, 3, 29).atStartOfDay(ZONE).toInstant();

        var ticks = TimeTick.listWithin(new TimeAxis(night, 2), 1_200, 72, ZONE);

        assertThat(ticks)
                .extracting(tick -> LocalTime.ofInstant(tick.at(), ZONE))
                .startsWith(LocalTime.MIDNIGHT, LocalTime.of(1, 0), LocalTime.of(3, 0), LocalTime.of(4, 0));
        assertThat(ticks).extracting(TimeTick::at).isSortedAccordingTo(Instant::compareTo);
    }
}
