package io.paidan.installer.tour;

import io.paidan.installer.launch.PaidanHome;
import io.paidan.installer.launch.ServerProcess;
import javafx.geometry.BoundingBox;

/** What an administrator changes in setup, and what the others see of it. */
final class AdministratorSteps {

    private static final BoundingBox WHOLE_SCREEN = new BoundingBox(0, 0, 1600, 1000);

    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;

    AdministratorSteps(Journal journal, Hands hands, Eyes eyes) {
        this.journal = journal;
        this.hands = hands;
        this.eyes = eyes;
    }

    /** @param dispatcher who sees what changes */
    void walk(PaidanHome home, ServerProcess server, Desk dispatcher) {
        var settings = home.folder().resolve("administrator");
        try (var desk = Desk.open(hands, home, settings, server.address(), "admin", WHOLE_SCREEN)) {
            var setup = new SetupSteps(journal, hands, eyes);
            eyes.await("the board", desk::isLive);
            hands.act(desk::toFront);
            setup.open(desk);
            walk(new SetupDesk(journal, hands, eyes, setup, desk), dispatcher);
        }
    }

    private void walk(SetupDesk at, Desk dispatcher) {
        try (var notices = new NoticeSteps(at)) {
            var borders = new BorderSteps(at);
            borders.walk();
            notices.prepare();
            new TimesSteps(at, dispatcher).walk();
            new ChainSteps(at).walk();
            notices.finish();
            new GroupChatSteps(at).walk();
            new HealthSteps(at).walk(borders);
            new CatalogueSteps(at).walk();
            new AssetSteps(at).walk();
        }
    }
}
