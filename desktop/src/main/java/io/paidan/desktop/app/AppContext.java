package io.paidan.desktop.app;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.session.UserSummary;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.Connection;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.dispatch.ActTexts;
import io.paidan.desktop.dispatch.BulkClosing;
import io.paidan.desktop.dispatch.Consequences;
import io.paidan.desktop.dispatch.DispatchCommands;
import io.paidan.desktop.dispatch.Dispatching;
import io.paidan.desktop.dispatch.MayAssign;
import io.paidan.desktop.dispatch.PickedRoute;
import io.paidan.desktop.dispatch.PlanningRanker;
import io.paidan.desktop.dispatch.RoutePlans;
import io.paidan.desktop.fx.FxThread;
import io.paidan.desktop.fx.Ticker;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.organisation.RegionChoice;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.SaveDialog;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.store.StoreChange;
import io.paidan.routing.RegionPack;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Everything a signed-in console is made of, wired by constructors. Views and view models take from it what they need. */
public final class AppContext implements AutoCloseable {

    private final Workplace workplace;
    private final ApiClient api;
    private final ServerClock clock;
    private final UserSummary user;
    private final Texts texts;
    private final Look look;
    private final DispatchStore store = new DispatchStore();
    private final Selection selection = new Selection();
    private final RegionChoice regionChoice = new RegionChoice();
    private final Toasts toasts = new Toasts();
    private final FailureTexts failures;
    private final Connection connection;
    private final Ticker ticker;
    private final DayWatch dayWatch;
    private final Clockface clockface;
    private final Dispatching dispatching;
    private final BulkClosing closing;
    private final Consequences consequences;
    private final PickedRoute route;
    private final CompletableFuture<TravelTimes> roads;

    /** @param api signed in as the user; stays open when the context is closed */
    public AppContext(Workplace workplace, ApiClient api, UserSummary user) {
        this.workplace = workplace;
        this.api = api;
        this.clock = api.clock();
        this.user = user;
        this.texts = workplace.texts().forPart();
        this.look = workplace.look().forPart();
        this.failures = new FailureTexts(texts);
        this.connection = new Connection(api, clock, new EventApplier(store), workplace.fx());
        this.ticker = new Ticker(clock);
        store.onChange(this::tickAtBoard);
        this.dayWatch = new DayWatch(store, clock, ticker.minuteProperty(), connection::reload);
        this.clockface = new Clockface(texts, clock::zone);
        var actTexts = new ActTexts(texts, store, clock::zone);
        this.consequences = new Consequences(store, clock, texts, clockface, actTexts);
        this.roads = workplace.regionPack().thenApply(RegionPack::travelTimes);
        this.dispatching = new Dispatching(
                store,
                clock,
                DispatchCommands.of(api),
                new PlanningRanker(roads),
                new RoutePlans(store, roads, workplace.background()),
                workplace.background(),
                workplace.fx(),
                () -> connection.stateProperty().get().isLive(),
                MayAssign.of(user),
                actTexts,
                toasts,
                failures);
        this.closing = new BulkClosing(
                api::closeWorkOrders,
                () -> connection.stateProperty().get().isLive(),
                actTexts,
                toasts,
                failures,
                workplace.fx());
        this.route = new PickedRoute(store, selection, dispatching, workplace.fx());
    }

    /** A board may have set the clock: whoever shows the time must have it before he hears of the board. */
    private void tickAtBoard(StoreChange change) {
        if (change.reloaded()) {
            ticker.tick();
        }
    }

    /** Begins to follow the server. */
    public void open() {
        connection.open();
    }

    /** True when this console is of that user over that client. */
    public boolean isOf(ApiClient otherApi, UserSummary otherUser) {
        return api == otherApi && user.id().equals(otherUser.id());
    }

    public Texts texts() {
        return texts;
    }

    public Look look() {
        return look;
    }

    public Settings settings() {
        return workplace.settings();
    }

    public CompletableFuture<RegionPack> regionPack() {
        return workplace.regionPack();
    }

    public SaveDialog saveDialog() {
        return workplace.saveDialog();
    }

    public FxThread fx() {
        return workplace.fx();
    }

    public ExecutorService background() {
        return workplace.background();
    }

    public ServerClock clock() {
        return clock;
    }

    public ApiClient api() {
        return api;
    }

    public Connection connection() {
        return connection;
    }

    public Ticker ticker() {
        return ticker;
    }

    public Clockface clockface() {
        return clockface;
    }

    public Dispatching dispatching() {
        return dispatching;
    }

    public BulkClosing closing() {
        return closing;
    }

    public Consequences consequences() {
        return consequences;
    }

    public PickedRoute route() {
        return route;
    }

    /** Driving times of the region; come when its pack is open. */
    public CompletableFuture<TravelTimes> roads() {
        return roads;
    }

    public UserSummary user() {
        return user;
    }

    public DispatchStore store() {
        return store;
    }

    public Selection selection() {
        return selection;
    }

    public RegionChoice regionChoice() {
        return regionChoice;
    }

    public Toasts toasts() {
        return toasts;
    }

    public FailureTexts failures() {
        return failures;
    }

    @Override
    public void close() {
        route.close();
        dayWatch.close();
        ticker.close();
        connection.close();
    }
}
