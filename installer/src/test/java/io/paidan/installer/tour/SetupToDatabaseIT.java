package io.paidan.installer.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.installer.TestHome;
import io.paidan.installer.launch.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import javafx.geometry.BoundingBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of one master record: typed in a real console, kept by a real server process in PostgreSQL. */
@Tag("window")
class SetupToDatabaseIT {

    private static final BoundingBox SCREEN = new BoundingBox(0, 0, 1600, 1000);
    private static final int LINE_OF_PORT = 3; // in PostgreSQL's postmaster.pid

    @Test
    void a_user_typed_into_the_console_and_renamed_is_a_row_in_postgresql(@TempDir Path folder) throws Exception {
        var home = TestHome.in(folder);
        Toolkit.start();
        var hands = new Hands();
        var eyes = new Eyes(hands);
        var steps = new SetupSteps(new Journal(System.out, folder, picture -> {}), hands, eyes);
        try (var server = new ServerProcess(home, ServerProcess.freePort(), true).start();
                var desk = Desk.open(hands, home, folder.resolve("desk"), server.address(), "admin", SCREEN)) {
            eyes.await("the board", desk::isLive);
            steps.open(desk);

            steps.makeUser(desk, "nina", "nina frick");
            assertThat(userIn(folder)).isEqualTo("nina frick, DISPATCHER, version 1, must change password: true");

            steps.rename(desk, "nina beck");
            assertThat(userIn(folder)).isEqualTo("nina beck, DISPATCHER, version 2, must change password: true");
        }
    }

    private static String userIn(Path home) throws SQLException, IOException {
        var database = home.resolve("database");
        var port = Files.readAllLines(database.resolve("data/postmaster.pid")).get(LINE_OF_PORT);
        var password = Files.readString(database.resolve("password")).strip();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port.strip() + "/paidan", "paidan", password);
                var query = connection.prepareStatement("""
                    select display_name || ', ' || role || ', version ' || version
                        || ', must change password: ' || must_change_password
                    from app_user where username = 'nina'
                    """);
                var rows = query.executeQuery()) {
            return rows.next() ? rows.getString(1) : "nobody";
        }
    }
}
