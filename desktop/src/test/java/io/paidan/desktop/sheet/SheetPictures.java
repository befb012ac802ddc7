package io.paidan.desktop.sheet;

import io.paidan.contract.sheet.SheetKind;
import io.paidan.desktop.PictureShow;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.fx.FxThread;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.SaveDialog;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.platform.Theme;
import io.paidan.desktop.setup.Rights;
import io.paidan.desktop.setup.SetupContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Takes pictures of importing: {@code SheetPictures OUT}. For looking at. */
public final class SheetPictures {

    private SheetPictures() {}

    public static void main(String[] args) {
        Application.launch(Program.class, args);
    }

    /** The program that imports a file. */
    public static final class Program extends PictureShow {

        private ImportServer server;
        private ApiClient api;
        private Rights rights;

        @Override
        protected List<Shot> open(Stage window, Path region, Path home) throws IOException {
            server = new ImportServer();
            var texts = new Texts(Texts.CHINESE);
            var look = new Look(new Settings(home, Runnable::run), Look.Mode.LIGHT);
            api = new ApiClient(server.address(), new ServerClock(InstantSource.system()), texts::locale);
            rights = new Rights(Arrays.stream(SheetKind.values())
                    .flatMap(kind -> Stream.of(kind.toExport(), kind.toImport()))
                    .collect(Collectors.toSet()));
            var setup = new SetupContext(
                    api, () -> rights, texts, new FailureTexts(texts), new Toasts(), Runnable::run, new FxThread());
            var model = new SheetViewModel(api.sheets(), setup);
            var theme = new Theme(look);
            theme.dressControls();
            var view = new SheetView(model, texts, SaveDialog.OF_SYSTEM);
            view.getStyleClass().add("setup");
            window.setScene(new Scene(view, 1240, 820));
            theme.dress(window.getScene());
            window.show();
            model.offer();
            model.choose(SheetKind.CUSTOMERS);
            var file = Files.writeString(home.resolve("customers.csv"), "x");
            return List.of(
                    new Shot("sheet-zh", 1, () -> {}),
                    new Shot("calendars-zh", 1, () -> model.choose(SheetKind.CALENDARS)),
                    new Shot("procedures-zh", 1, () -> model.choose(SheetKind.PROCEDURES)),
                    new Shot("dispatch-rules-zh", 1, () -> model.choose(SheetKind.DISPATCH_RULES)),
                    new Shot("channels-zh", 1, () -> model.choose(SheetKind.NOTICE_CHANNELS)),
                    new Shot("policies-en", 1, () -> {
                        texts.localeProperty().set(Texts.ENGLISH);
                        model.choose(SheetKind.SLA_POLICIES);
                    }),
                    new Shot("customers-zh", 1, () -> {
                        texts.localeProperty().set(Texts.CHINESE);
                        model.choose(SheetKind.CUSTOMERS);
                    }),
                    new Shot("checking-zh", 2, () -> {
                        server.takeLong(true);
                        model.send(file);
                    }),
                    new Shot("checked-zh", 2, () -> server.takeLong(false)),
                    new Shot("importing-zh", 2, () -> {
                        server.takeLong(true);
                        model.start();
                    }),
                    new Shot("stopped-zh", 2, model::leaveJob),
                    new Shot("checked-dark-en", 2, () -> {
                        look.modeProperty().set(Look.Mode.DARK);
                        texts.localeProperty().set(Texts.ENGLISH);
                        server.takeLong(false);
                        model.send(file);
                    }),
                    new Shot("importing-dark-en", 2, () -> {
                        server.takeLong(true);
                        model.start();
                    }),
                    new Shot("done-dark-en", 2, () -> server.takeLong(false)),
                    new Shot("done-en", 1, () -> look.modeProperty().set(Look.Mode.LIGHT)),
                    new Shot("export-only-en", 1, () -> {
                        rights = new Rights(Set.of(SheetKind.CUSTOMERS.toExport(), SheetKind.SHIFTS.toExport()));
                        model.offer();
                        model.choose(SheetKind.SHIFTS);
                    }),
                    new Shot("export-only-zh", 1, () -> texts.localeProperty().set(Texts.CHINESE)));
        }

        @Override
        public void stop() {
            api.close();
            server.close();
        }
    }
}
