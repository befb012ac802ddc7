package io.paidan.installer.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.installer.TestHome;
import io.paidan.installer.launch.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import javafx.geometry.BoundingBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of one drag: a real mouse, a real console, a real server process, a row in PostgreSQL. */
@Tag("window")
class DragToDatabaseIT {

    private static final BoundingBox SCREEN = new BoundingBox(0, 0, 1600, 1000);
    private static final int LINE_OF_PORT = 3; // in PostgreSQL's postmaster.pid

    @Test
    void an_order_dragged_onto_an_engineer_is_a_row_in_postgresql(@TempDir Path folder) throws Exception {
        var home = TestHome.in(folder);
        Toolkit.start();
        var hands = new Hands();
        var eyes = new Eyes(hands);
        try (var server = new ServerProcess(home, ServerProcess.freePort(), true).start();
                var desk = Desk.open(hands, home, folder.resolve("desk"), server.address(), "dispatcher", SCREEN)) {
            eyes.await("the board", desk::isLive);
            var order = eyes.awaitValue("a waiting order", () -> desk.waitingOrder(waiting -> true));
            assertThat(activeVisitsIn(folder, order.id())).isEmpty();

            hands.pickUp(
                    hands.middleOf(hands.see(() -> desk.orderRow(order.id()).orElseThrow())));
            var best = eyes.awaitValue("the ranking", desk::bestInSight);
            hands.moveTo(hands.see(() -> desk.engineerOnMap(best.engineerId()).orElseThrow()));
            hands.letGo();
            eyes.await("the event", () -> desk.isHeldBy(order.id(), best.engineerId()));

            assertThat(activeVisitsIn(folder, order.id()))
                    .isEqualTo("PLANNED by " + best.engineerId() + ", order SCHEDULED");
        }
    }

    private static String activeVisitsIn(Path home, UUID orderId) throws SQLException, IOException {
        var database = home.resolve("database");
        var port = Files.readAllLines(database.resolve("data/postmaster.pid")).get(LINE_OF_PORT);
        var password = Files.readString(database.resolve("password")).strip();
        var found = new StringBuilder();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port.strip() + "/paidan", "paidan", password);
                var query = connection.prepareStatement("""
                        select v.status || ' by ' || v.engineer_id || ', order ' || o.status
                        from visit v join work_order o on o.region = v.region and o.id = v.work_order_id
                        where v.work_order_id = ? and v.status in ('PLANNED', 'NOTIFIED')
                        order by v.id
                        """)) {
            query.setObject(1, orderId);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.append(rows.getString(1));
                }
            }
        }
        return found.toString();
    }
}
