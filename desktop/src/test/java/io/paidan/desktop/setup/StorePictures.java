package io.paidan.desktop.setup;

import java.util.List;
import javafx.application.Application;

/** Takes pictures of the page of stores: {@code StorePictures OUT [REGION]}. For looking at. */
public final class StorePictures {

    private StorePictures() {}

    public static void main(String[] args) {
        Application.launch(Program.class, args);
    }

    /** The program that walks through them. */
    public static final class Program extends SetupPictures.Program {

        @Override
        List<Shot> shots() {
            return List.of(
                    new Shot("stores-zh", 4, "#setup-page-stock-stores", () -> open("stock-stores")),
                    new Shot("store-central-zh", 4, ".table-row-cell", () -> pick(0)),
                    new Shot("store-outlet-zh", 2, () -> pick(1)),
                    new Shot("store-van-zh", 2, () -> pick(2)),
                    new Shot("store-new-zh", 2, () -> press("#setup-new")),
                    new Shot("store-refused-zh", 2, () -> press("#setup-save")),
                    new Shot("stores-dark-en", 3, () -> {
                        press("#setup-discard");
                        inEnglishAndDark();
                        open("stock-stores");
                    }),
                    new Shot("store-van-dark-en", 2, ".table-row-cell", () -> pick(2)),
                    new Shot("store-outlet-dark-en", 3, () -> pick(1)));
        }
    }
}
