package io.paidan.desktop.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.feed.DispatchEvent.WorkOrderStatusChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.feed.PositionBatch;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.ConnectionState.Phase;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import io.paidan.desktop.store.Orders;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConnectionIT {

    private final ExecutorService storeThread = Executors.newSingleThreadExecutor();
    private final ServerClock clock = new ServerClock(InstantSource.system());
    private final DispatchStore store = new DispatchStore();
    private final EventApplier applier = new EventApplier(store);
    private volatile boolean storeRefuses;
    private FixtureServer server;
    private ApiClient api;
    private Connection connection;

    @BeforeEach
    void sign_in_and_connect() throws IOException {
        server = FixtureServer.start(0, BoardFixture::board);
        api = new ApiClient(server.address(), clock, () -> Locale.ENGLISH);
        api.signIn("dispatcher", FixtureServer.PASSWORD).join();
        connection = new Connection(
                api, clock, applier, this::onStoreThread, new Backoff(Duration.ofMillis(20), Duration.ofMillis(50)));
        connection.open();
        await(() -> phase() == Phase.LIVE && server.openStreams() == 1);
    }

    @AfterEach
    void close() {
        connection.close();
        api.close();
        server.close();
        storeThread.shutdown();
    }

    @Test
    void starts_from_the_board_and_follows_from_where_it_was_taken() {
        assertThat(store.isLoaded()).isTrue();
        assertThat(server.resumedFrom()).containsExactly("oberland:12,unterland:5");
        assertThat(Duration.between(BoardFixture.NOW, clock.instant())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void an_event_changes_the_store() throws IOException {
        server.send(message(13, 12, WorkOrderStatus.WAITING));

        await(() -> status() == WorkOrderStatus.WAITING);
    }

    @Test
    void after_a_break_it_resumes_behind_the_last_message_and_loads_no_board() throws IOException {
        server.send(message(13, 12, WorkOrderStatus.WAITING));
        await(() -> status() == WorkOrderStatus.WAITING);

        server.breakStreams();

        await(() -> server.resumedFrom().size() == 2 && phase() == Phase.LIVE);
        assertThat(server.resumedFrom().getLast()).isEqualTo("oberland:13,unterland:5");
        assertThat(server.boardsGiven()).isEqualTo(1);
    }

    @Test
    void a_gap_loads_the_board_anew() throws IOException {
        server.send(message(20, 19, WorkOrderStatus.CANCELLED));

        await(() -> server.boardsGiven() == 2 && phase() == Phase.LIVE);
        assertThat(status()).isEqualTo(WorkOrderStatus.READY);
    }

    @Test
    void a_server_that_asks_for_it_gets_a_reload() throws IOException {
        server.sendReload();

        await(() -> server.boardsGiven() == 2 && phase() == Phase.LIVE);
    }

    @Test
    void a_message_it_cannot_read_loads_the_board_instead_of_meeting_it_again() throws IOException {
        server.sendUnreadable();

        await(() -> server.boardsGiven() == 2 && phase() == Phase.LIVE);
        assertThat(server.resumedFrom()).hasSize(2);
    }

    @Test
    void what_fails_without_a_name_does_not_end_the_connection() throws IOException {
        storeRefuses = true;
        server.send(message(13, 12, WorkOrderStatus.WAITING));
        await(() -> !storeRefuses && server.boardsGiven() == 2 && phase() == Phase.LIVE);
    }

    @Test
    void while_the_server_is_away_the_last_state_stays_and_everything_comes_back_by_itself() throws IOException {
        var port = server.port();
        server.close();
        await(() -> phase() == Phase.AWAY);
        assertThat(store.findOrder(BoardFixture.order("0042"))).isPresent();

        server = FixtureServer.start(port, BoardFixture::board);

        await(() -> phase() == Phase.SIGNED_OUT);
        api.signIn("dispatcher", FixtureServer.PASSWORD).join();
        connection.signedIn();
        await(() -> phase() == Phase.LIVE);
    }

    @Test
    void an_expired_session_waits_for_the_user_and_then_goes_on() {
        server.expireSessions();
        server.breakStreams();
        await(() -> phase() == Phase.SIGNED_OUT);

        api.signIn("dispatcher", FixtureServer.PASSWORD).join();
        connection.signedIn();

        await(() -> phase() == Phase.LIVE);
        assertThat(server.boardsGiven()).isEqualTo(1);
    }

    @Test
    void of_many_positions_the_newest_of_each_engineer_arrives() throws IOException {
        var engineer = BoardFixture.engineer("李伟");
        for (int i = 1; i <= 50; i++) {
            var at = BoardFixture.NOW.plusSeconds(i);
            server.send(new PositionBatch(
                    at,
                    List.of(new EngineerPosition(engineer, at, new GeoPoint(47 + i / 1000.0, 9.5), null, null, null))));
        }

        await(() -> onStoreThread(
                () -> store.findPosition(engineer).orElseThrow().place().lat() == 47.05));
    }

    private void onStoreThread(Runnable change) {
        if (storeRefuses) {
            storeRefuses = false;
            throw new IllegalStateException("Refused once by the test");
        }
        storeThread.execute(change);
    }

    private FeedMessage message(long seq, long after, WorkOrderStatus status) {
        var order = store.findOrder(BoardFixture.order("0042")).orElseThrow();
        var event = new WorkOrderStatusChanged(Orders.withStatus(order, status), order.status(), null);
        return new FeedMessage("oberland", seq, after, BoardFixture.NOW, "王调度", event);
    }

    private WorkOrderStatus status() {
        return CompletableFuture.supplyAsync(
                        () -> store.findOrder(BoardFixture.order("0042"))
                                .orElseThrow()
                                .status(),
                        storeThread)
                .join();
    }

    private Phase phase() {
        return CompletableFuture.supplyAsync(
                        () -> connection.stateProperty().get().phase(), storeThread)
                .join();
    }

    private boolean onStoreThread(BooleanSupplier question) {
        return CompletableFuture.supplyAsync(question::getAsBoolean, storeThread)
                .join();
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("What was waited for did not come");
            }
            Thread.onSpinWait();
        }
    }
}
