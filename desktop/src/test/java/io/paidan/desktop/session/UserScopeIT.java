package io.paidan.desktop.session;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.contract.organisation.TerritoryKind;
import io.paidan.contract.session.Role;
import io.paidan.contract.session.UserDetails;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.setup.PageFixture;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The list of users says what each sees. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UserScopeIT {

    private PageFixture page;

    @Start
    void open(Stage stage) throws IOException {
        page = PageFixture.open(
                stage,
                setup -> SessionPages.users(
                        setup,
                        new Clockface(setup.texts(), () -> BoardFixture.ZONE),
                        () -> BoardFixture.NOW,
                        user -> {}));
        page.server().answer("GET /api/engineers", List.of());
        page.server()
                .answer(
                        "GET /api/setup/territories",
                        List.of(
                                territory("hq", TerritoryKind.HEAD_OFFICE, "Head office", null),
                                territory("oberland", TerritoryKind.REGION, "Highlands", "hq"),
                                territory("unterland", TerritoryKind.REGION, "Lowlands", "hq")));
        page.server()
                .answer(
                        "GET /api/setup/users",
                        List.of(user("Ada", "hq"), user("Ben", "oberland"), user("Cleo", "oberland", "unterland")));
        page.show();
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void head_office_is_told_from_who_sees_a_part_of_the_company(FxRobot robot) {
        await(() -> cells(robot).contains("Ada"));

        assertThat(cells(robot)).contains("Whole company", "Highlands", "2 territories");
    }

    private static Set<String> cells(FxRobot robot) {
        return robot.lookup("#setup-table .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.toSet());
    }

    private static UserDetails user(String name, String... territories) {
        return new UserDetails(
                BoardFixture.id(name),
                name.toLowerCase(Locale.ROOT),
                name,
                Role.SUPERVISOR,
                List.of(territories),
                null,
                null,
                true,
                false,
                null,
                null,
                1,
                "Admin",
                Instant.EPOCH);
    }

    private static TerritoryDetails territory(String id, TerritoryKind kind, String name, @Nullable String parent) {
        return new TerritoryDetails(
                id, id, parent, kind, name, BoardFixture.ZONE, "", List.of(), true, 1, "Admin", Instant.EPOCH);
    }
}
