package io.paidan.installer;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.ServerClock;
import io.paidan.installer.launch.ServerProcess;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server has acknowledged is on disk. */
class KilledServerIT {

    private static final int CREATIONS = 200;
    private static final int KILLED_AFTER = 60;
    private static final int AGENTS = 4;
    private static final GeoPoint VADUZ = new GeoPoint(47.1393, 9.5228);

    @Test
    void a_server_killed_during_200_creations_loses_none_it_acknowledged(@TempDir Path folder) throws Exception {
        var home = TestHome.in(folder);
        var port = ServerProcess.freePort();
        var acknowledged = ConcurrentHashMap.<UUID>newKeySet();
        List<CreateWorkOrder> commands;

        var killed = new ServerProcess(home, port, true).start();
        try (var api = signedIn(killed)) {
            var template = api.board().join().templates().stream()
                    .filter(one -> one.requiredFields().isEmpty())
                    .findFirst()
                    .orElseThrow()
                    .code();
            commands = IntStream.range(0, CREATIONS)
                    .mapToObj(i -> creation(i, template))
                    .toList();
            createAllAndKill(api, killed, commands, acknowledged);
        }
        assertThat(acknowledged).hasSizeBetween(KILLED_AFTER, CREATIONS - 1);

        try (var server = new ServerProcess(home, port, true).start();
                var api = signedIn(server)) {
            for (var id : acknowledged) {
                assertThat(api.workOrder(id).join().order().id()).isEqualTo(id);
            }
            var numbers = new ArrayList<String>();
            for (var command : commands) { // sent again, each exists once
                numbers.add(api.createWorkOrder(command).join().number());
            }
            assertThat(numbers).doesNotHaveDuplicates().hasSize(CREATIONS);
        }
    }

    private static void createAllAndKill(
            ApiClient api, ServerProcess server, List<CreateWorkOrder> commands, Set<UUID> acknowledged)
            throws InterruptedException {
        var enough = new CountDownLatch(KILLED_AFTER);
        try (var agents = Executors.newFixedThreadPool(AGENTS)) {
            for (var command : commands) {
                agents.execute(() -> api.createWorkOrder(command)
                        .handle((order, failure) -> failure == null && acknowledged.add(order.id()))
                        .thenAccept(created -> enough.countDown())
                        .join());
            }
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            server.kill();
        }
    }

    private static CreateWorkOrder creation(int i, String template) {
        return new CreateWorkOrder(
                UuidCreator.getTimeOrderedEpoch(),
                template,
                Channel.PHONE,
                null,
                "冰箱不制冷 " + i,
                null,
                "张女士",
                "13800000000",
                "Städtle 1, Vaduz",
                VADUZ,
                null);
    }

    private static ApiClient signedIn(ServerProcess server) {
        var api = new ApiClient(server.address(), new ServerClock(InstantSource.system()), () -> Locale.ENGLISH);
        api.signIn("agent", "demo").join();
        return api;
    }
}
