package io.paidan.desktop.shell;

import io.paidan.contract.organisation.Territory;
import io.paidan.desktop.client.ConnectionState;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.fx.Soon;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.fx.Ticker;
import io.paidan.desktop.organisation.RegionChoice;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.DayFigures;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** The day in figures, the regions to choose from and how fresh the picture is. */
public final class TopBarViewModel implements AutoCloseable {

    private final DispatchStore store;
    private final RegionChoice regions;
    private final ServerClock clock;
    private final ObservableValue<ConnectionState> connection;
    private final Texts texts;
    private final Clockface clockface;
    private final ReadOnlyStringWrapper day = new ReadOnlyStringWrapper("");
    private final ObservableValue<String> live;
    private final ReadOnlyObjectWrapper<DayFigures> figures = new ReadOnlyObjectWrapper<>(DayFigures.NONE);
    private final ReadOnlyObjectWrapper<List<Territory>> regionsToChoose = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper demo = new ReadOnlyBooleanWrapper();
    private final Subscriptions subscriptions = new Subscriptions();

    public TopBarViewModel(
            DispatchStore store,
            RegionChoice regions,
            ServerClock clock,
            Ticker ticker,
            ObservableValue<ConnectionState> connection,
            Texts texts,
            Clockface clockface,
            Executor fx) {
        this.store = store;
        this.regions = regions;
        this.clock = clock;
        this.connection = connection;
        this.texts = texts;
        this.clockface = clockface;
        this.live = Bindings.createStringBinding(
                () -> liveText(connection.getValue(), texts, clockface), connection, texts.localeProperty());
        var refresh = new Soon(fx, this::refresh);
        subscriptions
                .add(store.onChange(change -> {
                    if (change.touchesWork()) {
                        refresh.ask();
                    }
                }))
                .add(ticker.minuteProperty().subscribe(minute -> refresh.ask()))
                .add(texts.localeProperty().subscribe(language -> refresh.ask()))
                .add(regions.regionProperty().subscribe(region -> refresh.ask()));
    }

    public ReadOnlyObjectProperty<DayFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** The share of today's arrivals that were in time; a dash before the first. */
    public ObservableValue<String> slaProperty() {
        return figures.flatMap(day -> texts.localeProperty().map(language -> share(day, language)));
    }

    private static String share(DayFigures day, Locale language) {
        return day.arrivals() == 0 ? "–" : percent((double) day.arrivalsInTime() / day.arrivals(), language);
    }

    /** @param share 0 to 1 */
    static String percent(double share, Locale language) {
        return String.format(language, "%.1f%%", 100 * share);
    }

    public ReadOnlyObjectProperty<List<Territory>> regionsProperty() {
        return regionsToChoose.getReadOnlyProperty();
    }

    public RegionChoice choice() {
        return regions;
    }

    public ObservableValue<String> dayProperty() {
        return day.getReadOnlyProperty();
    }

    public ObservableValue<String> liveProperty() {
        return live;
    }

    public ObservableValue<Boolean> isLiveProperty() {
        return connection.map(ConnectionState::isLive);
    }

    public ReadOnlyBooleanProperty demoProperty() {
        return demo.getReadOnlyProperty();
    }

    private void refresh() {
        day.set(clockface.day(clock.today()));
        demo.set(store.isDemo());
        regionsToChoose.set(
                store.territories().stream().filter(Territory::isRegion).toList());
        figures.set(DayFigures.of(store, regions, clock.instant(), clock.zone()));
    }

    private static String liveText(ConnectionState state, Texts texts, Clockface clockface) {
        return switch (state.phase()) {
            case LIVE -> texts.get("shell.live");
            case CONNECTING -> texts.get("shell.connecting");
            case AWAY -> texts.get("shell.away", clockface.time(state.asOf()));
            case SIGNED_OUT -> texts.get("shell.signedOut", clockface.time(state.asOf()));
        };
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
