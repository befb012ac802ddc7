package io.paidan.installer.launch;

import io.paidan.installer.simulator.Simulator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paidan run}: server with the demo company, simulator and console, until the console is closed. */
@Command(name = "run", mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

    private static final String DEMO_USER = "dispatcher";
    private static final String DEMO_PASSWORD = "demo";

    @Option(names = "--port", converter = PortNumber.class)
    private int port = ServerProcess.DEFAULT_PORT;

    @Mixin
    private HomeOptions home = new HomeOptions();

    @Option(names = "--speed", converter = Speed.class)
    private double speed = 1;

    @Override
    public Integer call() throws InterruptedException {
        var paidanHome = home.prepare();
        System.out.println(LaunchTexts.get("run.server"));
        try (var server = new ServerProcess(paidanHome, port, true, quickStart(paidanHome, "server"))) {
            var window = new AtomicReference<@Nullable ChildProcess>();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(window.get(), server), "stop"));
            server.start();
            System.out.println(LaunchTexts.get("run.console", server.address(), paidanHome.folder()));
            var console = startConsole(paidanHome, server);
            window.set(console);
            try (var simulator = new Simulator(server.address(), speed, paidanHome.region())) {
                simulator.start();
                if (!console.endsWell()) {
                    throw new LaunchException(LaunchTexts.get("console.failed", console.lastWords()));
                }
            }
        }
        return 0;
    }

    /** @param console null when it was not open yet; one that opens now ends with this process, as all parts do */
    private static void stop(@Nullable ChildProcess console, ServerProcess server) {
        System.out.println(LaunchTexts.get("run.stopping"));
        if (console != null) {
            console.stop();
        }
        server.stop();
    }

    private static List<String> quickStart(PaidanHome home, String part) {
        return new ClassArchive(home.folder(), part).options();
    }

    private static ChildProcess startConsole(PaidanHome home, ServerProcess server) {
        return ChildProcess.start(
                Stream.concat(Stream.of("-Xmx1500m"), quickStart(home, "console").stream())
                        .toList(),
                List.of(
                        "console",
                        "--server",
                        server.address().toString(),
                        "--home",
                        home.folder().toString(),
                        "--region",
                        home.region().toString(),
                        "--user",
                        DEMO_USER),
                Map.of("PAIDAN_PASSWORD", DEMO_PASSWORD),
                home.logs().resolve("console-output.log"));
    }
}
