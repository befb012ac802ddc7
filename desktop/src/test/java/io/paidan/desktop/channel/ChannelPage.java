package io.paidan.desktop.channel;

import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.setup.PageFixture;
import io.paidan.desktop.setup.TellingFixture;
import java.io.IOException;
import javafx.stage.Stage;

/** One of the pages about notices, over a server that has channels, words and what was not sent. */
final class ChannelPage {

    private ChannelPage() {}

    /** @param key of the page, such as {@code channel.mail}; nothing is asked before it is shown */
    static PageFixture open(Stage stage, String key) throws IOException {
        var page =
                PageFixture.open(
                        stage,
                        setup -> ChannelPages.all(
                                        setup,
                                        new Clockface(setup.texts(), () -> BoardFixture.ZONE),
                                        () -> BoardFixture.NOW)
                                .stream()
                                .filter(one -> one.key().equals(key))
                                .findFirst()
                                .orElseThrow());
        TellingFixture.teach(page.server());
        return page;
    }
}
