package io.paidan.installer.simulator;

import io.paidan.installer.demo.DemoCompany;
import io.paidan.routing.RegionPack;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The demo company's engineers at work. Each is a phone of his own that signs in, answers notices, drives along the roads
 * of the region pack and works its visits by the public API. Survives the server's going away and coming back.
 */
public final class Simulator implements AutoCloseable {
    /** Signing in costs the server a slow hash; all at once would hold up the console. */
    private static final Duration BETWEEN_SIGN_INS = Duration.ofMillis(150);

    private static final Duration TO_END = Duration.ofSeconds(5);

    private final URI server;
    private final Pace pace;
    private final Path regionFolder;
    private final List<Thread> phones = new ArrayList<>();
    private @Nullable RegionPack region;
    private @Nullable HttpClient http;

    /**
     * @param speed how much faster than life they drive, work and wait; 1 is life
     * @param regionFolder the pack of the region the server works in
     */
    public Simulator(URI server, double speed, Path regionFolder) {
        this.server = server;
        this.pace = new Pace(speed);
        this.regionFolder = regionFolder;
    }

    /** Switches the phones on and returns; the server may come later. */
    public synchronized void start() {
        if (region != null) {
            throw new IllegalStateException("the simulator runs already");
        }
        var pack = RegionPack.open(regionFolder);
        region = pack;
        var client = HttpClient.newHttpClient();
        http = client;
        var api = new PhoneApi(client, server);
        for (var username : DemoCompany.listPhones()) {
            var delay = BETWEEN_SIGN_INS.multipliedBy(phones.size());
            var phone = new Phone(api, username, delay, pace, pack.travelTimes());
            phones.add(Thread.ofVirtual().name("phone-" + username).start(phone));
        }
    }

    /** Switches the phones off; what they were doing goes on from there when they are switched on again. */
    @Override
    public synchronized void close() {
        phones.forEach(Thread::interrupt);
        try {
            for (var phone : phones) {
                phone.join(TO_END);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        phones.clear();
        if (http != null) {
            http.shutdownNow();
            http = null;
        }
        if (region != null) {
            region.close();
            region = null;
        }
    }
}
