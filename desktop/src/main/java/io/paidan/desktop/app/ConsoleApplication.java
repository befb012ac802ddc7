package io.paidan.desktop.app;

import io.paidan.desktop.platform.Fonts;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Theme;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The console as a JavaFX program: makes the workplace and opens its window. */
public final class ConsoleApplication extends Application {

    private static volatile @Nullable ConsoleOptions launched;
    private @Nullable Workplace workplace;
    private @Nullable MainWindow window;

    /** Opens the console and returns when its window has been closed. */
    public static void open(ConsoleOptions options) {
        launched = options;
        launch(ConsoleApplication.class);
    }

    @Override
    public void start(Stage stage) {
        var options = Objects.requireNonNull(launched);
        Fonts.load();
        var system = Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Look.Mode.DARK : Look.Mode.LIGHT;
        var place = new Workplace(options.home(), options.region(), Locale.getDefault(), system);
        workplace = place;
        var theme = new Theme(place.look());
        theme.dressControls();
        var opened = new MainWindow(stage, place, theme, options);
        window = opened;
        opened.show();
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
        if (workplace != null) {
            workplace.close();
        }
    }
}
