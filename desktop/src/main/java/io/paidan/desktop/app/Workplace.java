package io.paidan.desktop.app;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.desktop.fx.FxThread;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.platform.Texts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What a console has before anybody signs in: its folder, settings, words, look and threads. */
public final class Workplace implements AutoCloseable {

    private final Path home;
    private final FxThread fx = new FxThread();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Settings settings;
    private final Texts texts;
    private final Look look;
    private final CompletableFuture<TravelTimes> travelTimes = new CompletableFuture<>();

    /**
     * @param home the folder of all data
     * @param systemMode what the desktop prefers, until the user chooses
     */
    public Workplace(Path home, Locale systemLanguage, Look.Mode systemMode) {
        this.home = home;
        this.settings = new Settings(home, background);
        this.texts =
                new Texts(settings.find("language").map(Locale::forLanguageTag).orElse(systemLanguage));
        this.look = new Look(settings, systemMode);
        texts.localeProperty().subscribe(language -> settings.put("language", language.toLanguageTag()));
    }

    public Path home() {
        return home;
    }

    public FxThread fx() {
        return fx;
    }

    /** Virtual threads for what waits; not for long calculations. */
    public ExecutorService background() {
        return background;
    }

    public Settings settings() {
        return settings;
    }

    public Texts texts() {
        return texts;
    }

    public Look look() {
        return look;
    }

    /** The roads of the region; there once the region pack is open. */
    public CompletableFuture<TravelTimes> travelTimes() {
        return travelTimes;
    }

    @Override
    public void close() {
        background.close();
    }
}
