package io.paidan.desktop.template;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.setup.PageFixture.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.setup.PageFixture;
import java.io.IOException;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The priority rule of a template, chosen by hand by its name. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NamedRuleIT {

    private static final String GET = "GET /api/service-templates";
    private static final ServiceTemplate LOCK = BoardFixture.board().templates().stream()
            .filter(template -> template.code().equals("lock-install"))
            .findFirst()
            .orElseThrow();
    private static final String PUT = "PUT /api/service-templates/" + LOCK.code();

    private PageFixture page;
    private FixtureServer server;

    @Start
    void open(Stage stage) throws IOException {
        page = PageFixture.open(
                stage, setup -> TemplatePages.templates(setup, BoardFixture.store(), () -> BoardFixture.ZONE));
        server = page.server();
        server.answer(GET, List.of(LOCK));
        server.answer("GET /api/sla-policies", List.<SlaPolicy>of());
        server.answer(
                "GET /api/priority-rules",
                List.of(new PriorityRule(
                        "locked-out", 1, "Locked out", null, null, null, null, true, 20, Priority.P1)));
        page.show();
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void a_template_names_the_rule_its_orders_rise_by(FxRobot robot) {
        page.pick(robot, LOCK.nameEn(), LOCK.nameEn());
        server.answer(PUT, LOCK.at(2));

        robot.clickOn(field(robot, "priorityRule")).clickOn("Locked out");
        robot.clickOn("#setup-save");

        await(() -> !server.received(PUT).isEmpty());
        assertThat(server.received(PUT, ServiceTemplate.class))
                .extracting(ServiceTemplate::priorityRule)
                .containsExactly("locked-out");
    }
}
