package io.paidan.desktop.client;

import io.paidan.contract.platform.DeviceHeader;
import io.paidan.contract.platform.TextLimits;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How histories name this console: by the computer and the system it runs on. */
final class ThisDevice {

    private static final String PROGRAM = "Paidan console";

    /** What a server keeps of it in a history. */
    private static final int LONGEST = 80;

    private static final String SYSTEM = System.getProperty("os.name");

    private static final String SYSTEM_ALONE = DeviceHeader.write(name(Optional.empty(), SYSTEM));

    /** The network may take its time to say the name: nobody waits for it, least of all the screen. */
    private static final CompletableFuture<String> HEADER = CompletableFuture.supplyAsync(
            () -> DeviceHeader.write(name(host(System.getenv(), ThisDevice::askNetwork), SYSTEM)),
            task -> Thread.ofPlatform().daemon().name("device-name").start(task));

    private ThisDevice() {}

    /** For the {@code User-Agent} of a request; until the computer's name is known, the system's alone. */
    static String header() {
        return HEADER.isCompletedExceptionally() ? SYSTEM_ALONE : HEADER.getNow(SYSTEM_ALONE);
    }

    /** As its user knows it: Windows says it in its environment; elsewhere the network is asked. */
    static Optional<String> host(Map<String, String> environment, Supplier<Optional<String>> network) {
        return Stream.of(environment.get("COMPUTERNAME"), environment.get("HOSTNAME"))
                .filter(Objects::nonNull)
                .filter(said -> !said.isBlank())
                .findFirst()
                .or(network)
                .map(DeviceHeader::clean)
                .filter(host -> !host.isEmpty() && !host.startsWith("localhost"));
    }

    private static Optional<String> askNetwork() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException nameless) {
            return Optional.empty();
        }
    }

    /** However long the computer's name is, the system stands behind it. */
    static String name(Optional<String> host, String system) {
        var alone = "%s (%s)".formatted(PROGRAM, system);
        return host.map(known -> TextLimits.cut(known, LONGEST - alone.length() - " · ".length()))
                .map(known -> "%s · %s (%s)".formatted(PROGRAM, known, system))
                .orElse(alone);
    }
}
