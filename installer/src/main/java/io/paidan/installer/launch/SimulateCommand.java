package io.paidan.installer.launch;

import io.paidan.installer.simulator.Simulator;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paidan simulate}: the demo company's engineers alone, against a server that runs with {@code --demo}. */
@Command(name = "simulate", mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {

    @Option(names = "--server")
    private URI server = URI.create("http://127.0.0.1:" + ServerProcess.DEFAULT_PORT);

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Mixin
    private HomeOptions home = new HomeOptions();

    @Option(names = "--speed", converter = Speed.class)
    private double speed = 1;

    @Override
    public Integer call() throws InterruptedException {
        trust.apply();
        var paidanHome = home.prepare();
        try (var simulator = new Simulator(server, speed, paidanHome.region())) {
            simulator.start();
            System.out.println(LaunchTexts.get("simulate.running", server));
            new CountDownLatch(1).await(); // until Ctrl-C
        }
        return 0;
    }
}
