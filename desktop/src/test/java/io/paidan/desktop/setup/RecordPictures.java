package io.paidan.desktop.setup;

import java.util.List;
import javafx.application.Application;

/** Takes pictures of the pages of customers, parts and priority: {@code RecordPictures OUT [REGION]}. For looking at. */
public final class RecordPictures {

    private RecordPictures() {}

    public static void main(String[] args) {
        Application.launch(Program.class, args);
    }

    /** The program that walks through them. */
    public static final class Program extends SetupPictures.Program {

        @Override
        List<Shot> shots() {
            return List.of(
                    new Shot("customers-zh", 4, "#setup-page-customer-title", () -> open("customer-title")),
                    new Shot("customer-zh", 4, ".table-row-cell", () -> pick(2)),
                    new Shot("erasure-zh", 2, () -> press("#customer-erase")),
                    new Shot("customer-new-zh", 2, () -> press("#setup-new")),
                    new Shot("parts-zh", 3, () -> {
                        press("#setup-discard");
                        open("stock-parts");
                    }),
                    new Shot("part-zh", 2, () -> pick(1)),
                    shown("priority-zh", "sla-priorityRules"),
                    new Shot("priority-picked-zh", 2, ".table-row-cell", () -> pick(1)),
                    shown("terms-zh", "term-title"),
                    new Shot("term-unnamed-zh", 2, ".table-row-cell", () -> pick(0)),
                    new Shot("term-zh", 2, ".table-row-cell", () -> pick(5)),
                    shown("policies-zh", "sla-policies"),
                    new Shot("policy-zh", 2, ".table-row-cell", () -> pick(0)),
                    shown("templates-zh", "template-title"),
                    new Shot("template-zh", 2, ".table-row-cell", () -> pick(0)),
                    new Shot("template-part-zh", 2, () -> {
                        scrollForm(0.5);
                        type("#likely-part-add .text-field", "-");
                    }),
                    shown("rules-zh", "rule-title"),
                    new Shot("rule-zh", 2, ".table-row-cell", () -> pick(0)),
                    new Shot("rule-template-zh", 2, () -> type("#field-templates .text-field", "维修")),
                    shown("retention-zh", "retention-title"),
                    new Shot("retention-asked-zh", 2, this::shorten),
                    shown("company-rules-zh", "organisation-companyRules"),
                    shown("contacts-zh", "channel-contacts"),
                    new Shot("contact-zh", 2, ".table-row-cell", () -> pick(0)),
                    shown("users-zh", "session-users"),
                    new Shot("user-zh", 2, ".table-row-cell", () -> pick(0)),
                    shown("template-turned-zh", "template-title"),
                    new Shot("template-turned-en", 2, this::inEnglishAndDark),
                    shown("customers-dark-en", "customer-title"),
                    new Shot("erasure-dark-en", 2, ".table-row-cell", () -> {
                        pick(2);
                        press("#customer-erase");
                    }),
                    shown("parts-dark-en", "stock-parts"),
                    new Shot("part-dark-en", 2, ".table-row-cell", () -> pick(1)),
                    shown("terms-dark-en", "term-title"),
                    new Shot("term-dark-en", 2, ".table-row-cell", () -> pick(5)),
                    shown("rules-dark-en", "rule-title"),
                    new Shot("rule-dark-en", 2, ".table-row-cell", () -> pick(0)),
                    shown("templates-dark-en", "template-title"),
                    new Shot("template-dark-en", 2, ".table-row-cell", () -> pick(0)),
                    shown("retention-dark-en", "retention-title"),
                    new Shot("retention-asked-dark-en", 2, this::shorten),
                    shown("company-rules-dark-en", "organisation-companyRules"),
                    shown("policies-dark-en", "sla-policies"),
                    new Shot("policy-dark-en", 2, ".table-row-cell", () -> pick(0)),
                    shown("priority-dark-en", "sla-priorityRules"),
                    new Shot("priority-picked-dark-en", 2, ".table-row-cell", () -> pick(1)),
                    new Shot("sla-share-dark-en", 4, "#sla-share", () -> press("#sla-share")));
        }

        private void shorten() {
            write("#field-positionDays", "30");
            press("#setup-save");
        }

        private Shot shown(String name, String page) {
            return new Shot(name, 2, () -> open(page));
        }
    }
}
