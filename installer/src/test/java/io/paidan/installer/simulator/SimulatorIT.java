package io.paidan.installer.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.installer.TestHome;
import io.paidan.installer.demo.DemoServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Phones against a real server over real HTTP. */
class SimulatorIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final double SPEED = 240;
    private static final double BESIDE_THE_ROAD_METRES = 25;

    private record Fix(UUID engineerId, double lat, double lon) {
        GeoPoint place() {
            return new GeoPoint(lat, lon);
        }
    }

    @Test
    void engineers_drive_along_roads_and_bring_visits_to_their_end(@TempDir Path folder) {
        try (var server = DemoServer.startIn(folder);
                var simulator = new Simulator(
                        server.address(), SPEED, TestHome.in(folder).region())) {
            var done = server.count("visit where status = 'DONE'");
            var pictures = server.count("attachment");
            var began = server.now();
            simulator.start();

            until(() -> server.count("visit where status = 'DONE'") >= done + 5);
            until(() -> server.count("visit where arrived_at > '" + began + "' and status = 'DONE'") > 0);
            until(() -> server.count("attachment") > pictures);
            until(() -> tracks(server).size() >= 20);

            var travelTimes = server.region().travelTimes();
            for (var fix : tracks(server)) {
                var road = travelTimes
                        .route(fix.place(), fix.place(), TravelProfile.CAR)
                        .orElseThrow();
                assertThat(road.line().getFirst().metresTo(fix.place())).isLessThan(BESIDE_THE_ROAD_METRES);
            }
            assertThat(server.count("""
                    position join engineer on engineer.id = position.engineer_id where engineer.code in ('e14', 'e17', 'e24')
                    """))
                    .as("positions of the silent and the absent")
                    .isZero();
        }
    }

    @Test
    void the_phones_wait_for_a_server_that_is_away_and_go_on(@TempDir Path folder) {
        var server = DemoServer.startIn(folder);
        try (var simulator =
                new Simulator(server.address(), SPEED, TestHome.in(folder).region())) {
            simulator.start();
            until(positionsReported(server));
            var port = server.address().getPort();
            server.close();

            try (var again = DemoServer.startIn(folder, port)) {
                var now = again.now();
                until(() -> again.count("last_position where at > '" + now + "'") > 5);
            }
        }
    }

    private static BooleanSupplier positionsReported(DemoServer server) {
        var now = server.now();
        return () -> server.count("last_position where at > '" + now + "'") > 5;
    }

    private static List<Fix> tracks(DemoServer server) {
        return server.sql()
                .sql("select engineer_id, lat, lon from position where speed > 0 order by engineer_id, at")
                .query(Fix.class)
                .list();
    }

    private static void until(BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("patience").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
