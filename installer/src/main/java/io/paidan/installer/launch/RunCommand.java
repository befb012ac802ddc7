package io.paidan.installer.launch;

import io.paidan.installer.simulator.Simulator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop-server"));
            server.start();
            System.out.println(LaunchTexts.get("run.console", server.address(), paidanHome.folder()));
            var console = startConsole(paidanHome, server);
            Runtime.getRuntime().addShutdownHook(new Thread(console::stop, "stop-console"));
            try (var simulator = new Simulator(server.address(), speed, paidanHome.region())) {
                simulator.start();
                var exitCode = console.waitFor();
                if (exitCode != 0) {
                    throw new LaunchException(LaunchTexts.get("console.failed", console.lastWords()));
                }
            }
        }
        return 0;
    }

    private static void stop(ServerProcess server) {
        System.out.println(LaunchTexts.get("run.stopping"));
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
