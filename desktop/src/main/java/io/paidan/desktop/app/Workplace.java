package io.paidan.desktop.app;

import io.paidan.desktop.fx.FxThread;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.SaveDialog;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.platform.Texts;
import io.paidan.routing.RegionPack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What a console has before anybody signs in: its settings, words, look, threads and the region it works in. */
public final class Workplace implements AutoCloseable {

    private static final Duration TO_END = Duration.ofSeconds(2);

    private final FxThread fx = new FxThread();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Settings settings;
    private final Texts texts;
    private final Look look;
    private final CompletableFuture<RegionPack> regionPack;
    private final SaveDialog saveDialog;

    /**
     * @param home the folder of all data
     * @param region the folder of the region pack
     * @param systemMode what the desktop prefers, until the user chooses
     */
    public Workplace(Path home, Path region, Locale systemLanguage, Look.Mode systemMode) {
        this(home, region, systemLanguage, systemMode, SaveDialog.OF_SYSTEM);
    }

    /** @param saveDialog answers instead of the system's where nobody sits before the screen */
    public Workplace(Path home, Path region, Locale systemLanguage, Look.Mode systemMode, SaveDialog saveDialog) {
        this.saveDialog = saveDialog;
        this.settings = new Settings(home, background);
        this.texts =
                new Texts(settings.find("language").map(Locale::forLanguageTag).orElse(systemLanguage));
        this.look = new Look(settings, systemMode);
        this.regionPack = CompletableFuture.supplyAsync(() -> RegionPack.open(region), background);
        texts.localeProperty().subscribe(language -> settings.put("language", language.toLanguageTag()));
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

    public SaveDialog saveDialog() {
        return saveDialog;
    }

    /** The region's roads, places and map; opened in the background. */
    public CompletableFuture<RegionPack> regionPack() {
        return regionPack;
    }

    @Override
    public void close() {
        settings.close();
        if (isWorkOver() && regionPack.isDone() && !regionPack.isCompletedExceptionally()) {
            regionPack.join().close();
        }
    }

    /** Lets the work that still reads the region come to its end, but not for ever: the window is gone. */
    private boolean isWorkOver() {
        background.shutdownNow();
        try {
            return background.awaitTermination(TO_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
