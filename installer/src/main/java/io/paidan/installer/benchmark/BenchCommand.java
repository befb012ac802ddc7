package io.paidan.installer.benchmark;

import io.paidan.installer.launch.HomeOptions;
import io.paidan.routing.travel.TravelBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code paidan bench}: benchmarks; each prints CSV. Without a name it lists them. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Runs a benchmark.")
public final class BenchCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "travel", description = "Travel times against a loop of GraphHopper's route().")
    int travel(@Mixin HomeOptions home) {
        TravelBenchmark.run(home.prepare().region(), System.out);
        return 0;
    }
}
