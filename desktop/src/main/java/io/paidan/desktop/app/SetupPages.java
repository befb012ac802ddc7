package io.paidan.desktop.app;

import io.paidan.desktop.engineer.EngineerPages;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupPage;
import java.util.List;

/** Every page of setup, in the order of the screen. */
final class SetupPages {

    private SetupPages() {}

    static List<SetupPage> of(SetupContext setup) {
        return List.of(EngineerPages.engineers(setup));
    }
}
