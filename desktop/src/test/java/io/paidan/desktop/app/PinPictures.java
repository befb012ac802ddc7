package io.paidan.desktop.app;

import io.paidan.contract.feed.DispatchEvent.VisitPinChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.PictureShow;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.stage.Stage;

/** Takes pictures of pinned visits: {@code PinPictures OUT [REGION]}. For looking at. */
public final class PinPictures {

    private PinPictures() {}

    public static void main(String[] args) {
        Application.launch(Program.class, args);
    }

    /** The program that walks through the scenes. */
    public static final class Program extends PictureShow {

        private FixtureServer server;
        private WindowFixture console;

        @Override
        protected List<Shot> open(Stage window, Path region, Path home) throws IOException {
            server = FixtureServer.start(0, BoardFixture::board);
            console = WindowFixture.open(window, server, region, "dispatcher", FixtureServer.PASSWORD);
            return List.of(
                    new Shot("board-zh", 4, "#orders", () -> {}),
                    new Shot("free-zh", 3, () -> console.context().selection().pickOrder(BoardFixture.order("0052"))),
                    new Shot("pinned-zh", 2, this::pinEverySecondVisit),
                    new Shot("pinned-dark-en", 2, () -> speak(Texts.ENGLISH, Look.Mode.DARK)),
                    new Shot(
                            "pinned-larger-dark-en",
                            2,
                            () -> console.workplace().look().resize(3)),
                    new Shot("pinned-larger-zh", 2, () -> speak(Texts.CHINESE, Look.Mode.LIGHT)),
                    new Shot("pinned-en", 2, () -> {
                        console.workplace().look().resize(-3);
                        speak(Texts.ENGLISH, Look.Mode.LIGHT);
                    }));
        }

        private void pinEverySecondVisit() {
            var visits = BoardFixture.board().visits().stream()
                    .filter(visit -> visit.region().equals("oberland"))
                    .toList();
            var seq = 12;
            for (var i = visits.indexOf(picked()) % 2; i < visits.size(); i += 2) {
                var event = new VisitPinChanged(visits.get(i).withPinned(true));
                try {
                    server.send(new FeedMessage("oberland", ++seq, seq - 1, BoardFixture.NOW, "小何", event));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        }

        private static VisitSummary picked() {
            return BoardFixture.store()
                    .findActiveVisit(BoardFixture.order("0052"))
                    .orElseThrow();
        }

        private void speak(Locale language, Look.Mode mode) {
            console.workplace().texts().localeProperty().set(language);
            console.workplace().look().modeProperty().set(mode);
        }

        @Override
        public void stop() {
            console.close();
        }
    }
}
