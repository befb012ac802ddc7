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
                    new Shot("sla-share-zh", 4, "#sla-share", () -> press("#sla-share")),
                    new Shot("customers-zh", 4, "#setup-page-customer-title", () -> open("customer-title")),
                    new Shot("customer-zh", 4, ".table-row-cell", () -> pick(2)),
                    new Shot("erasure-zh", 2, () -> press("#customer-erase")),
                    new Shot("customer-new-zh", 2, () -> press("#setup-new")),
                    new Shot("parts-zh", 3, () -> {
                        press("#setup-discard");
                        open("stock-parts");
                    }),
                    new Shot("part-zh", 2, () -> pick(1)),
                    new Shot("priority-zh", 3, () -> {
                        open("sla-priorityRules");
                        pick(1);
                    }),
                    new Shot("customer-dark-en", 4, () -> {
                        inEnglishAndDark();
                        open("customer-title");
                        pick(2);
                    }),
                    new Shot("erasure-dark-en", 2, () -> press("#customer-erase")),
                    new Shot("part-dark-en", 3, () -> {
                        open("stock-parts");
                        pick(1);
                    }),
                    new Shot("priority-dark-en", 3, () -> {
                        open("sla-priorityRules");
                        pick(1);
                    }));
        }
    }
}
