package io.paidan.desktop.setup;

import io.paidan.desktop.client.FixtureServer;
import java.util.List;
import javafx.application.Application;

/** Takes pictures of setup as a supervisor of one region has it: {@code RegionalPictures OUT [REGION]}. For looking at. */
public final class RegionalPictures {

    private RegionalPictures() {}

    public static void main(String[] args) {
        Application.launch(Program.class, args);
    }

    /** The program that walks through them. */
    public static final class Program extends SetupPictures.Program {

        @Override
        void teach(FixtureServer server) {
            SetupFixture.teachRegional(server);
        }

        @Override
        List<Shot> shots() {
            return List.of(
                    new Shot("templates-zh", 3, "#setup-page-template-title", () -> open("template-title")),
                    new Shot("template-zh", 2, ".table-row-cell", () -> pick(0)),
                    new Shot("policies-zh", 2, () -> open("sla-policies")),
                    new Shot("policy-zh", 2, ".table-row-cell", () -> pick(0)),
                    new Shot("policy-new-zh", 2, () -> press("#setup-new")),
                    new Shot("rules-zh", 2, () -> {
                        press("#setup-discard");
                        open("rule-title");
                    }),
                    new Shot("rule-zh", 2, ".table-row-cell", () -> pick(0)),
                    new Shot("health-zh", 2, () -> open("health-title")),
                    new Shot("rule-dark-en", 3, () -> {
                        inEnglishAndDark();
                        open("rule-title");
                    }),
                    new Shot("calendar-dark-en", 3, () -> open("sla-calendars")),
                    new Shot("calendar-picked-dark-en", 2, ".table-row-cell", () -> pick(0)),
                    new Shot("skills-dark-en", 2, () -> open("engineer-skillsTitle")));
        }
    }
}
