package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.RoadRoute;
import io.paidan.contract.geo.Turn;
import io.paidan.contract.geo.TurnKind;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.dispatch.RouteLine;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaysTest {

    private static final GeoPoint HERE = new GeoPoint(47.14, 9.52);
    private static final GeoPoint THERE = new GeoPoint(47.15, 9.53);

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final Ways ways = new Ways(texts, new Clockface(texts, () -> BoardFixture.ZONE));

    @Test
    void each_turn_has_its_street_its_metres_and_its_minutes() {
        var way = ways.of(new RouteLine(List.of(leg())));
        assertThat(way.total()).isEqualTo("1 stop · 1.4 km · 2 min");
        assertThat(way.legs()).singleElement().satisfies(leg -> {
            assertThat(leg.to()).isEqualTo("W-0042 · Vaduz");
            assertThat(leg.turns())
                    .containsExactly(
                            new Way.Line("Turn right onto Landstrasse", "1.2 km", "2 min"),
                            new Way.Line("Turn left", "180 m", "25 s"),
                            new Way.Line("You have arrived", "", ""));
        });
    }

    @Test
    void it_is_said_in_the_users_language() {
        texts.localeProperty().set(Texts.CHINESE);
        var way = ways.of(new RouteLine(List.of(leg(), leg())));
        assertThat(way.total()).isEqualTo("2 站 · 2.8 公里 · 5 分");
        assertThat(way.legs().getFirst().turns().get(1)).isEqualTo(new Way.Line("左转", "180 米", "25 秒"));
    }

    @Test
    void who_drives_nowhere_has_no_way() {
        assertThat(ways.of(RouteLine.EMPTY)).isEqualTo(Way.NOWHERE);
    }

    private static RouteLine.Leg leg() {
        var turns = List.of(
                new Turn(TurnKind.RIGHT, 0, "Landstrasse", 1_204, Duration.ofSeconds(118), HERE),
                new Turn(TurnKind.LEFT, 0, "", 183, Duration.ofSeconds(25), THERE),
                new Turn(TurnKind.ARRIVE, 0, "", 0, Duration.ZERO, THERE));
        var road = new RoadRoute(List.of(HERE, THERE), 1_387, Duration.ofSeconds(143), turns);
        return new RouteLine.Leg("W-0042 · Vaduz", road, road.line(), true);
    }
}
